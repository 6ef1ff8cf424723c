/**
 * What passes one edge, by the chain rule or by a wrong rule. In: a trace, the edge's step and any upstream, in the
 * gate's shape. Out: the contribution in the operand's shape. With the step's own upstream and no rule it is the
 * step's own contribution.
 */
import type { OperationNode } from "../graph/graph.ts";
import { invariant } from "../invariant.ts";
import { operandEntries } from "../tensor/broadcast.ts";
import { type Shape, sizeOf, type Tensor } from "../tensor/tensor.ts";
import type { EdgeStep } from "../trace/step.ts";
import type { Trace } from "../trace/trace.ts";
import { finalValue } from "./finalValue.ts";
import type { WrongRule } from "./wrongRule.ts";

/** A gate that mixes entries is added to entry by entry, which asks it once an entry: past this many it passes as it should. */
const MOST_ENTRIES = 64;

export function passEdge(trace: Trace, step: EdgeStep, upstream: Tensor, rule: WrongRule | null): Tensor {
  const edge = trace.graph.edges[step.edge];
  const gate = trace.graph.nodes[edge?.to ?? -1];
  const operand = trace.graph.nodes[edge?.from ?? -1];
  invariant(edge && operand && gate?.kind === "operation", "a gradient leaves an operation for its operand");
  if (gate.operation.kind === "structural")
    return throughStructural(trace, gate, edge.position, upstream, rule);
  const local = localBy(trace, gate, edge.position, step, rule);
  const combined = Array.from(upstream.data, (arriving, entry) =>
    combine(arriving, local[entry] ?? Number.NaN, rule),
  );
  return summedCopies(combined, gate.shape, operand.shape);
}

function combine(upstream: number, local: number, rule: WrongRule | null): number {
  if (rule === "localOnly") return local;
  return rule === "added" ? upstream + local : upstream * local;
}

/** ∂gate/∂operand by entry of the gate; by the wrong rule, where it is about this gate. */
function localBy(
  trace: Trace,
  gate: OperationNode,
  position: number,
  step: EdgeStep,
  rule: WrongRule | null,
): ArrayLike<number> {
  const { operation } = gate;
  const misread =
    operation.kind === "elementwise" && operation.misreading?.as === rule
      ? operation.misreading?.partials[position]
      : undefined;
  if (misread === undefined) {
    invariant(step.local !== null, "an elementwise gate has a local derivative");
    return step.local.data;
  }
  const [a = [], b = []] = operandValues(trace, gate).map(({ shape, data }) =>
    operandEntries(shape, gate.shape).map((entry) => data[entry] ?? 0),
  );
  return a.map((first, entry) => misread(first, b[entry] ?? 0));
}

/** A broadcast copied the operand's entries; what the copies receive is added up. */
function summedCopies(entries: readonly number[], from: Shape, to: Shape): Tensor {
  const receivers = operandEntries(to, from);
  const data: number[] = Array.from({ length: sizeOf(to) }, () => 0);
  entries.forEach((entry, place) => {
    const receiver = receivers[place] ?? 0;
    data[receiver] = (data[receiver] ?? 0) + entry;
  });
  return { shape: to, data };
}

function throughStructural(
  trace: Trace,
  gate: OperationNode,
  position: number,
  upstream: Tensor,
  rule: WrongRule | null,
): Tensor {
  const { operation, fixed, shape } = gate;
  invariant(operation.kind === "structural", "the other gates have partials");
  const operands = operandValues(trace, gate);
  const output = finalValue(trace, gate.index);
  const pull = (weight: (entry: number) => number): Tensor => {
    const data = Array.from(output.data, (_, entry) => weight(entry));
    return operation.vjp(position, { shape, data }, operands, output, fixed);
  };
  if (rule === "localOnly") return pull(() => 1);
  if (rule !== "added" || output.data.length > MOST_ENTRIES)
    return pull((entry) => upstream.data[entry] ?? 0);
  // On paper each number of the array has an edge of its own to each entry it moves.
  const rows = Array.from(output.data, (_, entry) => pull((other) => (other === entry ? 1 : 0)));
  const data = Array.from(rows[0]?.data ?? [], (_, place) =>
    rows.reduce((sum, row, entry) => {
      const local = row.data[place] ?? 0;
      return local === 0 ? sum : sum + (upstream.data[entry] ?? 0) + local;
    }, 0),
  );
  return { shape: rows[0]?.shape ?? [], data };
}

function operandValues(trace: Trace, gate: OperationNode): readonly Tensor[] {
  return gate.operands.map((operand) => finalValue(trace, operand));
}

/**
 * What an edge hands on for any upstream, not only the one of its run. In: a run. Out: a function of an edge and an
 * upstream in the gate's shape, which gives upstream · ∂gate/∂operand in the operand's shape.
 */
import { invariant } from "../invariant.ts";
import { operandEntries } from "../tensor/broadcast.ts";
import { sizeOf, type Tensor } from "../tensor/tensor.ts";
import type { EdgeStep } from "../trace/step.ts";
import type { Trace } from "../trace/trace.ts";
import { finalValues } from "./finalStates.ts";

export type Handing = (edge: number, upstream: Tensor) => Tensor;

export function edgeContribution(trace: Trace): Handing {
  const { nodes, edges } = trace.graph;
  const values = finalValues(trace);
  return (index, upstream) => {
    const edge = edges[index];
    const gate = nodes[edge?.to ?? -1];
    const operand = values[edge?.from ?? -1];
    const output = values[edge?.to ?? -1];
    invariant(edge && gate?.kind === "operation" && operand && output, "an edge leads into an operation");
    const { operation, operands, fixed } = gate;
    if (operation.kind === "structural") {
      const given = operands.flatMap((node) => values[node] ?? []);
      return operation.vjp(edge.position, upstream, given, output, fixed);
    }
    const local = rightPass(trace, index).local?.data ?? [];
    const data = new Array<number>(sizeOf(operand.shape)).fill(0);
    for (const [entry, receiver] of operandEntries(operand.shape, gate.shape).entries()) {
      data[receiver] = (data[receiver] ?? 0) + (upstream.data[entry] ?? 0) * (local[entry] ?? 0);
    }
    return { shape: operand.shape, data };
  };
}

/** The step in which the run passed this edge, which must carry a gradient. */
export function rightPass(trace: Trace, edge: number): EdgeStep {
  const step = trace.steps[(trace.passedAt[edge] ?? 0) - 1];
  invariant(step?.kind === "edge", "an edge that carries a gradient is passed once");
  return step;
}

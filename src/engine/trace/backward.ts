/**
 * The backward pass. In: a tape and the value of every entry. Out: the gradient of every entry, −0 where none
 * arrives. Every passing of an edge can be watched, with the very numbers of the pass.
 */
import type { Edge } from "../graph/graph.ts";
import { invariant } from "../invariant.ts";
import { firstOperand, secondOperand } from "../ops/commonRules.ts";
import type { Tensor } from "../tensor/tensor.ts";
import type { SlopeRule } from "./rules.ts";
import { type Tape, type Wires, wireAt } from "./tape.ts";
import { viewAt } from "./tensorAt.ts";

/** What happens at one edge. The arrays are written again at the next one: copy what is to stay. */
export type Passing = {
  /** ∂gate/∂operand by entry of the gate; of no meaning at a structural gate. */
  readonly local: Float64Array;
  /** upstream × local by entry of the operand. */
  readonly contribution: Float64Array;
  /** By entry of the graph, with this contribution in it. */
  readonly gradients: Float64Array;
};

/** −0 is the number that changes no sum: 0 + −0 would lose a sign. */
const NOTHING = -0;

/** `watch` is told the index of each edge when it has been passed. */
export function backward(
  tape: Tape,
  values: Float64Array,
  watch: ((edge: number, passing: Passing) => void) | null,
): Float64Array {
  const { graph, starts, passes } = tape;
  const { edges, firsts } = passes;
  const gradients = new Float64Array(values.length).fill(NOTHING);
  gradients[starts[graph.output] ?? 0] = 1;
  if (watch === null) {
    passShares(tape, values, gradients, 0, passes.gates.length, null);
    return gradients;
  }
  const passing: Passing = {
    local: new Float64Array(values.length),
    contribution: new Float64Array(values.length),
    gradients,
  };
  for (let place = 0; place < edges.length; place += 1) {
    passShares(tape, values, gradients, firsts[place] ?? 0, firsts[place + 1] ?? 0, passing);
    watch(edges[place] ?? -1, passing);
  }
  return gradients;
}

/** Hands on the shares `first` up to, not including, `end`; watched, they are those of one edge. */
function passShares(
  tape: Tape,
  values: Float64Array,
  gradients: Float64Array,
  first: number,
  end: number,
  watched: Passing | null,
): void {
  const { gates, operands, rules, ruleOf } = tape.passes;
  for (let share = first; share < end; share += 1) {
    const rule = rules[ruleOf[share] ?? 0];
    invariant(rule, "every share has a rule");
    if (rule.edge !== null) {
      passWhole(tape, values, gradients, rule, rule.edge, watched);
      continue;
    }
    const gate = gates[share] ?? 0;
    const operand = operands[share] ?? 0;
    const local = slopeAt(rule, tape.wires, values, gate);
    const contribution = (gradients[gate] ?? 0) * local;
    gradients[operand] = (gradients[operand] ?? 0) + contribution;
    if (watched !== null) {
      watched.local[share - first] = local;
      watched.contribution[share - first] = contribution;
    }
  }
}

/** ∂gate/∂operand at one entry of an elementwise gate. */
function slopeAt(
  { kind, constant, slope }: SlopeRule,
  { a, b, c }: Wires,
  values: Float64Array,
  entry: number,
): number {
  if (slope === null || kind === "constant") return constant;
  const first = values[a[entry] ?? 0] ?? 0;
  const second = values[b[entry] ?? 0] ?? 0;
  if (kind === "first") return firstOperand(0, first);
  if (kind === "second") return secondOperand(0, 0, second);
  return slope(values[entry] ?? 0, first, second, values[c[entry] ?? 0] ?? 0);
}

/** Hands on all entries of an edge at once. */
function passWhole(
  tape: Tape,
  values: Float64Array,
  gradients: Float64Array,
  rule: SlopeRule,
  edge: Edge,
  watched: Passing | null,
): void {
  const data =
    rule.slope === null
      ? structuralContribution(tape, values, gradients, edge)
      : sumOfCopies(tape, values, gradients, rule, edge, watched);
  const start = tape.starts[edge.from] ?? 0;
  for (let entry = 0; entry < data.length; entry += 1) {
    gradients[start + entry] = (gradients[start + entry] ?? 0) + (data[entry] ?? 0);
  }
  watched?.contribution.set(data);
}

/** A broadcast copied the operand's entries; backward, what the copies receive is added up. By entry of the operand. */
function sumOfCopies(
  { starts, wires }: Tape,
  values: Float64Array,
  gradients: Float64Array,
  rule: SlopeRule,
  { from, to, position }: Edge,
  watched: Passing | null,
): Float64Array {
  const wire = wireAt(wires, position);
  const operandStart = starts[from] ?? 0;
  const contribution = new Float64Array((starts[from + 1] ?? 0) - operandStart).fill(NOTHING);
  const start = starts[to] ?? 0;
  const end = starts[to + 1] ?? 0;
  for (let entry = start; entry < end; entry += 1) {
    const local = slopeAt(rule, wires, values, entry);
    const receiver = (wire[entry] ?? 0) - operandStart;
    contribution[receiver] = (contribution[receiver] ?? 0) + (gradients[entry] ?? 0) * local;
    if (watched !== null) watched.local[entry - start] = local;
  }
  return contribution;
}

function structuralContribution(
  tape: Tape,
  values: Float64Array,
  gradients: Float64Array,
  { to, position }: Edge,
): Tensor["data"] {
  const gate = tape.graph.nodes[to];
  invariant(gate?.kind === "operation" && gate.operation.kind === "structural", "no slope entry by entry");
  const operands = gate.operands.map((operand) => viewAt(tape, values, operand));
  const upstream = viewAt(tape, gradients, to);
  return gate.operation.vjp(position, upstream, operands, viewAt(tape, values, to), gate.fixed).data;
}

/**
 * The backward pass. In: a tape and the value of every entry. Out: the gradient of every entry, −0 where none
 * arrives. Every passing of an edge can be watched, with the very numbers of the pass.
 */
import type { Edge } from "../graph/graph.ts";
import { invariant } from "../invariant.ts";
import { operandAt } from "../ops/operandAt.ts";
import type { Tensor } from "../tensor/tensor.ts";
import type { Passes, Slope, Whole } from "./passes.ts";
import { LOCAL } from "./rules.ts";
import type { Tape } from "./tape.ts";
import { viewAt } from "./tensorAt.ts";
import { type Wires, wireAt } from "./wires.ts";

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

/**
 * `watch` is told the index of each edge when it has been passed. The gradients are written into `gradients`, as long as
 * the values, where one is given: a new array for each of many passes costs more than it looks.
 */
export function backward(
  tape: Tape,
  values: Float64Array,
  watch: ((edge: number, passing: Passing) => void) | null,
  gradients = new Float64Array(values.length),
): Float64Array {
  const { graph, starts, passes } = tape;
  const { edges, firsts, kinds, runs } = passes;
  gradients.fill(NOTHING);
  gradients[starts[graph.output] ?? 0] = 1;
  const pass: Pass = { tape, values, gradients, pulled: new Map() };
  if (watch === null) {
    for (let run = 0; run < runs.length - 1; run += 1) {
      const [from, to] = [runs[run] ?? 0, runs[run + 1] ?? 0];
      passShares(pass, kinds[from] ?? 0, firsts[from] ?? 0, firsts[to] ?? 0);
    }
    return gradients;
  }
  const passing: Passing = {
    local: new Float64Array(values.length),
    contribution: new Float64Array(values.length),
    gradients,
  };
  for (let place = 0; place < edges.length; place += 1) {
    const [kind = 0, first = 0, end = 0] = [kinds[place], firsts[place], firsts[place + 1]];
    if (kind === LOCAL.whole) passWhole(pass, wholeAt(tape, first), passing);
    else {
      look(tape, values, kind, first, end, passing);
      passShares(pass, kind, first, end);
    }
    watch(edges[place] ?? -1, passing);
  }
  return gradients;
}

/** One pass: what it reads and writes, and by gate what all its operands get, where the gate tells that at once. */
type Pass = {
  readonly tape: Tape;
  readonly values: Float64Array;
  readonly gradients: Float64Array;
  readonly pulled: Map<number, readonly Tensor[]>;
};

/** Hands on the shares `first` up to, not including, `end`, all of one kind. */
function passShares(pass: Pass, kind: number, first: number, end: number): void {
  const { tape, values, gradients } = pass;
  if (kind === LOCAL.entry) {
    passProducts(tape.passes, values, gradients, first, end);
    return;
  }
  const { gates, operands } = tape.passes;
  for (let share = first; share < end; share += 1) {
    if (kind === LOCAL.whole) {
      passWhole(pass, wholeAt(tape, share), null);
      continue;
    }
    const gate = gates[share] ?? 0;
    const operand = operands[share] ?? 0;
    const local = calledLocal(tape, values, share, gate);
    gradients[operand] = (gradients[operand] ?? 0) + (gradients[gate] ?? 0) * local;
  }
}

/** Most of all shares are passed here: nothing is asked and nothing called in this loop. */
function passProducts(
  { gates, operands, sources }: Passes,
  values: Float64Array,
  gradients: Float64Array,
  first: number,
  end: number,
): void {
  for (let share = first; share < end; share += 1) {
    const operand = operands[share] ?? 0;
    const local = values[sources[share] ?? 0] ?? 0;
    gradients[operand] = (gradients[operand] ?? 0) + (gradients[gates[share] ?? 0] ?? 0) * local;
  }
}

/** What is about to be handed on by the shares of an edge. */
function look(
  tape: Tape,
  values: Float64Array,
  kind: number,
  first: number,
  end: number,
  { local: locals, contribution, gradients }: Passing,
): void {
  const { gates, sources } = tape.passes;
  for (let share = first; share < end; share += 1) {
    const gate = gates[share] ?? 0;
    const local =
      kind === LOCAL.entry ? (values[sources[share] ?? 0] ?? 0) : calledLocal(tape, values, share, gate);
    locals[share - first] = local;
    contribution[share - first] = (gradients[gate] ?? 0) * local;
  }
}

function calledLocal({ passes, wires }: Tape, values: Float64Array, share: number, gate: number): number {
  const slope = passes.slopes[passes.sources[share] ?? 0];
  invariant(slope, "a slope that is called stands in its column");
  return slopeAt(slope, wires, values, gate);
}

function wholeAt({ passes }: Tape, share: number): Whole {
  const whole = passes.wholes[passes.sources[share] ?? 0];
  invariant(whole, "an edge that is passed at once stands in its column");
  return whole;
}

/** ∂gate/∂operand at one entry of an elementwise gate. */
function slopeAt(slope: Slope, { a, b, c }: Wires, values: Float64Array, entry: number): number {
  return slope(
    values[entry] ?? 0,
    values[a[entry] ?? 0] ?? 0,
    values[b[entry] ?? 0] ?? 0,
    values[c[entry] ?? 0] ?? 0,
  );
}

/** Hands on all entries of an edge at once. */
function passWhole(pass: Pass, { edge, slope }: Whole, watched: Passing | null): void {
  const { tape, gradients } = pass;
  const data = slope === null ? structuralContribution(pass, edge) : sumOfCopies(pass, slope, edge, watched);
  const start = tape.starts[edge.from] ?? 0;
  for (let entry = 0; entry < data.length; entry += 1) {
    gradients[start + entry] = (gradients[start + entry] ?? 0) + (data[entry] ?? 0);
  }
  watched?.contribution.set(data);
}

/** A broadcast copied the operand's entries; backward, what the copies receive is added up. By entry of the operand. */
function sumOfCopies(
  { tape: { starts, wires }, values, gradients }: Pass,
  slope: Slope,
  { from, to, position }: Edge,
  watched: Passing | null,
): Float64Array {
  const wire = wireAt(wires, position);
  const operandStart = starts[from] ?? 0;
  const contribution = new Float64Array((starts[from + 1] ?? 0) - operandStart).fill(NOTHING);
  const start = starts[to] ?? 0;
  const end = starts[to + 1] ?? 0;
  for (let entry = start; entry < end; entry += 1) {
    const local = slopeAt(slope, wires, values, entry);
    const receiver = (wire[entry] ?? 0) - operandStart;
    contribution[receiver] = (contribution[receiver] ?? 0) + (gradients[entry] ?? 0) * local;
    if (watched !== null) watched.local[entry - start] = local;
  }
  return contribution;
}

function structuralContribution(
  { tape, values, gradients, pulled }: Pass,
  { to, position }: Edge,
): Tensor["data"] {
  const gate = tape.graph.nodes[to];
  invariant(gate?.kind === "operation" && gate.operation.kind === "structural", "no slope entry by entry");
  const known = pulled.get(to)?.[position];
  if (known !== undefined) return known.data;
  const { operation, fixed } = gate;
  const operands = gate.operands.map((operand) => viewAt(tape, values, operand));
  const upstream = viewAt(tape, gradients, to);
  if (operation.vjps === undefined)
    return operation.vjp(position, upstream, operands, viewAt(tape, values, to), fixed).data;
  const all = operation.vjps(upstream, operands);
  pulled.set(to, all);
  return operandAt(all, position).data;
}

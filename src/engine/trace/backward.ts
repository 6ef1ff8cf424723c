/**
 * The backward pass. In: a tape and the value of every entry. Out: the gradient of every entry, −0 where none
 * arrives. Every passing of an edge can be watched, with the very numbers of the pass.
 */
import { invariant } from "../invariant.ts";
import type { Partial } from "../ops/operation.ts";
import type { Tensor } from "../tensor/tensor.ts";
import type { Pass, Tape } from "./tape.ts";
import { tensorAt } from "./tensorAt.ts";

/** What happens at one edge. The arrays are written again at the next edge: copy what is to stay. */
export type Passing = {
  /** ∂gate/∂operand by entry of the gate; meaningless at a structural gate. */
  readonly local: Float64Array;
  /** upstream × local by entry of the operand. */
  readonly contribution: Float64Array;
  /** Of all entries of the graph, with this contribution in it. */
  readonly gradients: Float64Array;
};
export type Watch = (pass: Pass, passing: Passing) => void;

/** −0 is the number that changes no sum: 0 + −0 would lose a sign. */
const NOTHING = -0;

export function backward(tape: Tape, values: Float64Array, watch: Watch | null): Float64Array {
  const { graph, passes, starts } = tape;
  const largest = largestNode(starts);
  const local = new Float64Array(largest);
  const contribution = new Float64Array(largest);
  const gradients = new Float64Array(values.length).fill(NOTHING);
  gradients[starts[graph.output] ?? 0] = 1;
  const passing: Passing = { local, contribution, gradients };
  for (const pass of passes) {
    const { start, end, partial } = pass;
    if (partial === null) contribution.set(structuralContribution(tape, values, gradients, pass).data);
    else passElementwise(tape, values, pass, partial, passing);
    for (let entry = start; entry < end; entry += 1) {
      gradients[entry] = (gradients[entry] ?? 0) + (contribution[entry - start] ?? 0);
    }
    watch?.(pass, passing);
  }
  return gradients;
}

/** A broadcast copied the operand's entries; backward, what the copies receive is added up. */
function passElementwise(
  { operands: [first, second, third] }: Tape,
  values: Float64Array,
  { gate, start, end, receivers }: Pass,
  partial: Partial["value"],
  { local, contribution, gradients }: Passing,
): void {
  contribution.fill(NOTHING, 0, end - start);
  for (let entry = gate.start; entry < gate.end; entry += 1) {
    const a = values[first[entry] ?? 0] ?? 0;
    const b = values[second[entry] ?? 0] ?? 0;
    const c = values[third[entry] ?? 0] ?? 0;
    const slope = partial(values[entry] ?? 0, a, b, c);
    const receiver = (receivers[entry] ?? 0) - start;
    local[entry - gate.start] = slope;
    contribution[receiver] = (contribution[receiver] ?? 0) + (gradients[entry] ?? 0) * slope;
  }
}

function structuralContribution(
  tape: Tape,
  values: Float64Array,
  gradients: Float64Array,
  { edge, gate: { node } }: Pass,
): Tensor {
  const vjp = node.operation.kind === "structural" ? node.operation.vjp[edge.position] : null;
  invariant(vjp, "a gradient passes at this operand");
  const operands = node.operands.map((operand) => tensorAt(tape, values, operand));
  return vjp(tensorAt(tape, gradients, node.index), operands, tensorAt(tape, values, node.index));
}

function largestNode(starts: Int32Array): number {
  return starts.reduce((largest, start, node) => Math.max(largest, start - (starts[node - 1] ?? 0)), 0);
}

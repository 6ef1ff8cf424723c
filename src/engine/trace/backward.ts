/**
 * The backward pass. In: a tape and the value of every entry. Out: the gradient of every entry, −0 where none
 * arrives. Every passing of an edge can be watched, with the very numbers of the pass.
 */
import { invariant } from "../invariant.ts";
import type { Tensor } from "../tensor/tensor.ts";
import type { Pass, Tape } from "./tape.ts";
import { tensorAt } from "./tensorAt.ts";

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

export function backward(
  tape: Tape,
  values: Float64Array,
  watch: ((pass: Pass, passing: Passing) => void) | null,
): Float64Array {
  const { graph, starts, largest } = tape;
  const { a, b, c } = tape.operands;
  const gradients = new Float64Array(values.length).fill(NOTHING);
  const local = new Float64Array(largest);
  const contribution = new Float64Array(largest);
  const passing: Passing = { local, contribution, gradients };
  gradients[starts[graph.output] ?? 0] = 1;
  for (const pass of tape.passes) {
    const { start, end, slope, operandStart, size, receivers } = pass;
    if (slope === null) contribution.set(structuralContribution(tape, values, gradients, pass).data);
    else {
      for (let entry = start; entry < end; entry += 1) {
        const derivative =
          typeof slope === "number"
            ? slope
            : slope(
                values[entry] ?? 0,
                values[a[entry] ?? 0] ?? 0,
                values[b[entry] ?? 0] ?? 0,
                values[c[entry] ?? 0] ?? 0,
              );
        local[entry - start] = derivative;
        contribution[entry - start] = (gradients[entry] ?? 0) * derivative;
      }
      if (receivers !== null) sumCopies(contribution, pass, receivers);
    }
    for (let entry = 0; entry < size; entry += 1) {
      gradients[operandStart + entry] = (gradients[operandStart + entry] ?? 0) + (contribution[entry] ?? 0);
    }
    watch?.(pass, passing);
  }
  return gradients;
}

/** A broadcast copied the operand's entries; backward, what the copies receive is added up. */
function sumCopies(
  contribution: Float64Array,
  { start, end, operandStart, size }: Pass,
  receivers: Int32Array,
) {
  const products = contribution.slice(0, end - start);
  contribution.fill(NOTHING, 0, size);
  products.forEach((product, place) => {
    const receiver = (receivers[start + place] ?? 0) - operandStart;
    contribution[receiver] = (contribution[receiver] ?? 0) + product;
  });
}

function structuralContribution(
  tape: Tape,
  values: Float64Array,
  gradients: Float64Array,
  { edge, gate }: Pass,
): Tensor {
  const vjp = gate.operation.kind === "structural" ? gate.operation.vjp[edge.position] : null;
  invariant(vjp, "a gradient passes at this operand");
  const operands = gate.operands.map((operand) => tensorAt(tape, values, operand));
  return vjp(tensorAt(tape, gradients, gate.index), operands, tensorAt(tape, values, gate.index));
}

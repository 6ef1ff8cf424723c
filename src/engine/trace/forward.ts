/** The forward pass. In: a tape. Out: the value of every entry, in one walk in topological order. */
import type { OperationNode } from "../graph/graph.ts";
import { invariant } from "../invariant.ts";
import type { Tensor } from "../tensor/tensor.ts";
import type { Tape } from "./tape.ts";
import { tensorAt } from "./tensorAt.ts";

export function forward(tape: Tape): Float64Array {
  const { a, b, c } = tape.operands;
  const values = tape.given.slice();
  for (const { node, start, end, value } of tape.gates) {
    if (value === null) {
      values.set(structuralValue(tape, values, node).data, start);
      continue;
    }
    for (let entry = start; entry < end; entry += 1) {
      // Where there are fewer operands than three, the function does not look at the others.
      values[entry] = value(
        values[a[entry] ?? 0] ?? 0,
        values[b[entry] ?? 0] ?? 0,
        values[c[entry] ?? 0] ?? 0,
      );
    }
  }
  return values;
}

function structuralValue(tape: Tape, values: Float64Array, { operation, operands }: OperationNode): Tensor {
  invariant(operation.kind === "structural", "an elementwise gate has a function of its entries");
  return operation.forward(operands.map((operand) => tensorAt(tape, values, operand)));
}

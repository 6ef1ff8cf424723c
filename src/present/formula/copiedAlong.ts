/**
 * How broadcasting copied an operand to fit its gate, and so over what its gradient is summed.
 * In: the two shapes. Out: "rows" (a vector under each row of a matrix), "columns" (a column beside each),
 * "entries" (a single number to all of them) with the number of copies; null where nothing was copied.
 */
import { rowsOf } from "../../engine/tensor/broadcast.ts";
import { type Shape, sizeOf } from "../../engine/tensor/tensor.ts";

export type Copies = { readonly along: "rows" | "columns" | "entries"; readonly count: number };

export function copiedAlong(operand: Shape, gate: Shape): Copies | null {
  const count = sizeOf(gate) / sizeOf(operand);
  if (count === 1) return null;
  if (sizeOf(operand) === 1) return { along: "entries", count };
  return { along: rowsOf(operand) < rowsOf(gate) ? "rows" : "columns", count };
}

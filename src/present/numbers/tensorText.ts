/**
 * A tensor of rank 0, 1 or 2 in nested square brackets.
 * In: a tensor, how one number is written, what stands between entries. Out: `3`, `[1, 2]`, `[[1, 2], [3, 4]]`.
 */
import { columnsOf, rowsOf } from "../../engine/tensor/broadcast.ts";
import type { Tensor } from "../../engine/tensor/tensor.ts";

export function tensorText(tensor: Tensor, entryText: (x: number) => string, separator: string): string {
  const entries = Array.from(tensor.data, entryText);
  if (tensor.shape.length === 0) return entries.join(separator);
  if (tensor.shape.length === 1) return `[${entries.join(separator)}]`;
  const columns = columnsOf(tensor.shape);
  const rows = Array.from({ length: rowsOf(tensor.shape) }, (_, row) => {
    return `[${entries.slice(row * columns, (row + 1) * columns).join(separator)}]`;
  });
  return `[${rows.join(separator)}]`;
}

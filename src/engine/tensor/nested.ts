import { columnsOf, rowsOf } from "./broadcast.ts";
import type { Tensor } from "./tensor.ts";

/** A tensor as plain numbers: scalar, vector, matrix. */
export type Nested = number | Nested[];

export function toNested({ shape, data }: Tensor): Nested {
  if (shape.length === 0) return data[0] ?? Number.NaN;
  if (shape.length === 1) return [...data];
  const columns = columnsOf(shape);
  return Array.from({ length: rowsOf(shape) }, (_, row) => [
    ...data.slice(row * columns, (row + 1) * columns),
  ]);
}

/**
 * A value or a gradient as a cell of the table has it: text; or, of an array, its shape and its rows of numbers.
 * In: a tensor and significant digits (2 … 17).
 */

import { columnsOf } from "../../engine/tensor/broadcast.ts";
import { shapeText, type Tensor } from "../../engine/tensor/tensor.ts";
import { exactNumber } from "../numbers/exactNumber.ts";
import { exactTensor } from "../numbers/exactTensor.ts";
import { formatNumber } from "../numbers/formatNumber.ts";
import { formatTensor, isLarge } from "../numbers/formatTensor.ts";
import type { Style } from "../numbers/style.ts";

export type Quantity =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "array";
      /** `(2, 3)` */
      readonly shape: string;
      /** "sum of 2"; null where nothing was added. */
      readonly note: string | null;
      /** Too many to stand in a cell unasked. */
      readonly isLarge: boolean;
      readonly count: number;
      /** Row by row, a vector is one: as it is shown, and in full. */
      readonly rows: readonly (readonly { readonly shown: string; readonly exact: string }[])[];
    };

export function quantity(tensor: Tensor, style: Style, note: string | null = null): Quantity {
  if (tensor.shape.length === 0) return { kind: "text", text: formatTensor(tensor, style) };
  const columns = Math.max(columnsOf(tensor.shape), 1);
  const numbers = Array.from(tensor.data, (x) => ({ shown: formatNumber(x, style), exact: exactNumber(x) }));
  const rows = Array.from({ length: Math.ceil(numbers.length / columns) }, (_, row) =>
    numbers.slice(row * columns, (row + 1) * columns),
  );
  return {
    kind: "array",
    shape: shapeText(tensor.shape),
    note,
    isLarge: isLarge(tensor),
    count: numbers.length,
    rows,
  };
}

/** "value 0.7310585786300049" in full; of a large array its shape, since its numbers are exact where they stand. */
export function exactWords(name: string, tensor: Tensor | null): string | null {
  if (tensor === null) return null;
  return `${name} ${isLarge(tensor) ? shapeText(tensor.shape) : exactTensor(tensor)}`;
}

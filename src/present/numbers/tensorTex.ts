/**
 * A tensor as LaTeX: a scalar as a number, a vector as a column, a matrix as a matrix.
 * A large one (above 16 entries) stands as its shape.
 */
import { RANK, type Rank } from "../../engine/ops/operation.ts";
import { columnsOf, rowsOf } from "../../engine/tensor/broadcast.ts";
import { shapeText, type Tensor } from "../../engine/tensor/tensor.ts";
import { MOST_ENTRIES } from "./formatTensor.ts";
import { numberRank, numberTex, numberTexAtom } from "./numberTex.ts";

/** `digits`: significant digits, 2 … 17. */
export function tensorTex(tensor: Tensor, digits: number): string {
  const { shape, data } = tensor;
  if (shape.length === 0) return numberTex(data[0] ?? 0, digits);
  if (data.length > MOST_ENTRIES) return `\\left[\\text{${shapeText(shape)}}\\right]`;
  const cells = Array.from(data, (x) => numberTex(x, digits));
  const columns = shape.length === 1 ? 1 : columnsOf(shape);
  const rowCount = shape.length === 1 ? columnsOf(shape) : rowsOf(shape);
  const rows = Array.from({ length: rowCount }, (_, row) => {
    return cells.slice(row * columns, (row + 1) * columns).join(" & ");
  });
  return `\\begin{bmatrix} ${rows.join(" \\\\ ")} \\end{bmatrix}`;
}

/** How loosely the tensor's LaTeX binds; arrays bring their own brackets. */
export function tensorRank(tensor: Tensor, digits: number): Rank {
  return tensor.shape.length === 0 ? numberRank(tensor.data[0] ?? 0, digits) : RANK.atom;
}

/** As a factor: scalars as `numberTexAtom`. */
export function tensorTexAtom(tensor: Tensor, digits: number): string {
  return tensor.shape.length === 0 ? numberTexAtom(tensor.data[0] ?? 0, digits) : tensorTex(tensor, digits);
}

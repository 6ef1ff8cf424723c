/**
 * A tensor as LaTeX: a scalar as a number, a vector as a column (or a row), a matrix as a matrix.
 * Of a large one its first and last rows and columns stand for the rest, with the shape beside it.
 */

import { RANK, type Rank } from "../../engine/ops/operation.ts";
import { columnsOf, rowsOf } from "../../engine/tensor/broadcast.ts";
import { shapeText, type Tensor } from "../../engine/tensor/tensor.ts";
import { numberRank, numberTex, numberTexFactor } from "./numberTex.ts";
import type { Style } from "./style.ts";

/** How a vector stands among matrices. */
export type VectorForm = "column" | "row";

/** Entries written out along an axis of a matrix, and of a single row or column. */
const MOST_IN_MATRIX = 4;
const MOST_IN_VECTOR = 6;

/** `mostInMatrix`: rows and columns of a matrix that are written out. */
export function tensorTex(
  tensor: Tensor,
  style: Style,
  form: VectorForm = "column",
  mostInMatrix: number = MOST_IN_MATRIX,
): string {
  const { shape, data } = tensor;
  if (shape.length === 0) return numberTex(data[0] ?? 0, style);
  const { rows, columns } = gridOf(tensor, form);
  const most = rows === 1 || columns === 1 ? MOST_IN_VECTOR : mostInMatrix;
  const shownColumns = shownIndices(columns, most);
  const lines = shownIndices(rows, most).map((row) => {
    const cells = shownColumns.map((column) => {
      if (row === null) return column === null ? "\\ddots" : "\\vdots";
      return column === null ? "\\cdots" : numberTex(data[row * columns + column] ?? 0, style);
    });
    return cells.join(" & ");
  });
  const grid = `\\begin{bmatrix} ${lines.join(" \\\\ ")} \\end{bmatrix}`;
  return rows > most || columns > most ? `{${grid}_{\\text{${shapeText(shape)}}}}` : grid;
}

/** Whether all entries are written out: only then can a reader check them. */
export function isWrittenOut({ shape }: Tensor): boolean {
  const [rows, columns] = [rowsOf(shape), columnsOf(shape)];
  const most = rows === 1 || columns === 1 ? MOST_IN_VECTOR : MOST_IN_MATRIX;
  return rows <= most && columns <= most;
}

/** How loosely the tensor's LaTeX binds; arrays bring their own brackets. */
export function tensorRank(tensor: Tensor, style: Style): Rank {
  return tensor.shape.length === 0 ? numberRank(tensor.data[0] ?? 0, style) : RANK.atom;
}

/** As a factor: scalars as `numberTexFactor`. */
export function tensorTexFactor(tensor: Tensor, style: Style, form: VectorForm = "column"): string {
  return tensor.shape.length === 0
    ? numberTexFactor(tensor.data[0] ?? 0, style)
    : tensorTex(tensor, style, form);
}

function gridOf({ shape }: Tensor, form: VectorForm): { readonly rows: number; readonly columns: number } {
  if (shape.length === 1 && form === "column") return { rows: columnsOf(shape), columns: 1 };
  return { rows: rowsOf(shape), columns: columnsOf(shape) };
}

/** 0 … extent − 1, or where that is too many the first, null for what is left out, and the last. */
function shownIndices(extent: number, most: number): readonly (number | null)[] {
  if (extent <= most) return Array.from({ length: extent }, (_, index) => index);
  return [...Array.from({ length: most - 2 }, (_, index) => index), null, extent - 1];
}

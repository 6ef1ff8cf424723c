/**
 * How large a value is drawn. In: a shape and how numbers are written. Out: a scalar's slot, or a grid of cells with
 * their numbers in them; many entries are tint alone, with the number on hover. px of the stage at zoom 1.
 */

import { columnsOf, rowsOf } from "../../engine/tensor/broadcast.ts";
import { type Shape, shapeText, sizeOf } from "../../engine/tensor/tensor.ts";
import { textWidth } from "../label/textWidth.ts";
import type { Style } from "../numbers/style.ts";
import { numberSlot, SIZES } from "./sizes.ts";

export type GridSize = {
  readonly width: number;
  readonly height: number;
  readonly rows: number;
  readonly columns: number;
  /** Size of one cell; of the whole for a scalar. */
  readonly cell: { readonly width: number; readonly height: number };
  /** Whether the numbers are written into the cells. */
  readonly written: boolean;
  /** The shape, written above a grid, and its width, which may be more than that of a few cells. */
  readonly note: string | null;
  readonly noteWidth: number;
};

/** More entries, or more columns, than this are not written out. */
const MOST_WRITTEN = 16;
const MOST_COLUMNS = 4;
const TINT = { width: 11, height: 11 };

export function gridSize(shape: Shape, style: Style): GridSize {
  const rows = rowsOf(shape);
  const columns = columnsOf(shape);
  const written = sizeOf(shape) <= MOST_WRITTEN && columns <= MOST_COLUMNS;
  const cell = written
    ? { width: numberSlot(style) + (shape.length === 0 ? 0 : 6), height: SIZES.line }
    : TINT;
  const note = shape.length === 0 ? null : shapeText(shape);
  return {
    width: columns * cell.width,
    height: rows * cell.height,
    ...{ rows, columns, cell, written, note },
    noteWidth: note === null ? 0 : Math.ceil(textWidth(note, SIZES.text.note)),
  };
}

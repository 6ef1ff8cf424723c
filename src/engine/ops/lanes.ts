/**
 * The lanes of a tensor: the rows of entries that an operation along an axis works on, each by itself. In: a
 * shape and an axis (negative counts from the end; none given: all entries are one lane). Out: lanes, in the
 * order of the entries of the shape without that axis. Learned from NumPy's apply_along_axis.
 */
import { columnsOf, rowsOf } from "../tensor/broadcast.ts";
import { type Shape, shapeText, sizeOf, type Tensor } from "../tensor/tensor.ts";
import type { ShapeProblem } from "./operation.ts";

/** Places in the data of the entries of one lane. */
export type Lane = readonly number[];

/** Why there is no such axis; null when there is. */
export function axisProblem(shape: Shape, axis: number | undefined): ShapeProblem | null {
  if (axis === undefined || (Number.isInteger(axis) && -shape.length <= axis && axis < shape.length))
    return null;
  return { problem: `there is no axis ${axis} in shape ${shapeText(shape)}` };
}

/** The axis counted from the front. */
export function axisOf(shape: Shape, axis: number): number {
  return axis < 0 ? axis + shape.length : axis;
}

/** The shape that is left when every lane becomes one entry. */
export function shapeWithout(shape: Shape, axis: number | undefined): Shape {
  return axis === undefined ? [] : shape.toSpliced(axisOf(shape, axis), 1);
}

export function lanesOf(shape: Shape, axis: number | undefined): readonly Lane[] {
  if (axis === undefined || shape.length < 2)
    return [Array.from({ length: sizeOf(shape) }, (_, entry) => entry)];
  const rows = rowsOf(shape);
  const columns = columnsOf(shape);
  const downColumns = axisOf(shape, axis) === 0;
  return Array.from({ length: downColumns ? columns : rows }, (_, lane) =>
    Array.from({ length: downColumns ? rows : columns }, (_, place) =>
      downColumns ? place * columns + lane : lane * columns + place,
    ),
  );
}

/** The entries of a lane. */
export function laneEntries({ data }: Tensor, lane: Lane): readonly number[] {
  return lane.map((entry) => data[entry] ?? Number.NaN);
}

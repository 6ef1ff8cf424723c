/**
 * NumPy's broadcasting for ranks 0 to 2. In: shapes. Out: the common shape, and for each operand the
 * steps through its data when the result's rows and columns are walked (0 where it is repeated).
 */
import type { Shape } from "./tensor.ts";

/** The shape all of these broadcast to, or null when they don't fit. */
export function broadcastShape(shapes: readonly Shape[]): Shape | null {
  let result: Shape = [];
  for (const shape of shapes) {
    if (shape.length === 0) continue;
    const joined = result.length === 0 ? shape : joinShapes(result, shape);
    if (joined === null) return null;
    result = joined;
  }
  return result;
}

function joinShapes(a: Shape, b: Shape): Shape | null {
  const rank = Math.max(a.length, b.length);
  const joined: number[] = [];
  for (let axis = 0; axis < rank; axis += 1) {
    const extentA = a[axis - rank + a.length] ?? 1;
    const extentB = b[axis - rank + b.length] ?? 1;
    if (extentA !== extentB && extentA !== 1 && extentB !== 1) return null;
    joined.push(extentA === 1 ? extentB : extentA);
  }
  return joined;
}

export function rowsOf(shape: Shape): number {
  return shape.length === 2 ? (shape[0] ?? 1) : 1;
}

export function columnsOf(shape: Shape): number {
  return shape.at(-1) ?? 1;
}

/** Step through an operand's data from one row of the result to the next. */
export function rowStride(shape: Shape): number {
  return rowsOf(shape) === 1 ? 0 : columnsOf(shape);
}

/** Step through an operand's data from one column of the result to the next. */
export function columnStride(shape: Shape): number {
  return columnsOf(shape) === 1 ? 0 : 1;
}

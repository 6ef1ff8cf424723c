/**
 * NumPy's broadcasting for ranks 0 to 2. In: shapes. Out: the common shape, and which entry of an operand
 * meets each entry of the result (one entry meets several where it is repeated).
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

/** By entry of the result (row by row): the entry of the operand that meets it. */
export function operandEntries(operand: Shape, result: Shape): readonly number[] {
  const entries: number[] = [];
  writeOperandEntries(entries, 0, 0, operand, result);
  return entries;
}

/** The same, `shift` added to each, written into `entries` from `start` on. */
export function writeOperandEntries(
  entries: Int32Array | number[],
  start: number,
  shift: number,
  operand: Shape,
  result: Shape,
): void {
  const rowStep = rowsOf(operand) === 1 ? 0 : columnsOf(operand);
  const columnStep = columnsOf(operand) === 1 ? 0 : 1;
  const rows = rowsOf(result);
  const columns = columnsOf(result);
  let place = start;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      entries[place] = shift + row * rowStep + column * columnStep;
      place += 1;
    }
  }
}

export function rowsOf(shape: Shape): number {
  return shape.length === 2 ? (shape[0] ?? 1) : 1;
}

export function columnsOf(shape: Shape): number {
  return shape.at(-1) ?? 1;
}

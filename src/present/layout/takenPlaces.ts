/**
 * Where a box of one size can stand among others, for many places at once. In: the corners to try, as columns and rows in
 * ascending order. Out: which of them are taken. Each box adds one to the rectangle of places that it takes, by its four
 * corners, and one pass sums them up (Crow, Summed-area tables, 1984): a place costs the same however many boxes there are.
 */
import type { Box } from "./geometry.ts";

type Size = { readonly width: number; readonly height: number };

/** `air` is kept around a box, px. */
export function takenPlaces(
  xs: readonly number[],
  ys: readonly number[],
  { width, height }: Size,
  air: number,
  boxes: readonly Box[],
): (column: number, row: number) => boolean {
  const stride = xs.length + 1;
  const counts = new Int32Array(stride * (ys.length + 1));
  const add = (column: number, row: number, by: number): void => {
    const at = row * stride + column;
    counts[at] = (counts[at] ?? 0) + by;
  };
  for (const box of boxes) {
    const [left, right] = taken(xs, box.x - width - air, box.x + box.width + air);
    const [top, bottom] = taken(ys, box.y - height - air, box.y + box.height + air);
    add(left, top, 1);
    add(right, top, -1);
    add(left, bottom, -1);
    add(right, bottom, 1);
  }
  for (let row = 0; row <= ys.length; row++) {
    for (let column = 1; column < stride; column++) add(column, row, counts[row * stride + column - 1] ?? 0);
  }
  for (let row = 1; row <= ys.length; row++) {
    for (let column = 0; column < stride; column++)
      add(column, row, counts[(row - 1) * stride + column] ?? 0);
  }
  return (column, row) => (counts[row * stride + column] ?? 0) > 0;
}

/** Columns and rows a ring's distance off the middle, straight below and above before the sides. */
export function ringOffsets(ring: number): readonly (readonly [number, number])[] {
  const offsets: (readonly [number, number])[] = [];
  for (let aside = 0; aside <= ring; aside++) {
    for (const side of aside === 0 ? [0] : [aside, -aside]) offsets.push([side, ring], [side, -ring]);
  }
  for (let up = 0; up < ring; up++) {
    for (const side of [ring, -ring]) offsets.push([side, up], [side, -up]);
  }
  return offsets;
}

/** From the first place past `low` up to, not including, the first that is not before `high`. */
function taken(places: readonly number[], low: number, high: number): readonly [number, number] {
  const start = firstWhere(places, (place) => place > low);
  return [
    start,
    Math.max(
      start,
      firstWhere(places, (place) => place >= high),
    ),
  ];
}

/** Of places of which the first ones are not so and all after them are. */
function firstWhere(places: readonly number[], isSo: (place: number) => boolean): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(places[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Fewer bends. In: where a wire is straight, column by column, and where everything else passes those columns.
 * Out: as few curves as keep between the neighbours above and below. A longer curve keeps its place in the
 * order of every column it passes, so it meets no node and crosses nothing that its bends did not cross.
 */

/** A wire's straight part in one column, px: from `left` to `right` at height `y`. */
export type Station = {
  readonly vertex: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
};

/** One curve of a wire, from the end of a station to the start of another. */
export type Curve = { readonly from: Station; readonly to: Station; readonly long: boolean };

/** By vertex: the heights at which it enters and leaves its column, and its room; lanes have none. */
export type Passage = {
  readonly entry: Float64Array;
  readonly exit: Float64Array;
  readonly above: (vertex: number) => number;
  readonly below: (vertex: number) => number;
  /** The next vertex of the same column, if any. */
  readonly upper: (vertex: number) => number | undefined;
  readonly lower: (vertex: number) => number | undefined;
  readonly isLane: (vertex: number) => boolean;
};

/** Least distances of a long curve from rooms and from other wires, px. */
const AIR = { room: 8, wire: 5 } as const;
/** Columns one curve may pass at most; bounds the search on huge graphs. */
const REACH = 24;

/**
 * Notes in `passage` where the wire now passes, for the wires after it. `before`: what it was pulled to the last
 * time; kept where the new curves would leave it bending at a place that a neighbour has taken since.
 */
export function pullTaut(
  stations: readonly Station[],
  passage: Passage,
  before: readonly Curve[] | null,
): readonly Curve[] {
  const found = fewestCurves(stations, passage);
  const bendsFit = found.every(
    ({ to: { vertex, y } }) =>
      !passage.isLane(vertex) ||
      (fits(vertex, y, passage.entry, passage) && fits(vertex, y, passage.exit, passage)),
  );
  const curves = before && !bendsFit ? before : found;
  for (const { from, to } of curves) {
    for (let k = stations.indexOf(from) + 1; stations[k] !== to; k++) {
      const { vertex, left, right } = stations[k] ?? from;
      passage.entry[vertex] = heightAt(from, to, left);
      passage.exit[vertex] = heightAt(from, to, right);
    }
    if (!passage.isLane(to.vertex)) continue;
    passage.entry[to.vertex] = to.y;
    passage.exit[to.vertex] = to.y;
  }
  return curves;
}

function fewestCurves(stations: readonly Station[], passage: Passage): Curve[] {
  const curves: Curve[] = [];
  const last = stations.length - 1;
  for (let i = 0; i < last; ) {
    let j = Math.min(last, i + REACH);
    while (j > i + 1 && !isClear(stations, i, j, passage)) j--;
    const [from, to] = [stations[i], stations[j]];
    if (!from || !to) break;
    curves.push({ from, to, long: j > i + 1 });
    i = j;
  }
  return curves;
}

function isClear(stations: readonly Station[], i: number, j: number, passage: Passage): boolean {
  const [from, to] = [stations[i], stations[j]];
  if (!from || !to) return false;
  for (let k = i + 1; k < j; k++) {
    const { vertex, left, right } = stations[k] ?? from;
    if (!fits(vertex, heightAt(from, to, left), passage.entry, passage)) return false;
    if (!fits(vertex, heightAt(from, to, right), passage.exit, passage)) return false;
  }
  return true;
}

function fits(vertex: number, y: number, heights: Float64Array, passage: Passage): boolean {
  const air = (neighbour: number) => (passage.isLane(neighbour) ? AIR.wire : AIR.room);
  const upper = passage.upper(vertex);
  if (upper !== undefined && y < (heights[upper] ?? 0) + passage.below(upper) + air(upper)) return false;
  const lower = passage.lower(vertex);
  return lower === undefined || y <= (heights[lower] ?? 0) - passage.above(lower) - air(lower);
}

/** The height at x of a long curve, whose control points stand at thirds: then x is linear in t. */
function heightAt(from: Station, to: Station, x: number): number {
  const t = Math.max(0, Math.min(1, (x - from.right) / (to.left - from.right)));
  return from.y + (to.y - from.y) * t * t * (3 - 2 * t);
}

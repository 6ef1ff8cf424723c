/**
 * Where a small box about a wire stands: beside it, touching nothing, with a leader line. In: the wire, the box's size,
 * what it must not cover. Out: the box's corner and the point it is about.
 */
import type { Box, Point } from "./geometry.ts";
import { pointOn } from "./pointOn.ts";
import { ringOffsets, takenPlaces } from "./takenPlaces.ts";

/** Top left corner of the box, and the point of the wire that a leader line goes to. */
export type Callout = { readonly x: number; readonly y: number; readonly anchor: Point };

/** What a callout keeps clear of: `boxes` are gates and labels, `wires` pieces of wires, its own among them. */
export type Taken = { readonly boxes: readonly Box[]; readonly wires: readonly Box[] };

type Size = { readonly width: number; readonly height: number };

/** Air around the box, and between the places that are tried, px. */
const AIR = 4;
const STEP = 8;
const RINGS = 40;
/** How much further apart the places are to the side. */
const ASIDE = 1.5;
/**
 * What it costs, in px further away, where no place touches nothing: to lie on wires or on boxes at all, and each square
 * px of it. And a wire or a box under the leader line.
 */
const ON_WIRES = { any: 700, area: 2 };
const ON_BOXES = { any: 3_000, area: 10 };
const LEADER_OVER = { wire: 8, box: 90 };
/** Leader lines looked at for an anchor, the nearest places' first: in a thicket each crosses about as much. */
const MOST_LEADERS = 60;
/** Shares of the wire tried for the anchor, nearest to the middle first, and what a whole wire away from it costs, px. */
const SHARES = [0.5, 0.38, 0.62, 0.26, 0.74];
const OFF_MIDDLE = 60;

/** Always an answer: the place that covers least where every place covers something. `bounds` is where it must stay. */
export function placeCallout(
  points: readonly Point[],
  size: Size,
  everything: Taken,
  bounds: Box | null = null,
): Callout {
  const taken = inReach(points, size, everything);
  const corners = { bounds, size };
  const all = [...taken.boxes, ...taken.wires];
  const whereFree = ({ xs, ys }: Places): Standing => {
    const isTaken = takenPlaces(xs, ys, size, AIR, all);
    return (column, row) => (isTaken(column, row) ? Infinity : 0);
  };
  const whereLeast =
    ({ xs, ys }: Places): Standing =>
    (column, row) =>
      covering({ x: xs[column] ?? 0, y: ys[row] ?? 0 }, size, taken);
  const free = cheapest(points, corners, whereFree, taken);
  return free ?? cheapest(points, corners, whereLeast, taken) ?? lost(points);
}

/** Columns and rows off the centred place, by ring. */
const RING_OFFSETS = Array.from({ length: RINGS + 1 }, (_, ring) => ringOffsets(ring));

type Corners = { readonly bounds: Box | null; readonly size: Size };

/** Places that are tried, by their corners: columns from left to right, rows from top to bottom. */
type Places = { readonly xs: readonly number[]; readonly ys: readonly number[] };

/** What it costs to stand in a column and a row; infinite where none may. */
type Standing = (column: number, row: number) => number;

/** The place that is nearest to its wire, what it costs to stand there added; null where that is infinite everywhere. */
function cheapest(
  points: readonly Point[],
  { bounds, size }: Corners,
  standingAt: (places: Places) => Standing,
  taken: Taken,
): Callout | null {
  let best: Callout | null = null;
  let least = Infinity;
  const tried = (anchor: Point, { xs, ys }: Places, standing: Standing) => {
    // Of all there is, a leader line of a length up to `reach` can meet these.
    let [reach, close] = [0, taken];
    let looked = 0;
    return (column: number, row: number, away: number): void => {
      const corner = { x: xs[column] ?? 0, y: ys[row] ?? 0 };
      const near = nearest(anchor, corner, size);
      const far = Math.max(away, Math.hypot(near.x - anchor.x, near.y - anchor.y));
      if (far >= least) return;
      const cost = far + standing(column, row);
      if (cost >= least) return;
      looked += 1;
      if (looked > MOST_LEADERS) return;
      if (far > reach) {
        reach = 2 * far;
        close = meeting([anchor], { x: reach, y: reach }, taken);
      }
      const whole = cost + leaderCost(anchor, near, close);
      if (whole >= least) return;
      least = whole;
      best = { ...corner, anchor };
    };
  };
  for (const share of SHARES) {
    const anchor = pointOn(points, share);
    const aside = Math.abs(share - 0.5) * OFF_MIDDLE;
    if (aside + STEP >= least) continue;
    const places = placesAround(anchor, size, bounds);
    const consider = tried(anchor, places, standingAt(places));
    for (let ring = 1; ring <= RINGS && aside + ring * STEP < least; ring++) {
      for (const [column, row] of RING_OFFSETS[ring] ?? [])
        consider(RINGS + column, RINGS + row, aside + ring * STEP);
    }
  }
  // Above and below everything there is always room; that is far, but better than lying on a number.
  if (bounds !== null && least > RINGS * STEP) {
    const anchor = pointOn(points, 0.5);
    const { xs } = placesAround(anchor, size, bounds);
    const places = { xs, ys: [bounds.y, bounds.y + bounds.height - size.height] };
    const consider = tried(anchor, places, standingAt(places));
    for (const row of places.ys.keys()) {
      for (const column of xs.keys())
        consider(column, row, Math.max(Math.abs(column - RINGS) * STEP, RINGS * STEP));
    }
  }
  return best;
}

/** RINGS columns and rows to either side of the place that is centred on the anchor, kept in the bounds. */
function placesAround(anchor: Point, size: Size, bounds: Box | null): Places {
  const [x, y] = [anchor.x - size.width / 2, anchor.y - size.height / 2];
  const steps = Array.from({ length: 2 * RINGS + 1 }, (_, place) => (place - RINGS) * STEP);
  const xs = steps.map((step) => x + step * ASIDE);
  const ys = steps.map((step) => y + step);
  if (bounds === null) return { xs, ys };
  return {
    xs: xs.map((left) => within(left, bounds.x, bounds.width - size.width)),
    ys: ys.map((top) => within(top, bounds.y, bounds.height - size.height)),
  };
}

/** Of a wire without a place, which no picture has. */
function lost(points: readonly Point[]): Callout {
  const anchor = pointOn(points, 0.5);
  return { ...anchor, anchor };
}

/** What any place to be tried, or its leader line, can meet: of a large graph a handful. */
function inReach(points: readonly Point[], { width, height }: Size, taken: Taken): Taken {
  return meeting(
    points,
    { x: RINGS * STEP * ASIDE + width + AIR, y: 2 * RINGS * STEP + height + AIR },
    taken,
  );
}

/** What comes as near as `reach` to the rectangle around the points. */
function meeting(points: readonly Point[], reach: Point, { boxes, wires }: Taken): Taken {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs) - reach.x, Math.max(...xs) + reach.x];
  const [top, bottom] = [Math.min(...ys) - reach.y, Math.max(...ys) + reach.y];
  const near = (box: Box): boolean =>
    box.x < right && box.x + box.width > left && box.y < bottom && box.y + box.height > top;
  return { boxes: boxes.filter(near), wires: wires.filter(near) };
}

/** The point of the box that is nearest to `from`: where its leader line ends. */
export function nearest(from: Point, { x, y }: Point, { width, height }: Size): Point {
  return { x: within(from.x, x, width), y: within(from.y, y, height) };
}

function covering(corner: Point, size: Size, { boxes, wires }: Taken): number {
  const [onBoxes, onWires] = [covered(corner, size, boxes), covered(corner, size, wires)];
  return (
    (onBoxes > 0 ? ON_BOXES.any + ON_BOXES.area * onBoxes : 0) +
    (onWires > 0 ? ON_WIRES.any + ON_WIRES.area * onWires : 0)
  );
}

/** Area of the boxes under the box and the air around it, px². */
function covered({ x, y }: Point, { width, height }: Size, boxes: readonly Box[]): number {
  let area = 0;
  for (const box of boxes) {
    const wide = Math.min(x + width + AIR, box.x + box.width) - Math.max(x - AIR, box.x);
    const high = Math.min(y + height + AIR, box.y + box.height) - Math.max(y - AIR, box.y);
    if (wide > 0 && high > 0) area += wide * high;
  }
  return area;
}

function leaderCost(from: Point, to: Point, { boxes, wires }: Taken): number {
  return LEADER_OVER.box * crossed(from, to, boxes) + LEADER_OVER.wire * crossed(from, to, wires);
}

/** How many boxes a straight line passes. */
function crossed(from: Point, to: Point, boxes: readonly Box[]): number {
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
  let count = 0;
  for (const { x, y, width, height } of boxes) {
    // Most are nowhere near.
    if (x >= right || y >= bottom || x + width <= left || y + height <= top) continue;
    const [enterX, leaveX] = between(from.x, to.x, x, x + width);
    const [enterY, leaveY] = between(from.y, to.y, y, y + height);
    if (Math.max(enterX, enterY, 0) < Math.min(leaveX, leaveY, 1)) count++;
  }
  return count;
}

/** The part of the way from a to b, 0 … 1 and beyond, that lies between `low` and `high`. */
function between(a: number, b: number, low: number, high: number): readonly [number, number] {
  if (a === b) return a > low && a < high ? [-Infinity, Infinity] : [Infinity, -Infinity];
  const [s, t] = [(low - a) / (b - a), (high - a) / (b - a)];
  return s < t ? [s, t] : [t, s];
}

/** Nearest to `value` from `start` over `length`; `start` where there is no room. */
function within(value: number, start: number, length: number): number {
  return Math.max(start, Math.min(value, start + length));
}

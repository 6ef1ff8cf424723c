/**
 * Where a small box about a wire stands: beside it, touching nothing, with a leader line. In: the wire, the box's size,
 * what it must not cover. Out: the box's corner and the point it is about.
 */
import type { Box, Point } from "./geometry.ts";
import { pointOn } from "./pointOn.ts";

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
  const touches = toucher([...taken.boxes, ...taken.wires], size);
  const free = cheapest(points, corners, (corner) => (touches(corner) ? Infinity : 0), taken);
  return free ?? cheapest(points, corners, (corner) => covering(corner, size, taken), taken) ?? lost(points);
}

type Corners = { readonly bounds: Box | null; readonly size: Size };

/** The place that is nearest to its wire, what it costs to stand there added; null where that is infinite everywhere. */
function cheapest(
  points: readonly Point[],
  { bounds, size }: Corners,
  standing: (corner: Point) => number,
  taken: Taken,
): Callout | null {
  let best: Callout | null = null;
  let least = Infinity;
  const consider = (place: Point, anchor: Point, away: number): void => {
    const corner = bounds === null ? place : kept(place, size, bounds);
    const near = nearest(anchor, corner, size);
    const far = Math.max(away, Math.hypot(near.x - anchor.x, near.y - anchor.y));
    if (far >= least) return;
    const cost = far + standing(corner);
    if (cost >= least) return;
    const whole = cost + leaderCost(anchor, near, taken);
    if (whole >= least) return;
    least = whole;
    best = { ...corner, anchor };
  };
  for (const share of SHARES) {
    const anchor = pointOn(points, share);
    const aside = Math.abs(share - 0.5) * OFF_MIDDLE;
    for (let ring = 1; ring <= RINGS && aside + ring * STEP < least; ring++) {
      for (const place of around(anchor, size, ring)) consider(place, anchor, aside + ring * STEP);
    }
  }
  // Above and below everything there is always room; that is far, but better than lying on a number.
  if (bounds !== null && least > RINGS * STEP) {
    const anchor = pointOn(points, 0.5);
    for (const y of [bounds.y, bounds.y + bounds.height - size.height]) {
      for (let side = -RINGS; side <= RINGS; side++) {
        const x = anchor.x - size.width / 2 + side * STEP * ASIDE;
        consider({ x, y }, anchor, Math.max(Math.abs(side) * STEP, RINGS * STEP));
      }
    }
  }
  return best;
}

/** Of a wire without a place, which no picture has. */
function lost(points: readonly Point[]): Callout {
  const anchor = pointOn(points, 0.5);
  return { ...anchor, anchor };
}

function kept({ x, y }: Point, size: Size, bounds: Box): Point {
  return {
    x: within(x, bounds.x, bounds.width - size.width),
    y: within(y, bounds.y, bounds.height - size.height),
  };
}

/** Whether a box of this size touches any of `boxes`. Places are tried side by side: what was in the way last is asked first. */
function toucher(boxes: readonly Box[], { width, height }: Size): (corner: Point) => boolean {
  let last: Box | undefined;
  return ({ x, y }) => {
    const inTheWay = (box: Box): boolean =>
      x - AIR < box.x + box.width &&
      box.x < x + width + AIR &&
      y - AIR < box.y + box.height &&
      box.y < y + height + AIR;
    if (last !== undefined && inTheWay(last)) return true;
    last = boxes.find(inTheWay);
    return last !== undefined;
  };
}

/** What any place to be tried, or its leader line, can meet: of a large graph a handful. */
function inReach(points: readonly Point[], { width, height }: Size, { boxes, wires }: Taken): Taken {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const reach = { x: RINGS * STEP * ASIDE + width + AIR, y: 2 * RINGS * STEP + height + AIR };
  const [left, right] = [Math.min(...xs) - reach.x, Math.max(...xs) + reach.x];
  const [top, bottom] = [Math.min(...ys) - reach.y, Math.max(...ys) + reach.y];
  const near = (box: Box): boolean =>
    box.x < right && box.x + box.width > left && box.y < bottom && box.y + box.height > top;
  return { boxes: boxes.filter(near), wires: wires.filter(near) };
}

/** Places a ring's distance off the centred one, straight below and above before the sides. */
function around(anchor: Point, { width, height }: Size, ring: number): Point[] {
  const places: Point[] = [];
  const [x, y] = [anchor.x - width / 2, anchor.y - height / 2];
  for (let aside = 0; aside <= ring; aside++) {
    for (const side of aside === 0 ? [0] : [aside, -aside]) {
      places.push(
        { x: x + side * STEP * ASIDE, y: y + ring * STEP },
        { x: x + side * STEP * ASIDE, y: y - ring * STEP },
      );
    }
  }
  for (let up = 0; up < ring; up++) {
    for (const side of [ring, -ring]) {
      places.push(
        { x: x + side * STEP * ASIDE, y: y + up * STEP },
        { x: x + side * STEP * ASIDE, y: y - up * STEP },
      );
    }
  }
  return places;
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
  let count = 0;
  for (const { x, y, width, height } of boxes) {
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

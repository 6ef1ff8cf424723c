/**
 * Where a small box about a wire stands: on the wire's middle where that is free, else nearby with a leader line.
 * In: a layout, the wire, the box's size, what it must not cover. Out: the box's corner and the point it is about.
 */
import type { Box, Point } from "./geometry.ts";
import type { Layout } from "./layout.ts";
import { pointOn } from "./pointOn.ts";

/** Top left corner of the box, and the point of the wire that a leader line goes to (inside the box: no line). */
export type Callout = { readonly x: number; readonly y: number; readonly anchor: Point };

type Size = { readonly width: number; readonly height: number };

/** Air around the box, and between the places that are tried, px. */
const AIR = 4;
const STEP = 8;
const RINGS = 40;
/** How much further apart the places are to the side. */
const ASIDE = 1.5;
/** What it costs, in px further away: a square px of obstacle under the box, an obstacle under the leader line. */
const COVERING = 10;
const LEADER_OVER = 24;
/** Shares of the wire tried for the anchor, nearest to the middle first. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];

/** Always an answer: the place that covers least where every place covers something. `bounds` is where it must stay. */
export function placeCallout(
  layout: { readonly wires: readonly Pick<Layout["wires"][number], "id" | "points">[] },
  wireId: string,
  size: Size,
  everything: readonly Box[],
  bounds: Box | null = null,
): Callout {
  const points = layout.wires.find(({ id }) => id === wireId)?.points ?? [];
  const obstacles = inReach(points, size, everything);
  const keep = ({ x, y }: Point): Point =>
    bounds
      ? {
          x: within(x, bounds.x, bounds.width - size.width),
          y: within(y, bounds.y, bounds.height - size.height),
        }
      : { x, y };
  for (const share of SHARES) {
    const anchor = pointOn(points, share);
    const corner = { x: anchor.x - size.width / 2, y: anchor.y - size.height / 2 };
    const kept = keep(corner);
    if (kept.x === corner.x && kept.y === corner.y && covered(corner, size, obstacles) === 0)
      return { ...corner, anchor };
  }
  const anchor = pointOn(points, 0.5);
  let best = { ...keep({ x: anchor.x - size.width / 2, y: anchor.y + STEP }), anchor };
  let least = Infinity;
  for (let ring = 1; ring <= RINGS && ring * STEP < least; ring++) {
    for (const place of around(anchor, size, ring)) {
      const corner = keep(place);
      const middle = { x: corner.x + size.width / 2, y: corner.y + size.height / 2 };
      const away = Math.max(ring * STEP, Math.hypot((middle.x - anchor.x) / 2, middle.y - anchor.y));
      if (away >= least) continue;
      const near = away + COVERING * covered(corner, size, obstacles);
      const cost = near < least ? near + LEADER_OVER * crossed(anchor, middle, obstacles) : near;
      if (cost >= least) continue;
      least = cost;
      best = { ...corner, anchor };
    }
  }
  return best;
}

/** The obstacles that any place to be tried, or its leader line, can meet: of a large graph a handful. */
function inReach(points: readonly Point[], { width, height }: Size, obstacles: readonly Box[]): Box[] {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const reach = { x: RINGS * STEP * ASIDE + width + AIR, y: RINGS * STEP + height + AIR };
  const [left, right] = [Math.min(...xs) - reach.x, Math.max(...xs) + reach.x];
  const [top, bottom] = [Math.min(...ys) - reach.y, Math.max(...ys) + reach.y];
  return obstacles.filter(
    (box) => box.x < right && box.x + box.width > left && box.y < bottom && box.y + box.height > top,
  );
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

/** Area of the obstacles under the box and the air around it, px². */
function covered({ x, y }: Point, { width, height }: Size, obstacles: readonly Box[]): number {
  let area = 0;
  for (const box of obstacles) {
    const wide = Math.min(x + width + AIR, box.x + box.width) - Math.max(x - AIR, box.x);
    const high = Math.min(y + height + AIR, box.y + box.height) - Math.max(y - AIR, box.y);
    if (wide > 0 && high > 0) area += wide * high;
  }
  return area;
}

/** How many obstacles a straight line passes. */
function crossed(from: Point, to: Point, obstacles: readonly Box[]): number {
  let count = 0;
  for (const { x, y, width, height } of obstacles) {
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

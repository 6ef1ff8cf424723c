/**
 * The curve of an operation with one operand. In: its record. Out: an SVG path in a box of its own, its axes and
 * the tangent at a value; operands with a default keep it. Learned from Observable Plot: scales are plain functions.
 */
import { kinkAt } from "../../engine/ops/kinkAt.ts";
import type { Elementwise, Operation } from "../../engine/ops/operation.ts";
import { BOX, type Range, xInBox, yInBox } from "./box.ts";
import { type CurvePoint, curvePath } from "./curvePath.ts";

/** The operand is drawn from −5 to 5, the value as far as it stays within the same. */
const REACH = 5;
const POINTS = 500;
/** Room around the curve, as a share of its extent. */
const MARGIN = 0.08;
/** Half the length of a tangent in px. */
const HALF_TANGENT = 64;

export type Curve = {
  readonly operand: string;
  readonly path: string;
  /** What the box shows, and where the operand may be: there the value is a number. */
  readonly across: Range;
  readonly up: Range;
  readonly domain: Range;
  /** The first of the record's samples in the domain. */
  readonly start: number;
};

/** Null for an operation of several operands or on whole arrays. */
export function curveOf(operation: Operation): Curve | null {
  if (operation.kind !== "elementwise" || !isOfOne(operation)) return null;
  const points = Array.from({ length: POINTS + 1 }, (_, place) =>
    pointAt(operation, ((place - POINTS / 2) * 2 * REACH) / POINTS),
  );
  const defined = points.filter(({ y }) => !Number.isNaN(y));
  const domain = { low: defined[0]?.x ?? -REACH, high: defined.at(-1)?.x ?? REACH };
  const shown = defined.map(({ y }) => y).filter((y) => Math.abs(y) <= REACH);
  const across = widened(domain);
  const up = widened({ low: Math.min(0, ...shown), high: Math.max(0, ...shown) });
  const samples = operation.samples.map(([x = 0]) => x);
  return {
    operand: operation.operands[0]?.name ?? "x",
    path: curvePath(points, across, up),
    across,
    up,
    domain,
    start: samples.find((x) => x >= domain.low && x <= domain.high) ?? (domain.low + domain.high) / 2,
  };
}

/** The operation's value and its record's partial by the one operand. */
export function pointAt(operation: Elementwise, x: number): CurvePoint {
  const [, b = Number.NaN, c = Number.NaN] = operation.operands.map((operand) => operand.default);
  const y = operation.value(x, b, c);
  return { x, y, slope: operation.partials[0]?.value(y, x, b, c) ?? Number.NaN };
}

/** The convention that gives the slope at a point, where the curve has a kink there; null elsewhere. */
export function conventionOn(operation: Elementwise, { x, y }: CurvePoint): string | null {
  return kinkAt(operation, y, [x])?.convention ?? null;
}

export type Line = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

/** The tangent in the box, of one length at any slope; null where value or slope is no finite number. */
export function tangentAt(
  { across, up }: Pick<Curve, "across" | "up">,
  { x, y, slope }: CurvePoint,
): Line | null {
  if (!Number.isFinite(y) || !Number.isFinite(slope)) return null;
  const right = BOX.width / (across.high - across.low);
  const down = (-slope * BOX.height) / (up.high - up.low);
  const scale = HALF_TANGENT / Math.hypot(right, down);
  const [middleX, middleY] = [xInBox(x, across), yInBox(y, up)];
  const [aside, above] = [right * scale, down * scale];
  return { x1: middleX - aside, y1: middleY - above, x2: middleX + aside, y2: middleY + above };
}

/** Round numbers inside a range, at most eight: what an axis is labelled with. */
export function ticksOf({ low, high }: Range): readonly number[] {
  const step = [0.25, 0.5, 1, 2, 5].find((candidate) => (high - low) / candidate <= 7) ?? REACH;
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  // Plus 0, since a tick at −0 would be labelled so.
  return Array.from({ length: count }, (_, index) => (first + index) * step + 0);
}

function isOfOne({ operands }: Elementwise): boolean {
  return operands.filter((operand) => operand.default === undefined).length === 1;
}

export function widened({ low, high }: Range): Range {
  const room = (high - low || 1) * MARGIN;
  return { low: low - room, high: high + room };
}

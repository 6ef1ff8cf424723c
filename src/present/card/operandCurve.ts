/**
 * A gate's output as one operand varies, the others held at their values, with the tangent at the current value:
 * its slope is the local derivative. In: an elementwise gate, the operand's position, all operands' values. Out: a
 * curve for `BOX`; null for other gates and where the other operands are arrays, since then every entry has its own.
 */
import type { OperationNode } from "../../engine/graph/graph.ts";
import { kinkAt } from "../../engine/ops/kinkAt.ts";
import type { Elementwise } from "../../engine/ops/operation.ts";
import type { Tensor } from "../../engine/tensor/tensor.ts";
import type { Range } from "../reference/box.ts";
import { type Line, tangentAt, widened } from "../reference/curve.ts";
import { type CurvePoint, curvePath } from "../reference/curvePath.ts";

export type OperandCurve = {
  readonly path: string;
  readonly across: Range;
  readonly up: Range;
  /** The current value, or one an entry of an array; only those inside the box. */
  readonly points: readonly CurvePoint[];
  /** One a point; none where there are many. */
  readonly tangents: readonly Line[];
  /** At a kink of a single number: how steep the curve is on either side. */
  readonly sides: { readonly left: number; readonly right: number } | null;
};

/** What either axis shows at least, to both sides of 0; and where the current value is from the border. */
const REACH = 5;
const NEAR = 0.8;
const FAR = 1.5;
const SAMPLES = 240;
/** Points of an array shown on one curve, and with tangents. */
const MOST_POINTS = 64;
const MOST_TANGENTS = 4;
const NUDGE = 1e-6;

export function operandCurve(
  gate: OperationNode,
  position: number,
  operands: readonly Tensor[],
): OperandCurve | null {
  const { operation } = gate;
  if (operation.kind !== "elementwise") return null;
  const held = operands.map(({ data }) => data[0] ?? Number.NaN);
  const others = operands.filter((_, place) => place !== position);
  const values = Array.from(operands[position]?.data ?? []);
  if (others.some(({ data }) => data.length > 1) || values.length > MOST_POINTS) return null;
  const pointAt = (x: number): CurvePoint => curvePoint(operation, position, held, x);
  const points = values.map(pointAt).filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  if (points.length === 0) return null;
  const reach = reachOf(points.map(({ x }) => x));
  const sampled = Array.from({ length: SAMPLES + 1 }, (_, place) =>
    pointAt(((place - SAMPLES / 2) * 2 * reach) / SAMPLES),
  );
  const height = reachOf(points.map(({ y }) => y));
  const shown = sampled.map(({ y }) => y).filter((y) => Math.abs(y) <= height);
  const heights = [0, ...shown, ...points.map(({ y }) => y)];
  const across = widened({ low: -reach, high: reach });
  const up = widened({ low: Math.min(...heights), high: Math.max(...heights) });
  // The current values lie between samples: with them among the points the curve goes through every dot.
  const through = [...sampled, ...points].toSorted((a, b) => a.x - b.x);
  const [only] = points;
  return {
    path: curvePath(through, across, up),
    across,
    up,
    points,
    tangents:
      points.length > MOST_TANGENTS ? [] : points.flatMap((point) => tangentAt({ across, up }, point) ?? []),
    sides: values.length === 1 && only !== undefined ? sidesAt(operation, position, held, only) : null,
  };
}

function curvePoint(
  operation: Elementwise,
  position: number,
  held: readonly number[],
  x: number,
): CurvePoint {
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = held.with(position, x);
  const y = operation.value(a, b, c);
  return { x, y, slope: operation.partials[position]?.value(y, a, b, c) ?? Number.NaN };
}

function reachOf(values: readonly number[]): number {
  const largest = Math.max(...values.map(Math.abs));
  return largest <= REACH * NEAR ? REACH : largest * FAR;
}

function sidesAt(
  operation: Elementwise,
  position: number,
  held: readonly number[],
  { x, y }: CurvePoint,
): OperandCurve["sides"] {
  if (kinkAt(operation, y, held) === null) return null;
  const step = NUDGE * Math.max(1, Math.abs(x));
  const left = curvePoint(operation, position, held, x - step).slope;
  const right = curvePoint(operation, position, held, x + step).slope;
  return Number.isFinite(left) && Number.isFinite(right) && left !== right ? { left, right } : null;
}

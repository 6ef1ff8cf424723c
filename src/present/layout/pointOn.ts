/** Places along a wire. In: a chain of cubic Béziers. Out: points on it. */
import type { Point } from "./geometry.ts";

/** The point at `share` of the wire's extent from left to right, 0 … 1; wires never turn back. */
export function pointOn(points: readonly Point[], share: number): Point {
  const [first, last] = [points[0], points[points.length - 1]];
  if (!first || !last) return { x: 0, y: 0 };
  const x = first.x + share * (last.x - first.x);
  let curve = 0;
  while (curve + 6 < points.length && (points[curve + 3]?.x ?? 0) < x) curve += 3;
  let [low, high] = [0, 1];
  for (let step = 0; step < 24; step++) {
    const middle = (low + high) / 2;
    if (onCurve(points, curve, middle).x < x) low = middle;
    else high = middle;
  }
  return onCurve(points, curve, (low + high) / 2);
}

/** Evenly many points along each curve, both ends included: the wire as a polyline. */
export function sampled(points: readonly Point[], perCurve: number): Point[] {
  const result = points.slice(0, 1);
  for (let curve = 0; curve + 3 < points.length; curve += 3) {
    for (let i = 1; i <= perCurve; i++) result.push(onCurve(points, curve, i / perCurve));
  }
  return result;
}

/** The point at t, 0 … 1, of the cubic Bézier whose first point is `points[start]`. */
function onCurve(points: readonly Point[], start: number, t: number): Point {
  const s = 1 - t;
  const weights = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  let [x, y] = [0, 0];
  weights.forEach((weight, i) => {
    x += weight * (points[start + i]?.x ?? 0);
    y += weight * (points[start + i]?.y ?? 0);
  });
  return { x, y };
}

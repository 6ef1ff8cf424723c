/**
 * A wire as small boxes, for whatever must not lie on it. In: a chain of cubic Béziers, half the width it is drawn with,
 * px. Out: a box for each straight piece along the rows, several for a bend.
 */
import type { Box, Point } from "./geometry.ts";
import { sampled } from "./pointOn.ts";

/** Pieces a bend is cut into. */
const PIECES = 8;
/** A piece that rises less is straight, px. */
const LEVEL = 1;

export function wirePieces(points: readonly Point[], half: number): readonly Box[] {
  const pieces: Box[] = [];
  for (let start = 0; start + 3 < points.length; start += 3) {
    const curve = points.slice(start, start + 4);
    const heights = curve.map(({ y }) => y);
    const isLevel = Math.max(...heights) - Math.min(...heights) < LEVEL;
    const corners = isLevel ? [...curve.slice(0, 1), ...curve.slice(3)] : sampled(curve, PIECES);
    for (const [place, to] of corners.entries()) {
      const from = corners[place - 1];
      if (from === undefined) continue;
      pieces.push({
        x: Math.min(from.x, to.x) - half,
        y: Math.min(from.y, to.y) - half,
        width: Math.abs(to.x - from.x) + 2 * half,
        height: Math.abs(to.y - from.y) + 2 * half,
      });
    }
  }
  return pieces;
}

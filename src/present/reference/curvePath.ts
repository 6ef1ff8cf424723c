/**
 * Points of a function as an SVG path. In: points from left to right with slopes, the ranges the box shows. Out:
 * path data with two decimals that breaks where a value is infinite or no number, leaves the box, or jumps.
 */
import { type Range, xInBox, yInBox } from "./box.ts";

export type CurvePoint = { readonly x: number; readonly y: number; readonly slope: number };

type Place = { readonly x: number; readonly y: number };

export function curvePath(points: readonly CurvePoint[], across: Range, up: Range): string {
  return (
    runsOf(points, up)
      .map((run) =>
        run.map((place) => `${xInBox(place.x, across).toFixed(2)} ${yInBox(place.y, up).toFixed(2)}`),
      )
      // A value on its own is a line of no length, which round caps make a dot.
      .map(([first = "", ...rest]) => `M${first}L${(rest.length === 0 ? [first] : rest).join("L")}`)
      .join("")
  );
}

function runsOf(points: readonly CurvePoint[], up: Range): readonly (readonly Place[])[] {
  const runs: Place[][] = [];
  let run: Place[] = [];
  const end = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    const joined = before !== undefined && isJoined(before, point, up) ? before : null;
    if (joined === null) end();
    if (isInside(point, up)) {
      if (joined !== null && !isInside(joined, up)) run.push(atBorder(joined, point, up));
      run.push(point);
    } else {
      if (joined !== null && isInside(joined, up)) run.push(atBorder(point, joined, up));
      end();
    }
  }
  end();
  return runs;
}

/** Not across a pole, and not across a jump: a rise that neither end's slope accounts for. */
function isJoined(a: CurvePoint, b: CurvePoint, up: Range): boolean {
  if (!Number.isFinite(a.y) || !Number.isFinite(b.y)) return false;
  const rise = Math.abs(b.y - a.y);
  const steepest = Math.max(Math.abs(a.slope), Math.abs(b.slope));
  return !(rise > 2 * steepest * (b.x - a.x) + (up.high - up.low) / 20);
}

function isInside({ y }: Place, { low, high }: Range): boolean {
  return y >= low && y <= high;
}

/** Where the line from a point outside to one inside enters the box. */
function atBorder(outside: Place, inside: Place, { low, high }: Range): Place {
  const y = outside.y > high ? high : low;
  const share = (y - outside.y) / (inside.y - outside.y);
  return { x: outside.x + share * (inside.x - outside.x), y };
}

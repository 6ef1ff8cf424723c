/** A wire as SVG path data. In: a chain of cubic Béziers. Out: `M… C…`, numbers to a tenth of a pixel. */
import type { Point } from "./geometry.ts";

/** Empty for a wire without points. Numbers are finite and in plain notation. */
export function wirePath(points: readonly Point[]): string {
  const [start, ...rest] = points.map(({ x, y }) => `${tenth(x)} ${tenth(y)}`);
  if (start === undefined) return "";
  const curves: string[] = [];
  for (let i = 0; i + 2 < rest.length; i += 3) curves.push(` C${rest.slice(i, i + 3).join(" ")}`);
  return `M${start}${curves.join("")}`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}

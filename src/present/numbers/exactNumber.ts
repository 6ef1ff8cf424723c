/**
 * A number in full, for hover and details: the shortest text that reads back as the same float64,
 * with a true minus sign. Out: `0.7310585786300049`, `1e21`, `−0`.
 */
import { MINUS } from "./formatNumber.ts";

export function exactNumber(x: number): string {
  if (Object.is(x, -0)) return `${MINUS}0`;
  return String(x).replace("Infinity", "∞").replace("e+", "e").replaceAll("-", MINUS);
}

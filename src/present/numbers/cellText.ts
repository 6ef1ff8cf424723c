/** A number in a cell of a small grid, where there is room for three significant digits: `−0.0719`, `12`, `1.2e−9`. */
import { formatNumber } from "./formatNumber.ts";

const MOST_DIGITS = 3;

/** `digits`: significant digits shown elsewhere, 2 … 17. */
export function cellText(x: number, digits: number): string {
  return formatNumber(x, Math.min(digits, MOST_DIGITS));
}

/**
 * A number as the page writes it: a few digits or a small fraction, a true minus sign, and −0, ∞ and NaN as they are.
 * In: any float64. Out: plain text, such as `−12`, `0.7311`, `1.235e−12`, `−4/7`.
 */
import { roundedNumber } from "./roundedNumber.ts";
import type { Style } from "./style.ts";

export const MINUS = "\u2212";

/** Of significant digits, without its sign at most `digits` + 6 characters long. */
export function formatNumber(x: number, style: Style): string {
  if (Number.isNaN(x)) return "NaN";
  if (!Number.isFinite(x)) return x > 0 ? "∞" : `${MINUS}∞`;
  const { negative, figures, exponent, bottom } = roundedNumber(x, style);
  const power = exponent === null ? "" : `e${String(exponent).replace("-", MINUS)}`;
  return `${negative ? MINUS : ""}${figures}${power}${bottom === null ? "" : `/${bottom}`}`;
}

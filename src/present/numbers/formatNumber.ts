/**
 * A number as the page writes it: a few significant digits, a true minus sign, and −0, ∞ and NaN as they are.
 * In: any float64. Out: plain text, such as `−12`, `0.7311`, `1.235e−12`.
 */
import { roundedNumber } from "./roundedNumber.ts";

export const MINUS = "\u2212";

/** `digits`: significant digits, 2 … 17. Without its sign at most `digits` + 6 characters long. */
export function formatNumber(x: number, digits: number): string {
  if (Number.isNaN(x)) return "NaN";
  if (!Number.isFinite(x)) return x > 0 ? "∞" : `${MINUS}∞`;
  const { negative, figures, exponent } = roundedNumber(x, digits);
  const power = exponent === null ? "" : `e${String(exponent).replace("-", MINUS)}`;
  return `${negative ? MINUS : ""}${figures}${power}`;
}

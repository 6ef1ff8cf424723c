/**
 * The number a reader gets who takes the shown digits at their word.
 * In: a float64 and how many significant digits are shown. Out: the rounded float64.
 */
import { roundedNumber } from "./roundedNumber.ts";

export function shownNumber(x: number, digits: number): number {
  if (!Number.isFinite(x)) return x;
  const { negative, figures, exponent } = roundedNumber(x, digits);
  return Number(`${negative ? "-" : ""}${figures}e${exponent ?? 0}`);
}

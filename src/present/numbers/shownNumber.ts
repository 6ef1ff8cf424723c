/**
 * The number a reader gets who takes what is shown at its word.
 * In: a float64 and how it is written. Out: the rounded float64.
 */
import { roundedNumber } from "./roundedNumber.ts";
import type { Style } from "./style.ts";

export function shownNumber(x: number, style: Style): number {
  if (!Number.isFinite(x)) return x;
  const { negative, figures, exponent, bottom } = roundedNumber(x, style);
  return Number(`${negative ? "-" : ""}${figures}e${exponent ?? 0}`) / (bottom ?? 1);
}

/**
 * A number as LaTeX, with the same figures as `formatNumber`.
 * Out: `-4`, `0.7311`, `1.235 \times 10^{-12}`, `\infty`, `\text{NaN}`.
 */
import { RANK, type Rank } from "../../engine/ops/operation.ts";
import { roundedNumber } from "./roundedNumber.ts";

/** `digits`: significant digits, 2 … 17. */
export function numberTex(x: number, digits: number): string {
  if (Number.isNaN(x)) return "\\text{NaN}";
  if (!Number.isFinite(x)) return x > 0 ? "\\infty" : "-\\infty";
  const { negative, figures, exponent } = roundedNumber(x, digits);
  const power = exponent === null ? "" : ` \\times 10^{${exponent}}`;
  return `${negative ? "-" : ""}${figures}${power}`;
}

/** How loosely the number's LaTeX binds: `-4` as a sign, `2 \times 10^{7}` as a product. */
export function numberRank(x: number, digits: number): Rank {
  if (!Number.isFinite(x)) return x < 0 ? RANK.sign : RANK.atom;
  const { negative, exponent } = roundedNumber(x, digits);
  if (exponent !== null) return RANK.product;
  return negative ? RANK.sign : RANK.atom;
}

/** As a factor: negatives and powers of ten stand in brackets. */
export function numberTexAtom(x: number, digits: number): string {
  const tex = numberTex(x, digits);
  return numberRank(x, digits) === RANK.atom ? tex : `(${tex})`;
}

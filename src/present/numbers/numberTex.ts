/**
 * A number as LaTeX, with the same figures as `formatNumber`.
 * Out: `-4`, `0.7311`, `1.235 \times 10^{-12}`, `-\frac{4}{7}`, `\infty`, `\text{NaN}`.
 */
import { RANK, type Rank } from "../../engine/ops/operation.ts";
import { roundedNumber } from "./roundedNumber.ts";
import type { Style } from "./style.ts";

export function numberTex(x: number, style: Style): string {
  if (Number.isNaN(x)) return "\\text{NaN}";
  if (!Number.isFinite(x)) return x > 0 ? "\\infty" : "-\\infty";
  const { negative, figures, exponent, bottom } = roundedNumber(x, style);
  const power = exponent === null ? "" : ` \\times 10^{${exponent}}`;
  const size = bottom === null ? `${figures}${power}` : `\\frac{${figures}}{${bottom}}`;
  return `${negative ? "-" : ""}${size}`;
}

/** How loosely the number's LaTeX binds: `-4` as a sign, `2 \times 10^{7}` as a product, `\frac{1}{3}` as a quotient. */
export function numberRank(x: number, style: Style): Rank {
  if (!Number.isFinite(x)) return x < 0 ? RANK.sign : RANK.atom;
  const { negative, exponent, bottom } = roundedNumber(x, style);
  if (exponent !== null) return RANK.product;
  if (negative) return RANK.sign;
  return bottom === null ? RANK.atom : RANK.power;
}

/** As an operand of anything, a power too: negatives, fractions and powers of ten stand in brackets. */
export function numberTexAtom(x: number, style: Style): string {
  const tex = numberTex(x, style);
  return numberRank(x, style) === RANK.atom ? tex : bracketedTex(tex);
}

/** As a factor: a fraction needs no brackets there. */
export function numberTexFactor(x: number, style: Style): string {
  return numberRank(x, style) === RANK.power ? numberTex(x, style) : numberTexAtom(x, style);
}

/** Brackets as high as what stands in them. */
export function bracketedTex(tex: string): string {
  return tex.includes("\\frac") ? `\\left(${tex}\\right)` : `(${tex})`;
}

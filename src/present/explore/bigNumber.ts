/** Counts that may be astronomical. In: a whole number ≥ 0. Out: `1,024`; above 15 digits `1.209e24`. */
import { formatNumber } from "../numbers/formatNumber.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";

const MOST_FIGURES = 15;

export function bigNumber(count: bigint): string {
  const figures = String(count);
  if (figures.length <= MOST_FIGURES) return count.toLocaleString("en-US");
  const mantissa = Number(`${figures[0]}.${figures.slice(1, MOST_FIGURES)}`);
  return `${formatNumber(mantissa, DEFAULT_STYLE)}e${figures.length - 1}`;
}

/** Power of ten of the count, for scales; 0 for 0. Counts beyond 1e308 are no doubles. */
export function magnitude(count: bigint): number {
  const figures = String(count);
  return count === 0n ? 0 : Math.log10(Number(`0.${figures.slice(0, MOST_FIGURES)}`)) + figures.length;
}

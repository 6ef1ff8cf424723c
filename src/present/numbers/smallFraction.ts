/**
 * A number as a fraction of small whole numbers. In: a finite number ≥ 0. Out: numerator and denominator in lowest
 * terms, the denominator at least 2; null where there is none within rounding errors of float64. By continued
 * fractions: whatever is closer to x than 1 / (2 · bottom²) is one of its convergents (Hardy and Wright, theorem 184).
 */

const MOST_BELOW = 1_000;
const MOST_ABOVE = 9_999;
/** How far the number may be from the fraction, as a share of it. */
const CLOSE = 1e-12;

export type Fraction = { readonly top: number; readonly bottom: number };

export function smallFraction(x: number): Fraction | null {
  let [top, bottom] = [1, 0];
  let [lastTop, lastBottom] = [0, 1];
  for (let rest = x; ; rest = 1 / (rest - Math.floor(rest))) {
    const whole = Math.floor(rest);
    [top, lastTop] = [whole * top + lastTop, top];
    [bottom, lastBottom] = [whole * bottom + lastBottom, bottom];
    if (!(bottom <= MOST_BELOW && top <= MOST_ABOVE)) return null;
    if (Math.abs(x - top / bottom) <= CLOSE * x) return bottom === 1 ? null : { top, bottom };
  }
}

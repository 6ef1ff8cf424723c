/**
 * The derivative of a function of several numbers by one of them, from five points (Abramowitz and Stegun
 * 25.3.6): error h⁴ f⁗′/30, with steps of a thousandth of the number, at most a thousandth.
 */
export function centralDifference(
  f: (at: readonly number[]) => number,
  at: readonly number[],
  position: number,
): number {
  const x = at[position] ?? Number.NaN;
  const step = 1e-3 * Math.min(1, Math.abs(x) || 1);
  const shifted = (steps: number) => f(at.with(position, x + steps * step));
  return (8 * (shifted(1) - shifted(-1)) - (shifted(2) - shifted(-2))) / (12 * step);
}

/** |a − n| ≤ 1e−7 · max(1, |a|, |n|); two that are not numbers agree. */
export function agree(analytic: number, numeric: number): boolean {
  if (Number.isNaN(analytic) || Number.isNaN(numeric)) return Number.isNaN(analytic) && Number.isNaN(numeric);
  return Math.abs(analytic - numeric) <= 1e-7 * Math.max(1, Math.abs(analytic), Math.abs(numeric));
}

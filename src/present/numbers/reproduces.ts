/**
 * Whether what is shown can be checked by hand: the shown (rounded) parts give the shown result.
 * Where they don't, a formula says ≈ instead of =.
 */
import { formatNumber } from "./formatNumber.ts";
import { shownNumber } from "./shownNumber.ts";

/** Shown terms against their shown sum, added from the left. */
export function sumReproduces(terms: readonly number[], sum: number, digits: number): boolean {
  const [first = 0, ...rest] = terms.map((term) => shownNumber(term, digits));
  return sameShown(
    rest.reduce((total, term) => total + term, first),
    sum,
    digits,
  );
}

/** Whether both are written alike; zero has no sign here, since −0 is not a rounding. */
export function sameShown(a: number, b: number, digits: number): boolean {
  return formatNumber(a + 0, digits) === formatNumber(b + 0, digits);
}

/**
 * Whether what is shown can be checked by hand: the shown (rounded) parts give the shown result.
 * Where they don't, a formula says ≈ instead of =.
 */

import { formatNumber } from "./formatNumber.ts";
import { shownNumber } from "./shownNumber.ts";
import type { Style } from "./style.ts";

/** Shown terms against their shown sum, added from the left. */
export function sumReproduces(terms: readonly number[], sum: number, style: Style): boolean {
  const [first = 0, ...rest] = terms.map((term) => shownNumber(term, style));
  return sameShown(
    rest.reduce((total, term) => total + term, first),
    sum,
    style,
  );
}

/** Whether both are written alike; zero has no sign here, since −0 is not a rounding. */
export function sameShown(a: number, b: number, style: Style): boolean {
  return formatNumber(a + 0, style) === formatNumber(b + 0, style);
}

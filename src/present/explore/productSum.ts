/**
 * A sum of products with its result: `2 × 1 + 3 × 1 = 5`. In: the factors of each product, the result, significant
 * digits. Out: text, with ≈ where the shown digits don't give the shown result, and brackets around a minus inside.
 */

import { formatNumber } from "../numbers/formatNumber.ts";
import { sameShown } from "../numbers/reproduces.ts";
import { shownNumber } from "../numbers/shownNumber.ts";
import type { Style } from "../numbers/style.ts";

export function productSum(products: readonly (readonly number[])[], total: number, style: Style): string {
  const terms = products.map((factors) => factors.reduce((product, x) => product * shownNumber(x, style), 1));
  const holds = sameShown(
    terms.reduce((sum, term) => sum + term, 0),
    total,
    style,
  );
  const [first = [], ...rest] = products;
  const text = [productText(first, style), ...rest.map((factors) => productText(factors, style, true))];
  return `${text.join(" + ")} ${holds ? "=" : "≈"} ${formatNumber(total, style)}`;
}

/** `inside`: it stands after a plus, so that a minus at its beginning needs brackets too. */
export function productText(factors: readonly number[], style: Style, inside = false): string {
  return factors
    .map((x, place) => {
      const text = formatNumber(x, style);
      return text.startsWith("−") && (inside || place > 0) ? `(${text})` : text;
    })
    .join(" × ");
}

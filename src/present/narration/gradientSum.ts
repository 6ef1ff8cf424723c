/**
 * A node's gradient as the sum of what came along its paths: "2 + 3 = 5".
 * In: the paths passed so far. Out: plain text; of more than four terms, or large arrays, the total only.
 */

import type { Tensor } from "../../engine/tensor/tensor.ts";
import { formatTensor, isLarge } from "../numbers/formatTensor.ts";
import type { Style } from "../numbers/style.ts";
import { tensorSumReproduces } from "../numbers/tensorReproduces.ts";

const MOST_TERMS = 4;

/** `plus` and `equals` as signs for reading or as words for a screen reader. */
export function gradientSum(
  terms: readonly Tensor[],
  total: Tensor,
  style: Style,
  said: "signs" | "words",
): string {
  const sum = formatTensor(total, style);
  if (terms.length < 2 || terms.length > MOST_TERMS || isLarge(total)) return sum;
  const texts = terms.map((term) => formatTensor(term, style));
  if (said === "words") return `${texts.join(" plus ")}, ${sum}`;
  const [first = "", ...rest] = texts;
  const added = [first, ...rest.map((text) => (text.startsWith("−") ? `(${text})` : text))].join(" + ");
  return `${added} ${tensorSumReproduces(terms, total, style) ? "=" : "≈"} ${sum}`;
}

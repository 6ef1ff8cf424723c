/**
 * A gradient with several contributions as two short lines for the picture.
 * In: a node's state and the digits shown. Out: "2 + ?" with "1 of 2 arrived", then "2 + 3" with "= 5".
 * With more than two terms the first line is the sum so far: the formula beside the picture has them all.
 */
import type { NodeState } from "../../engine/trace/trace.ts";
import { formatTensor } from "../numbers/formatTensor.ts";

export function sumLines(
  state: NodeState,
  digits: number,
): { readonly terms: string; readonly result: string } {
  const { arrivals, expected, gradient } = state;
  const total = gradient === null ? "" : formatTensor(gradient, digits);
  const count = `${arrivals.length} of ${expected} arrived`;
  const terms = arrivals.map(({ contribution }) => formatTensor(contribution, digits));
  if (state.gradientState === "partial") return { terms: `${total} + ?`, result: count };
  if (expected > 2) return { terms: total, result: `sum of ${expected}` };
  return { terms: joinTerms(terms), result: `= ${total}` };
}

/** `2 + 3`, `2 − 3`: a negative term is subtracted, as one would write it. */
export function joinTerms(terms: readonly string[]): string {
  return terms
    .map((term, place) => (place === 0 ? term : term.startsWith("−") ? `− ${term.slice(1)}` : `+ ${term}`))
    .join(" ");
}

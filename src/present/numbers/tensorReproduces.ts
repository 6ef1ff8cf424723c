/**
 * `reproduces` for arrays: whether the shown (rounded) parts give the shown result, entry by entry.
 */

import type { Tensor } from "../../engine/tensor/tensor.ts";
import { sameShown, sumReproduces } from "./reproduces.ts";
import { shownNumber } from "./shownNumber.ts";
import type { Style } from "./style.ts";

/** The tensor a reader gets who takes what is shown at its word. */
export function shownTensor(tensor: Tensor, style: Style): Tensor {
  return { shape: tensor.shape, data: Array.from(tensor.data, (x) => shownNumber(x, style)) };
}

/** Whether two tensors of one shape are written alike. */
export function sameShownTensor(a: Tensor, b: Tensor, style: Style): boolean {
  return (
    a.data.length === b.data.length &&
    a.data.every((x, entry) => sameShown(x, b.data[entry] ?? Number.NaN, style))
  );
}

/** Terms of one shape against their sum, added from the left. */
export function tensorSumReproduces(terms: readonly Tensor[], sum: Tensor, style: Style): boolean {
  return Array.from(sum.data).every((total, entry) => {
    return sumReproduces(
      terms.map((term) => term.data[entry] ?? 0),
      total,
      style,
    );
  });
}

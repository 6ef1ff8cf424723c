/**
 * Whether upstream × local = contribution can be checked with the shown numbers, for arrays too.
 * In: an edge's step. Where entries are added up on the way (broadcast copies) or mixed (a matrix product),
 * the check asks that nothing was rounded at all.
 */

import { sameShape, type Tensor } from "../../engine/tensor/tensor.ts";
import type { EdgeStep } from "../../engine/trace/step.ts";
import { reproduces } from "./reproduces.ts";
import { sameShownTensor, shownTensor } from "./tensorReproduces.ts";

/** `digits`: significant digits, 2 … 17. */
export function productReproduces({ upstream, local, contribution }: EdgeStep, digits: number): boolean {
  if (local === null || !sameShape(local.shape, contribution.shape)) {
    return [upstream, ...(local === null ? [] : [local]), contribution].every((part) =>
      isExact(part, digits),
    );
  }
  return Array.from(contribution.data).every((product, entry) => {
    return reproduces(upstream.data[entry] ?? 0, local.data[entry] ?? 0, product, digits);
  });
}

function isExact(tensor: Tensor, digits: number): boolean {
  return sameShownTensor(shownTensor(tensor, digits), tensor, 17);
}

/**
 * Whether upstream × local = contribution can be checked with the shown numbers, for arrays too.
 * In: an edge's step. Where the operand was copied by broadcasting, what its copies receive is added up.
 * A gate that mixes entries (a matrix product) has no local of its own: there the check asks that nothing
 * was rounded at all.
 */

import { operandEntries } from "../../engine/tensor/broadcast.ts";
import type { Tensor } from "../../engine/tensor/tensor.ts";
import type { EdgeStep } from "../../engine/trace/step.ts";
import { sameShown } from "./reproduces.ts";
import { shownNumber } from "./shownNumber.ts";
import { type Style, significant } from "./style.ts";
import { sameShownTensor, shownTensor } from "./tensorReproduces.ts";

export function productReproduces({ upstream, local, contribution }: EdgeStep, style: Style): boolean {
  if (local === null) return [upstream, contribution].every((part) => isExact(part, style));
  const sums = Array.from(contribution.data, () => -0);
  for (const [entry, receiver] of operandEntries(contribution.shape, local.shape).entries()) {
    const product =
      shownNumber(upstream.data[entry] ?? 0, style) * shownNumber(local.data[entry] ?? 0, style);
    sums[receiver] = (sums[receiver] ?? 0) + product;
  }
  return sums.every((sum, entry) => sameShown(sum, contribution.data[entry] ?? 0, style));
}

function isExact(tensor: Tensor, style: Style): boolean {
  return sameShownTensor(shownTensor(tensor, style), tensor, significant(17));
}

/**
 * Whether an answer is right: within 2 %, or within 0.001 of a number that is itself no further from zero, entry by
 * entry. Rounding is no mistake; 0.002 for 0.003 is one. In: two tensors. Out: false also where their shapes differ, or
 * the truth is no finite number.
 */
import { sameShape, type Tensor } from "../../engine/tensor/tensor.ts";

const SHARE = 0.02;
const NEAR_ZERO = 1e-3;
/** A bound like 0.02 · 5 is itself rounded: an answer just on it counts. */
const ROUNDING = 1e-12;

export function agrees(answer: Tensor, truth: Tensor): boolean {
  if (!sameShape(answer.shape, truth.shape)) return false;
  return Array.from(truth.data).every((right, entry) => {
    const off = Math.abs((answer.data[entry] ?? Number.NaN) - right);
    const size = Math.abs(right);
    // A share of ∞ is ∞ too: without this everything would agree with it.
    return Number.isFinite(size) && off <= (size <= NEAR_ZERO ? NEAR_ZERO : SHARE * size) + ROUNDING;
  });
}

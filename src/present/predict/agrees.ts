/**
 * Whether an answer is right: within 2 %, or within 0.001 near zero, entry by entry. Rounding is no mistake.
 * In: two tensors. Out: false also where their shapes differ.
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
    return off <= Math.max(NEAR_ZERO, SHARE * Math.abs(right)) + ROUNDING;
  });
}

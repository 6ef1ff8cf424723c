/** Two tensors of one shape, added entry by entry. */
import type { Tensor } from "../tensor/tensor.ts";

export function tensorSum(a: Tensor, b: Tensor): Tensor {
  return { shape: a.shape, data: Array.from(a.data, (entry, place) => entry + (b.data[place] ?? 0)) };
}

/** One entry of a tensor, by its place in the data. An index beyond the end is a fault of ours and shows as NaN. */
import type { Tensor } from "../tensor/tensor.ts";

export function entryAt({ data }: Tensor, index: number): number {
  return data[index] ?? Number.NaN;
}

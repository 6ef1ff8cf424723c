import { invariant } from "../invariant.ts";
import type { Tensor } from "./tensor.ts";

/** Entry by entry sum of two tensors of one shape. */
export function addTensors(a: Tensor, b: Tensor): Tensor {
  invariant(a.data.length === b.data.length, "added tensors have one shape");
  const data: number[] = [];
  for (let entry = 0; entry < a.data.length; entry += 1)
    data.push((a.data[entry] ?? 0) + (b.data[entry] ?? 0));
  return { shape: a.shape, data };
}

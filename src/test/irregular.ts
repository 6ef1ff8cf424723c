import { type Shape, sizeOf, type Tensor } from "../engine/tensor/tensor.ts";

/** A tensor of different numbers between −2 and 2, none near 0: weights and directions for tests of gradients. */
export function irregular(shape: Shape, seed: number): Tensor {
  const entry = (place: number): number => {
    const part = ((place + 1) * 0.6180339887 + seed * 0.3819) % 1;
    return part < 0.5 ? -0.25 - 3 * part : 0.25 + 3 * (part - 0.5);
  };
  return { shape, data: Array.from({ length: sizeOf(shape) }, (_, place) => entry(place)) };
}

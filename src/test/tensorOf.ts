import type { Nested } from "../engine/tensor/nested.ts";
import { scalar, type Tensor } from "../engine/tensor/tensor.ts";

/** Plain numbers as a tensor: number, vector, or matrix of rows of one length. */
export function tensorOf(nested: Nested): Tensor {
  if (typeof nested === "number") return scalar(nested);
  const parts = nested.map(tensorOf);
  return { shape: [parts.length, ...(parts[0]?.shape ?? [])], data: parts.flatMap(({ data }) => [...data]) };
}

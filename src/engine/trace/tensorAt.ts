/** Tensors out of the numbers of a pass: copies, which stay as they are now. */
import { type Shape, sizeOf, type Tensor } from "../tensor/tensor.ts";
import type { Tape } from "./tape.ts";

/** A node's tensor out of all entries of the graph, values or gradients. */
export function tensorAt({ graph, starts }: Tape, entries: Float64Array, node: number): Tensor {
  return tensorOf(graph.nodes[node]?.shape ?? [], entries, starts[node] ?? 0);
}

/** The tensor of this shape whose first entry is `entries[start]`. */
export function tensorOf(shape: Shape, entries: Float64Array, start: number): Tensor {
  const data: number[] = [];
  const end = start + sizeOf(shape);
  for (let entry = start; entry < end; entry += 1) data.push(entries[entry] ?? 0);
  return { shape, data };
}

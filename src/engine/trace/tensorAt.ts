/** Tensors out of the numbers of a pass. */
import { type Shape, sizeOf, type Tensor } from "../tensor/tensor.ts";
import type { Tape } from "./tape.ts";

/** A node's tensor out of all entries of the graph, values or gradients: a copy, which stays as it is now. */
export function tensorAt({ graph, starts }: Tape, entries: Float64Array, node: number): Tensor {
  return tensorOf(graph.nodes[node]?.shape ?? [], entries, starts[node] ?? 0);
}

/** A copy of the tensor of this shape whose first entry is `entries[start]`. */
export function tensorOf(shape: Shape, entries: Float64Array, start: number): Tensor {
  const size = sizeOf(shape);
  // An array that grows from nothing is made with room for many: most tensors are scalars.
  const data = [entries[start] ?? 0];
  for (let place = 1; place < size; place += 1) data.push(entries[start + place] ?? 0);
  return { shape, data };
}

/** A node's tensor as it is now and will be: it changes with `entries`. */
export function viewAt({ graph, starts }: Tape, entries: Float64Array, node: number): Tensor {
  return { shape: graph.nodes[node]?.shape ?? [], data: entries.subarray(starts[node], starts[node + 1]) };
}

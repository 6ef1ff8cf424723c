import { invariant } from "../invariant.ts";
import type { Tensor } from "../tensor/tensor.ts";
import type { Trace } from "../trace/trace.ts";

/** A node's value, as it is from its forward step to the end of the run. */
export function finalValue({ timelines }: Trace, node: number): Tensor {
  const value = timelines[node]?.at(-1)?.state.value;
  invariant(value, "at the end every node has its value");
  return value;
}

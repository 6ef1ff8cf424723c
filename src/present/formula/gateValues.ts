/** The forward values at a gate, which its backward pass uses again. In: a frame past the forward pass and a gate. */
import type { OperationNode } from "../../engine/graph/graph.ts";
import { invariant } from "../../engine/invariant.ts";
import type { Tensor } from "../../engine/tensor/tensor.ts";
import type { Frame } from "../../engine/trace/trace.ts";

export type GateValues = { readonly operands: readonly Tensor[]; readonly output: Tensor };

export function gateValues({ nodes }: Pick<Frame, "nodes">, gate: OperationNode): GateValues {
  const known = (index: number): Tensor => {
    const value = nodes[index]?.value;
    invariant(value, "backward comes after all values are known");
    return value;
  };
  return { operands: gate.operands.map(known), output: known(gate.index) };
}

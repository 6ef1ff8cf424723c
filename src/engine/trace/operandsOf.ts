import type { OperationNode } from "../graph/graph.ts";
import { invariant } from "../invariant.ts";
import type { Tensor } from "../tensor/tensor.ts";

/** The values at an operation's operands, in operand order; `values` is by node index. */
export function operandsOf(node: OperationNode, values: readonly Tensor[]): readonly Tensor[] {
  return node.operands.map((operand) => {
    const value = values[operand];
    invariant(value !== undefined, "operands come before their consumers");
    return value;
  });
}

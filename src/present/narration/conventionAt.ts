/**
 * The convention that gave a gate its gradient, where it stands at a kink or a tie: "relu′(0) = 0, as in PyTorch."
 * In: a frame in which the gate's values are known, and the place of the operand whose gradient it is, null for any. Out: the record's sentence; null where the derivative needs none.
 */
import type { OperationNode } from "../../engine/graph/graph.ts";
import { conventionOf } from "../../engine/ops/conventionOf.ts";
import type { Frame } from "../../engine/trace/trace.ts";

export function conventionAt({ nodes }: Frame, gate: OperationNode, position: number | null): string | null {
  const values = gate.operands.flatMap((index) => nodes[index]?.value ?? []);
  return conventionOf(gate.operation, gate.fixed, values, nodes[gate.index]?.value ?? null, position);
}

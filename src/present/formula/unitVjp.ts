/**
 * Derivatives of single entries of a structural gate. In: a gate, its stored values and a weight by output entry.
 * Out: the weighted sum of these entries' derivatives by the operand, in the operand's shape.
 */
import type { OperationNode } from "../../engine/graph/graph.ts";
import { invariant } from "../../engine/invariant.ts";
import type { Tensor } from "../../engine/tensor/tensor.ts";
import type { GateValues } from "./gateValues.ts";

export function weightedVjp(
  { operation, fixed }: OperationNode,
  position: number,
  { operands, output }: GateValues,
  weightOf: (entry: number) => number,
): Tensor {
  invariant(operation.kind === "structural", "an elementwise gate has partials");
  const upstream = { shape: output.shape, data: Array.from(output.data, (_, entry) => weightOf(entry)) };
  return operation.vjp(position, upstream, operands, output, fixed);
}

/** The derivative of one entry: a row of the Jacobian. */
export function unitVjp(gate: OperationNode, position: number, values: GateValues, entry: number): Tensor {
  return weightedVjp(gate, position, values, (other) => (other === entry ? 1 : 0));
}

/**
 * Any operation on values that stand alone. In: a record and its operands. Out: the result and its shape.
 * Elementwise records broadcast as NumPy does; structural ones know their own rules. (A whole graph is computed
 * by trace/forward.ts and trace/backward.ts.)
 */
import { broadcastShape, operandEntries } from "../tensor/broadcast.ts";
import { type Shape, shapeText, type Tensor } from "../tensor/tensor.ts";
import type { Operation, ShapeProblem } from "./operation.ts";

/** Shape of the result, or why there is none. */
export function resultShape(
  operation: Operation,
  shapes: readonly Shape[],
  fixed: readonly number[],
): Shape | ShapeProblem {
  if (operation.kind === "structural") return operation.shape(shapes, fixed);
  return broadcastShape(shapes) ?? { problem: `shapes ${listed(shapes)} don't fit each other` };
}

/** The gate's value; `shape` is the result's, from `resultShape`. */
export function applyOperation(
  operation: Operation,
  operands: readonly Tensor[],
  shape: Shape,
  fixed: readonly number[],
): Tensor {
  if (operation.kind === "structural") return operation.forward(operands, fixed);
  const [a = [], b = [], c = []] = operands.map((operand) =>
    operandEntries(operand.shape, shape).map((entry) => operand.data[entry] ?? 0),
  );
  return { shape, data: a.map((first, entry) => operation.value(first, b[entry] ?? 0, c[entry] ?? 0)) };
}

/** Whether a gradient may pass to this operand at all. */
export function passesGradient(operation: Operation, position: number): boolean {
  return operation.kind === "elementwise" || operation.passes(position);
}

/** `(2, 3) and (4)` */
function listed(shapes: readonly Shape[]): string {
  return shapes.map(shapeText).join(" and ");
}

/**
 * Any operation on values that stand alone. In: a record and its operands. Out: the result and its shape.
 * Elementwise records broadcast as NumPy does; structural ones know their own rules. (A whole graph is computed
 * by trace/forward.ts and trace/backward.ts.)
 */
import { invariant } from "../invariant.ts";
import { broadcastShape, operandEntries } from "../tensor/broadcast.ts";
import type { Shape, Tensor } from "../tensor/tensor.ts";
import type { Operation } from "./operation.ts";

/** Shape of the result. Throws an invariant when the operands don't broadcast. */
export function resultShape(operation: Operation, shapes: readonly Shape[]): Shape {
  if (operation.kind === "structural") return operation.shape(shapes);
  const shape = broadcastShape(shapes);
  invariant(shape !== null, "operands broadcast");
  return shape;
}

/** The gate's value; `shape` is the result's, from `resultShape`. */
export function applyOperation(operation: Operation, operands: readonly Tensor[], shape: Shape): Tensor {
  if (operation.kind === "structural") return operation.forward(operands);
  const [a = [], b = [], c = []] = operands.map((operand) =>
    operandEntries(operand.shape, shape).map((entry) => operand.data[entry] ?? 0),
  );
  return { shape, data: a.map((first, entry) => operation.value(first, b[entry] ?? 0, c[entry] ?? 0)) };
}

/** Whether a gradient may pass to this operand at all. */
export function passesGradient(operation: Operation, position: number): boolean {
  return operation.kind === "elementwise" || operation.vjp[position] !== null;
}

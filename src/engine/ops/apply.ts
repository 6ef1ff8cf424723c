/**
 * Any operation on values, forward and backward. In: a record, its operands, what arrives from upstream.
 * Out: the value of the gate, a local derivative, a contribution. Elementwise records broadcast as NumPy
 * does, so their contribution is summed back to the operand's shape; structural ones know their own rules.
 */
import { invariant } from "../invariant.ts";
import { broadcastShape, columnStride, columnsOf, rowStride, rowsOf } from "../tensor/broadcast.ts";
import { type Shape, sizeOf, type Tensor } from "../tensor/tensor.ts";
import type { Elementwise, Operation } from "./operation.ts";

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
  const { value } = operation;
  const data: number[] = [];
  walk(operands, null, shape, (a, b, c) => data.push(value(a, b, c)));
  return { shape, data };
}

/** ∂output/∂operand entry by entry, in the output's shape; null where the gate is not elementwise. */
export function localDerivative(
  operation: Operation,
  position: number,
  operands: readonly Tensor[],
  output: Tensor,
): Tensor | null {
  if (operation.kind === "structural") return null;
  const partial = partialAt(operation, position);
  const data: number[] = [];
  walk(operands, output, output.shape, (a, b, c, y) => data.push(partial(y, a, b, c)));
  return { shape: output.shape, data };
}

/** upstream × local, in the operand's shape. Throws an invariant where the record passes no gradient. */
export function contributionOf(
  operation: Operation,
  position: number,
  upstream: Tensor,
  operands: readonly Tensor[],
  output: Tensor,
): Tensor {
  if (operation.kind === "structural") {
    const vjp = operation.vjp[position];
    invariant(vjp !== null && vjp !== undefined, "a gradient passes at this operand");
    return vjp(upstream, operands, output);
  }
  const partial = partialAt(operation, position);
  const target = operands[position];
  invariant(target !== undefined, "the operand exists");
  const product: number[] = [];
  walk(operands, output, output.shape, (a, b, c, y, entry) => {
    product.push((upstream.data[entry] ?? 0) * partial(y, a, b, c));
  });
  return sumTo(product, output.shape, target.shape);
}

/** Whether a gradient may pass to this operand at all. */
export function passesGradient(operation: Operation, position: number): boolean {
  return operation.kind === "elementwise" || operation.vjp[position] !== null;
}

function partialAt(operation: Elementwise, position: number): Elementwise["partials"][number]["value"] {
  const partial = operation.partials[position];
  invariant(partial !== undefined, `${operation.name} has a partial for operand ${position}`);
  return partial.value;
}

type Visit = (a: number, b: number, c: number, y: number, entry: number) => void;

/** Visits the entries of the result with the operands' entries that meet there. */
function walk(operands: readonly Tensor[], output: Tensor | null, shape: Shape, visit: Visit): void {
  const [a, b, c] = operands;
  const rows = rowsOf(shape);
  const columns = columnsOf(shape);
  let entry = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const y = output === null ? 0 : (output.data[entry] ?? 0);
      visit(at(a, row, column), at(b, row, column), at(c, row, column), y, entry);
      entry += 1;
    }
  }
}

function at(operand: Tensor | undefined, row: number, column: number): number {
  if (operand === undefined) return 0;
  return operand.data[row * rowStride(operand.shape) + column * columnStride(operand.shape)] ?? 0;
}

/** A broadcast copied the operand's entries; backward, what the copies receive is added up. */
function sumTo(product: readonly number[], from: Shape, to: Shape): Tensor {
  const size = sizeOf(to);
  if (size === product.length) return { shape: to, data: product };
  const data = new Array<number>(size).fill(0);
  const columns = columnsOf(from);
  for (const [entry, amount] of product.entries()) {
    const row = Math.floor(entry / columns);
    const index = row * rowStride(to) + (entry % columns) * columnStride(to);
    data[index] = (data[index] ?? 0) + amount;
  }
  return { shape: to, data };
}

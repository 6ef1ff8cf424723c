/**
 * Values. In: numbers and shapes. Out: tensors, the only value the engine knows.
 * Row-major, float64; a scalar is a tensor of shape `()`. Learned from NumPy's array model.
 */
import { invariant } from "../invariant.ts";

export type Shape = readonly number[];

export type Tensor = {
  readonly shape: Shape;
  readonly data: Float64Array | readonly number[];
};

const SCALAR: Shape = [];

export function scalar(value: number): Tensor {
  return { shape: SCALAR, data: [value] };
}

/** Number of entries of a tensor of this shape; 1 for a scalar. */
export function sizeOf(shape: Shape): number {
  let size = 1;
  for (const extent of shape) size *= extent;
  return size;
}

/** The one number of a tensor of size 1. Throws when there are several. */
export function item(tensor: Tensor): number {
  const value = tensor.data[0];
  invariant(tensor.data.length === 1 && value !== undefined, "item() wants a tensor of size 1");
  return value;
}

export function sameShape(a: Shape, b: Shape): boolean {
  return a.length === b.length && a.every((extent, axis) => extent === b[axis]);
}

/** `(2, 3)`, `(3)`, `()`: how a shape is written everywhere. */
export function shapeText(shape: Shape): string {
  return `(${shape.join(", ")})`;
}

/** A shape in words: `(2, 3)`; a scalar's is "a single number". */
import { type Shape, shapeText } from "../../engine/tensor/tensor.ts";

export function shapeWords(shape: Shape): string {
  return shape.length === 0 ? "a single number" : shapeText(shape);
}

/** What stands beside an array's name in the picture: its shape, `(2, 3)`; nothing beside a single number. */
import { type Shape, shapeText } from "../../engine/tensor/tensor.ts";

export function shapeNote(shape: Shape): string {
  return shape.length === 0 ? "" : shapeText(shape);
}

/**
 * One entry of an array as a symbol. In: the array's LaTeX, its shape, the entry's place row by row.
 * Out: `x_{0}`, `W_{0,1}`; a name with a subscript of its own stands in brackets, `(w_{1})_{0}`; a number is itself.
 */
import { columnsOf } from "../../engine/tensor/broadcast.ts";
import type { Shape } from "../../engine/tensor/tensor.ts";

export function entryTex(tex: string, shape: Shape, entry: number): string {
  if (shape.length === 0) return tex;
  const columns = columnsOf(shape);
  const index = shape.length === 1 ? `${entry}` : `${Math.floor(entry / columns)},${entry % columns}`;
  return `${tex.includes("_") ? `(${tex})` : tex}_{${index}}`;
}

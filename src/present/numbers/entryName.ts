import type { Shape } from "../../engine/tensor/tensor.ts";

/** What one entry of a tensor is called, as typed: `x[0]`, `W[0, 1]`; a scalar keeps its name. `entry` is row-major. */
export function entryName(name: string, shape: Shape, entry: number): string {
  if (shape.length === 0) return name;
  if (shape.length === 1) return `${name}[${entry}]`;
  const columns = shape[1] ?? 1;
  return `${name}[${Math.floor(entry / columns)}, ${entry % columns}]`;
}

/**
 * Why nothing goes backward from an array. In: a graph. Out: "f has shape (3). Backprop starts from one number: use
 * sum(f), or pick f[0]."; null where the output is a single number.
 */
import type { Graph } from "../../engine/graph/graph.ts";
import { shapeText } from "../../engine/tensor/tensor.ts";

export function scalarNeeded({ nodes, output, outputName }: Graph): string | null {
  const shape = nodes[output]?.shape ?? [];
  if (shape.length === 0) return null;
  const entry = shape.map(() => 0).join(", ");
  return `${outputName} has shape ${shapeText(shape)}. Backprop starts from one number: use sum(${outputName}), or pick ${outputName}[${entry}].`;
}

/** What one pass over a graph of scalars does at each node, settled beforehand: the rivals' common text. */
import type { Graph } from "../src/engine/graph/graph.ts";
import { item } from "../src/engine/tensor/tensor.ts";

/** An input with its number, or an operation with the places of its operands (the only one twice). */
export type ScalarProgram = readonly (readonly [
  kind: "input" | "add" | "mul" | "relu" | "tanh",
  a: number,
  b: number,
])[];

export function scalarProgram(graph: Graph): ScalarProgram {
  return graph.nodes.map((node) => {
    if (node.kind !== "operation") return ["input", item(node.value), 0];
    const { name } = node.operation;
    if (name !== "add" && name !== "mul" && name !== "relu" && name !== "tanh")
      throw new Error(`the rivals know no ${name}`);
    const [a = 0, b = a] = node.operands;
    return [name, a, b];
  });
}

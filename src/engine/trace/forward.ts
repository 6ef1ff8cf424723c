/** The forward pass. In: a graph. Out: each node's value, by node index, in one walk in topological order. */

import type { Graph } from "../graph/graph.ts";
import { applyOperation } from "../ops/apply.ts";
import type { Tensor } from "../tensor/tensor.ts";
import { operandsOf } from "./operandsOf.ts";

export function forward(graph: Graph): readonly Tensor[] {
  const values: Tensor[] = [];
  for (const node of graph.nodes) {
    values.push(
      node.kind === "operation"
        ? applyOperation(node.operation, operandsOf(node, values), node.shape)
        : node.value,
    );
  }
  return values;
}

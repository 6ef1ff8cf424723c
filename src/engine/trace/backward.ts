/**
 * The backward pass. In: a graph and its values. Out: each node's gradient (null where none arrives); every
 * passing of an edge can be watched. A node passes its gradient on when all its consumers have reported,
 * in the order in which nodes became ready, operands in order: Kahn's algorithm (1962) run from the output.
 */

import type { Edge, Graph, OperationNode } from "../graph/graph.ts";
import { invariant } from "../invariant.ts";
import { contributionOf } from "../ops/apply.ts";
import { addTensors } from "../tensor/addTensors.ts";
import { scalar, type Tensor } from "../tensor/tensor.ts";
import { operandsOf } from "./operandsOf.ts";

/** Called as a gradient passes an edge; `total` is the operand's sum with this contribution in it. */
export type Watch = (passing: {
  readonly edge: Edge;
  readonly gate: OperationNode;
  readonly upstream: Tensor;
  readonly operands: readonly Tensor[];
  readonly output: Tensor;
  readonly contribution: Tensor;
  readonly total: Tensor;
}) => void;

export function backward(
  graph: Graph,
  values: readonly Tensor[],
  watch: Watch | null,
): readonly (Tensor | null)[] {
  const gradients: (Tensor | null)[] = graph.nodes.map(() => null);
  const waiting = contributionCounts(graph);
  gradients[graph.output] = scalar(1);
  const ready = [graph.output];
  for (let head = 0; head < ready.length; head += 1) {
    const gate = graph.nodes[ready[head] ?? -1];
    if (gate?.kind !== "operation") continue;
    const upstream = gradients[gate.index];
    const output = values[gate.index];
    invariant(upstream && output, "a ready node has a value and a gradient");
    const operands = operandsOf(gate, values);
    for (const index of graph.incoming[gate.index] ?? []) {
      const edge = graph.edges[index];
      if (edge?.carriesGradient !== true) continue;
      const contribution = contributionOf(gate.operation, edge.position, upstream, operands, output);
      const before = gradients[edge.from] ?? null;
      const total = before === null ? contribution : addTensors(before, contribution);
      gradients[edge.from] = total;
      watch?.({ edge, gate, upstream, operands, output, contribution, total });
      const left = (waiting[edge.from] ?? 0) - 1;
      waiting[edge.from] = left;
      if (left === 0) ready.push(edge.from);
    }
  }
  return gradients;
}

/** How many contributions each node's gradient is made of, by node index. */
export function contributionCounts(graph: Graph): number[] {
  const counts = graph.nodes.map(() => 0);
  for (const edge of graph.edges) {
    if (edge.carriesGradient) counts[edge.from] = (counts[edge.from] ?? 0) + 1;
  }
  return counts;
}

/**
 * The order in which gradients go back. In: a graph. Out: the indices of the edges that carry one, as they are passed.
 * Kahn's algorithm (1962) run from the output: a node passes its gradient on when all its consumers have reported, in
 * the order in which nodes became ready, operands in order.
 */
import type { Graph } from "../graph/graph.ts";

export function passOrder({ nodes, edges, incoming, output }: Graph): Int32Array {
  const waiting = contributionCounts({ nodes, edges });
  const order = new Int32Array(edges.length);
  const ready = new Int32Array(nodes.length);
  ready[0] = output;
  let known = 1;
  let place = 0;
  for (let head = 0; head < known; head += 1) {
    for (const index of incoming[ready[head] ?? 0] ?? []) {
      const edge = edges[index];
      if (edge?.carriesGradient !== true) continue;
      order[place] = index;
      place += 1;
      const left = (waiting[edge.from] ?? 0) - 1;
      waiting[edge.from] = left;
      if (left > 0) continue;
      ready[known] = edge.from;
      known += 1;
    }
  }
  return order.subarray(0, place);
}

/** How many contributions each node's gradient is made of, by node index. */
export function contributionCounts({ nodes, edges }: Pick<Graph, "nodes" | "edges">): Int32Array {
  const counts = new Int32Array(nodes.length);
  for (const { carriesGradient, from } of edges) {
    if (carriesGradient) counts[from] = (counts[from] ?? 0) + 1;
  }
  return counts;
}

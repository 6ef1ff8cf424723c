/**
 * The order of the recursion that does not wait. In: a graph and the most passes to make. Out: edge indices.
 *
 *     def backward(node):
 *         for operand in node.operands: operand.gradient += node.gradient * local
 *         for operand in node.operands: backward(operand)
 *
 * A node hands on the gradient it has so far, each time it is reached: too early where more is to come, and all of
 * it again where some was handed on before. A walk with a stack of its own: no text can make it overflow.
 */
import type { Graph } from "../graph/graph.ts";

export function* recursionOrder(graph: Graph, most: number): Generator<number> {
  const { edges, incoming, output } = graph;
  const stack = [output];
  let made = 0;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const carrying = (incoming[node] ?? []).filter((edge) => edges[edge]?.carriesGradient);
    for (const edge of carrying) {
      if (made === most) return;
      made += 1;
      yield edge;
    }
    for (const edge of carrying.toReversed()) stack.push(edges[edge]?.from ?? output);
  }
}

/** How many passes the whole recursion makes: each edge as often as there are ways to it from the output. */
export function recursionPasses({ nodes, edges, incoming, output }: Graph): bigint {
  const visits = nodes.map((node): bigint => (node.index === output ? 1n : 0n));
  let passes = 0n;
  for (let node = output; node >= 0; node -= 1) {
    const times = visits[node] ?? 0n;
    if (times === 0n) continue;
    for (const index of incoming[node] ?? []) {
      const edge = edges[index];
      if (!edge?.carriesGradient) continue;
      passes += times;
      visits[edge.from] = (visits[edge.from] ?? 0n) + times;
    }
  }
  return passes;
}

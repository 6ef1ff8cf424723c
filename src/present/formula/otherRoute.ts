/**
 * Whether ∂gate/∂operand could be misread. In: an edge. Out: "ordinal" where the same operand enters the gate
 * twice, "direct" where it also reaches the gate through other operations, else null.
 * Then the local derivative (one wire) is not the total one, and the formula says which it means.
 */
import type { Edge, Graph } from "../../engine/graph/graph.ts";

export function otherRoute(graph: Graph, edge: Edge): "ordinal" | "direct" | null {
  const others = (graph.incoming[edge.to] ?? []).flatMap((index) => {
    const other = graph.edges[index];
    return other?.carriesGradient === true && index !== edge.index ? [other] : [];
  });
  if (others.some(({ from }) => from === edge.from)) return "ordinal";
  // Nodes stand in topological order, so nothing before the operand can lead from it.
  const stack = others.map(({ from }) => from);
  const seen = new Set(stack);
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    for (const index of graph.incoming[node] ?? []) {
      const next = graph.edges[index];
      if (next?.carriesGradient !== true || next.from < edge.from || seen.has(next.from)) continue;
      if (next.from === edge.from) return "direct";
      seen.add(next.from);
      stack.push(next.from);
    }
  }
  return null;
}

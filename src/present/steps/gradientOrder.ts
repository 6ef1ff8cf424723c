/** The nodes in the order in which their gradients become final; those that get none come last. */
import type { GraphNode } from "../../engine/graph/graph.ts";
import type { Trace } from "../../engine/trace/trace.ts";

export function gradientOrder({ graph, timelines }: Trace): readonly GraphNode[] {
  const finalAt = (node: GraphNode): number =>
    timelines[node.index]?.find(({ state }) => state.gradientState === "final")?.from ??
    Number.POSITIVE_INFINITY;
  const at = graph.nodes.map(finalAt);
  return graph.nodes.toSorted((a, b) => order(at[a.index], at[b.index]));
}

function order(a = 0, b = 0): number {
  return a === b ? 0 : a - b;
}

/**
 * The wires each node's gradient comes back along, in the order in which it does: the order of the terms of its sum
 * wherever that stands. In: the graph. Out: edges that carry a gradient, by the index of the node they bring it to.
 */
import type { Edge, Graph } from "../../engine/graph/graph.ts";
import { passOrder } from "../../engine/trace/passOrder.ts";

export function exits(graph: Graph): ReadonlyMap<number, readonly Edge[]> {
  const found = new Map<number, Edge[]>();
  for (const index of passOrder(graph)) {
    const edge = graph.edges[index];
    if (edge === undefined) continue;
    const others = found.get(edge.from);
    if (others === undefined) found.set(edge.from, [edge]);
    else others.push(edge);
  }
  return found;
}

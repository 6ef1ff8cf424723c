/**
 * The wires a node's gradient comes back along, from the uppermost where they leave it to the lowest: the order
 * of the slots of its sum. In: the graph, a node's index, the points of the drawn wires by edge index. Out: edges that carry a gradient.
 */
import type { Edge, Graph } from "../../engine/graph/graph.ts";
import type { Point } from "../layout/geometry.ts";

/** One that is not drawn comes last. */
export function exits(
  graph: Graph,
  node: number,
  pointsOf: ReadonlyMap<number, readonly Point[]>,
): readonly Edge[] {
  const carrying = (graph.outgoing[node] ?? []).flatMap((index) => {
    const edge = graph.edges[index];
    return edge?.carriesGradient === true ? [edge] : [];
  });
  return carrying.toSorted((a, b) => above(pointsOf.get(a.index) ?? [], pointsOf.get(b.index) ?? []));
}

/** By where they first part; wires that leave from one point part further on. */
function above(a: readonly Point[], b: readonly Point[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length;
  for (const [place, point] of a.entries()) {
    const difference = point.y - (b[place]?.y ?? point.y);
    if (difference !== 0) return difference;
  }
  return 0;
}

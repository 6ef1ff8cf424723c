/** The group of this key that stands open in the graph; null where there is none. */
import type { Graph, NodeGroup } from "../engine/graph/graph.ts";

export function groupNamed({ nodes }: Graph, key: string): NodeGroup | null {
  for (const node of nodes) {
    for (let { group } = node; group !== null; group = group.parent) if (group.key === key) return group;
  }
  return null;
}

/** How links and outside tests find a node and an edge on the page. */
import type { Edge, Graph, GraphNode } from "../../engine/graph/graph.ts";

/** A node's name, else its id. */
export function contractName(node: GraphNode): string {
  return node.names[0] ?? node.id;
}

/** `from>to:position` */
export function contractEdgeName(graph: Graph, { from, to, position }: Edge): string {
  const name = (index: number): string => {
    const node = graph.nodes[index];
    return node === undefined ? `n${index}` : contractName(node);
  };
  return `${name(from)}>${name(to)}:${position}`;
}

/**
 * Walking the graph with arrow keys: left to an operand, right to a consumer, up and down within a column.
 * In: a picture, a node index, a direction. Out: the node index to go to; null where there is none.
 */
import type { Picture } from "./picture.ts";

export type Direction = "left" | "right" | "up" | "down";

export function neighbour(picture: Picture, node: number, direction: Direction): number | null {
  const { graph, nodes, layout } = picture;
  const isDrawn = (index: number): boolean => nodes.some((drawn) => drawn.node.index === index);
  switch (direction) {
    case "left":
      return firstOf(graph.incoming[node]?.map((edge) => graph.edges[edge]?.from) ?? [], isDrawn);
    case "right":
      return firstOf(graph.outgoing[node]?.map((edge) => graph.edges[edge]?.to) ?? [], isDrawn);
    case "up":
    case "down": {
      const place = nodes.findIndex((drawn) => drawn.node.index === node);
      const column = layout.nodes[place]?.column;
      const siblings = nodes
        .filter((_, other) => layout.nodes[other]?.column === column)
        .toSorted((a, b) => a.centre.y - b.centre.y);
      const here = siblings.findIndex((drawn) => drawn.node.index === node);
      return siblings[direction === "up" ? here - 1 : here + 1]?.node.index ?? null;
    }
    default:
      return direction satisfies never;
  }
}

function firstOf(
  candidates: readonly (number | undefined)[],
  isDrawn: (index: number) => boolean,
): number | null {
  return candidates.find((index) => index !== undefined && isDrawn(index)) ?? null;
}

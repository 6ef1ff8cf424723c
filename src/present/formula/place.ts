/**
 * Places that the formula and the picture share: a term and the thing it stands for have the same place,
 * so pointing at either can light both. Written to `data-place` on both sides.
 */
import type { Edge, GraphNode } from "../../engine/graph/graph.ts";

export type Place = `value-${string}` | `gradient-${string}` | `local-${number}` | `contribution-${number}`;

export function valuePlace(node: GraphNode): Place {
  return `value-${node.id}`;
}

export function gradientPlace(node: GraphNode): Place {
  return `gradient-${node.id}`;
}

export function localPlace(edge: Edge): Place {
  return `local-${edge.index}`;
}

export function contributionPlace(edge: Edge): Place {
  return `contribution-${edge.index}`;
}

const PLACE = /^(?:(?:value|gradient)-n\d+|(?:local|contribution)-\d+)$/;

/** Whether a text read back from `data-place` is a place. */
export function isPlace(text: string): text is Place {
  return PLACE.test(text);
}

/** What pointing at a node as a whole points at: its gradient once there is one, else its value. */
export function nodePlace(node: GraphNode, hasGradient: boolean): Place {
  return hasGradient ? gradientPlace(node) : valuePlace(node);
}

/** What sentences call a node: its symbol as typed, or the number of a constant. */

import type { Graph } from "../../engine/graph/graph.ts";
import { formatTensor } from "../numbers/formatTensor.ts";
import type { Style } from "../numbers/style.ts";

/** `index`: a node's. */
export function nodeName(graph: Graph, index: number, style: Style): string {
  const node = graph.nodes[index];
  if (node === undefined) return "";
  return node.kind === "constant" ? formatTensor(node.value, style) : node.symbol;
}

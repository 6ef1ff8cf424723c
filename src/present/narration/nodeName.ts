/** What sentences call a node: its symbol as typed, or the number of a constant. */
import type { Graph } from "../../engine/graph/graph.ts";
import { formatTensor } from "../numbers/formatTensor.ts";

/** `index`: a node's; `digits`: significant digits, 2 … 17. */
export function nodeName(graph: Graph, index: number, digits: number): string {
  const node = graph.nodes[index];
  if (node === undefined) return "";
  return node.kind === "constant" ? formatTensor(node.value, digits) : node.symbol;
}

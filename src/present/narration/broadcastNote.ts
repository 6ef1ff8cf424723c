/**
 * Where an operand was copied to fit (broadcasting), its gradient is a sum over the copies. In: an edge.
 * Out: "b was copied to 3 rows, so its gradient is the sum over them."; null where nothing was copied.
 */
import type { Edge, Graph } from "../../engine/graph/graph.ts";
import { copiedAlong } from "../formula/copiedAlong.ts";

export function broadcastNote(graph: Graph, edge: Edge): string | null {
  const operand = graph.nodes[edge.from];
  const gate = graph.nodes[edge.to];
  if (operand === undefined || gate?.kind !== "operation" || gate.operation.kind !== "elementwise")
    return null;
  const copies = copiedAlong(operand.shape, gate.shape);
  if (copies === null) return null;
  return `${operand.symbol} was copied to ${copies.count} ${copies.along}, so its gradient is the sum over them.`;
}

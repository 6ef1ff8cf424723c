/** Where an operand was copied to fit (broadcasting), its gradient is a sum over the copies. Out: that sentence, or null. */
import type { Edge, Graph } from "../../engine/graph/graph.ts";
import { sameShape, shapeText } from "../../engine/tensor/tensor.ts";

export function broadcastNote(graph: Graph, edge: Edge): string | null {
  const operand = graph.nodes[edge.from];
  const gate = graph.nodes[edge.to];
  if (operand === undefined || gate?.kind !== "operation" || gate.operation.kind !== "elementwise")
    return null;
  if (sameShape(operand.shape, gate.shape)) return null;
  const shape = operand.shape.length === 0 ? "A single number" : `Shape ${shapeText(operand.shape)}`;
  return `${shape} was copied to shape ${shapeText(gate.shape)}, so what the copies receive is added up.`;
}

/**
 * What stands in a node of the picture. In: a node that is no named input. Out: LaTeX-lite for `labelRuns`:
 * an operation's gate with its constants inside (`+`, `+1`, `×2`, `x^{2}`, `1/x`), or a constant's number.
 */

import type { Graph, GraphNode, OperationNode } from "../../engine/graph/graph.ts";
import { shapeText } from "../../engine/tensor/tensor.ts";
import { formatNumber } from "../numbers/formatNumber.ts";
import type { Style } from "../numbers/style.ts";

export function gateLite(node: GraphNode, graph: Graph, style: Style): string {
  if (node.kind === "input") return node.symbol;
  if (node.kind === "constant") {
    return node.shape.length === 0 ? constantText(node.value.data[0] ?? 0, style) : shapeText(node.shape);
  }
  const { operation, fixed } = node;
  const constants = gateConstants(node, graph, style);
  if (operation.gate !== undefined) return operation.gate(constants, fixed);
  const shown = constants.filter((constant) => constant !== null);
  return shown.length === 0 ? operation.glyph : `${operation.glyph} ${shown.join(", ")}`;
}

/** By operand: its number as text when it is drawn inside the gate, null when it comes in by a wire. */
export function gateConstants(node: OperationNode, graph: Graph, style: Style): readonly (string | null)[] {
  return node.operands.map((operand) => {
    const source = graph.nodes[operand];
    return source !== undefined && standsInGate(source)
      ? constantText(source.value.data[0] ?? 0, style)
      : null;
  });
}

/** Whether a node is drawn inside the gates that use it and not as a node of its own: single constants. */
function standsInGate(node: GraphNode): node is Extract<GraphNode, { kind: "constant" }> {
  return node.kind === "constant" && node.shape.length === 0;
}

function constantText(value: number, style: Style): string {
  if (value === Math.PI) return "π";
  return value === Math.E ? "e" : formatNumber(value, style);
}

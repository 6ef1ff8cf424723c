/**
 * What the table says of a node. In: the graph, the node as it is drawn, its state at a position, why its numbers are
 * not finite where that begins here, significant digits. Out: name, expression, value, gradient with its sum
 * ("2 + 3 = 5", "2 + ?"), and how far it is, in words.
 */

import type { Graph, GraphNode, NodeGroup } from "../../engine/graph/graph.ts";
import type { NodeState } from "../../engine/trace/trace.ts";
import { sumText } from "../card/receivedSum.ts";
import { gradientWords } from "../narration/describeNode.ts";
import { nodeName } from "../narration/nodeName.ts";
import { printedOperation } from "../narration/printedOperation.ts";
import { spokenOperation } from "../narration/spokenOperation.ts";
import type { Style } from "../numbers/style.ts";
import type { DrawnNode } from "../picture/picture.ts";
import { sumSlots } from "../picture/sumSlots.ts";
import { exactWords, type Quantity, quantity } from "./quantity.ts";

export type NodeCells = {
  readonly name: string;
  readonly expression: string;
  /** The groups it stands in, and how many operations stand behind it; null where it is by itself. */
  readonly belongs: string | null;
  /** Null while there is none. */
  readonly value: Quantity | null;
  readonly gradient: Quantity | null;
  /** Whether a gradient may come. */
  readonly awaits: boolean;
  readonly state: string;
  /** Both numbers in full: "b: value 1, gradient 5". */
  readonly exact: string;
};

export type Births = { readonly value: string | null; readonly gradient: string | null };

export function nodeCells(
  graph: Graph,
  drawn: DrawnNode,
  state: NodeState,
  births: Births,
  style: Style,
): NodeCells {
  const { node } = drawn;
  const name = node.index === graph.output ? graph.outputName : node.symbol;
  const told = [stateWords(graph, node, state, style), births.value, births.gradient];
  const exact = [exactWords("value", state.value), exactWords("gradient", state.gradient)];
  return {
    name,
    expression: expressionText(graph, node, style),
    belongs: belongsTo(node),
    value: state.value === null ? null : quantity(state.value, style),
    gradient: gradientQuantity(drawn, state, style),
    awaits: canArrive(graph, node, state),
    state: told.filter((words) => words !== null).join(". "),
    exact: `${name}: ${exact.filter((words) => words !== null).join(", ") || "no value yet"}`,
  };
}

function expressionText(graph: Graph, node: GraphNode, style: Style): string {
  if (node.kind !== "operation") return node.kind;
  const operands = node.operands.map((operand) => nodeName(graph, operand, style));
  return printedOperation(node, operands) ?? spokenOperation(node, graph, style);
}

/** "stands for 3 operations, in layer, in net"; innermost first. */
function belongsTo(node: GraphNode): string | null {
  const count = node.kind === "operation" ? (node.folded?.count ?? 0) : 0;
  const words = count === 0 ? [] : [`stands for ${count} ${count === 1 ? "operation" : "operations"}`];
  for (let group: NodeGroup | null = node.group; group !== null; group = group.parent)
    words.push(`in ${group.label}`);
  return words.length === 0 ? null : words.join(", ");
}

function gradientQuantity({ exits }: DrawnNode, state: NodeState, style: Style): Quantity | null {
  const { gradient, gradientState, arrivals } = state;
  if (gradient === null) return null;
  const slots = sumSlots(exits, arrivals);
  if (slots.length < 2) return quantity(gradient, style);
  const total = gradientState === "final" ? gradient : null;
  const text = sumText({ node: -1, slots, arrived: arrivals.length, total }, style);
  return gradient.shape.length === 0 ? { kind: "text", text } : quantity(gradient, style, text);
}

function canArrive({ nodes, output }: Graph, node: GraphNode, state: NodeState): boolean {
  return state.gradientState !== "unreached" && (nodes[output]?.shape.length === 0 || !node.reachesOutput);
}

function stateWords(graph: Graph, node: GraphNode, state: NodeState, style: Style): string {
  if (state.value === null) return "no value yet";
  if (!canArrive(graph, node, state)) {
    return state.gradientState === "unreached"
      ? gradientWords(node, state, graph.outputName, style)
      : `no gradient: ${graph.outputName} is an array`;
  }
  switch (state.gradientState) {
    case "none":
      return "has its value";
    case "partial":
      return `${state.arrivals.length} of ${state.expected} arrived`;
    case "final":
      return "complete";
    case "unreached":
      return "no gradient";
    default:
      return state.gradientState satisfies never;
  }
}

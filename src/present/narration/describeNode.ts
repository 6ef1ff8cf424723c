/**
 * A node's accessible name: what it is, its value, how far its gradient is.
 * In: a frame and a node, or the node's graph and state. Out: one sentence, "q, w1 plus w2, value 3, gradient not yet.", of an array its shape too.
 */

import type { Graph, GraphNode } from "../../engine/graph/graph.ts";
import { shapeText } from "../../engine/tensor/tensor.ts";
import type { Frame, NodeState } from "../../engine/trace/trace.ts";
import { nodeSpoken } from "../label/nodeSpoken.ts";
import { formatTensor, isLarge } from "../numbers/formatTensor.ts";
import type { Style } from "../numbers/style.ts";
import { spokenOperation } from "./spokenOperation.ts";
import { tensorWords } from "./tensorWords.ts";

/** `index`: a node's. */
export function describeNode(frame: Frame, index: number, style: Style): string {
  const { graph } = frame.trace;
  const node = graph.nodes[index];
  const state = frame.nodes[index];
  return node === undefined || state === undefined ? "" : describeState(graph, node, state, style);
}

/** The same, of one node by itself: nothing else of the frame is in the sentence. */
export function describeState(graph: Graph, node: GraphNode, state: NodeState, style: Style): string {
  if (node.kind === "constant" && node.index !== graph.output) {
    return `${tensorWords(node.value, style)}, constant: no gradient is sent.`;
  }
  const what = node.kind === "operation" ? spokenOperation(node, graph, style) : node.kind;
  // A large value is told by its shape.
  const told = node.shape.length === 0 || (state.value !== null && isLarge(state.value));
  const shape = told ? "" : `shape ${shapeText(node.shape)}, `;
  const value = state.value === null ? "value not yet" : `value ${formatTensor(state.value, style)}`;
  const isArray = graph.nodes[graph.output]?.shape.length !== 0;
  const gradient =
    isArray && node.reachesOutput
      ? `no gradient: backprop starts from one number, and ${graph.outputName} is an array`
      : gradientWords(node, state, graph.outputName, style);
  return `${nodeSpoken(node.symbol)}, ${what}, ${shape}${value}, ${gradient}.`;
}

/** How far a node's gradient is, or why there is none, without a full stop. */
export function gradientWords(node: GraphNode, state: NodeState, outputName: string, style: Style): string {
  switch (state.gradientState) {
    case "none":
      return "gradient not yet";
    case "partial": {
      const sofar = state.gradient === null ? "nothing" : formatTensor(state.gradient, style);
      return `gradient ${sofar} so far, ${state.arrivals.length} of ${state.expected} arrived`;
    }
    case "final":
      return `gradient ${state.gradient === null ? "none" : formatTensor(state.gradient, style)}`;
    case "unreached":
      if (!node.reachesOutput) return `no gradient: it does not reach ${outputName}`;
      return node.differentiable
        ? "no gradient: it is cut off by a detach"
        : "no gradient: it depends on no input";
    default:
      return state.gradientState satisfies never;
  }
}

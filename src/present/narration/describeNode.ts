/**
 * A node's accessible name: what it is, its value, how far its gradient is.
 * In: a frame and a node. Out: one sentence, "q, w1 plus w2, value 3, gradient not yet."
 */
import type { GraphNode } from "../../engine/graph/graph.ts";
import type { Frame, NodeState } from "../../engine/trace/trace.ts";
import { nodeSpoken } from "../label/nodeSpoken.ts";
import { formatTensor } from "../numbers/formatTensor.ts";
import type { NarrationOptions } from "./narrate.ts";
import { spokenOperation } from "./spokenOperation.ts";

/** `index`: a node's. */
export function describeNode(frame: Frame, index: number, { digits }: NarrationOptions): string {
  const { graph } = frame.trace;
  const node = graph.nodes[index];
  const state = frame.nodes[index];
  if (node === undefined || state === undefined) return "";
  if (node.kind === "constant" && index !== graph.output) {
    return `${formatTensor(node.value, digits)}, constant: no gradient is sent.`;
  }
  const what = node.kind === "operation" ? spokenOperation(node, graph, digits) : node.kind;
  const value = state.value === null ? "value not yet" : `value ${formatTensor(state.value, digits)}`;
  const gradient = gradientWords(node, state, graph.outputName, digits);
  return `${nodeSpoken(node.symbol)}, ${what}, ${value}, ${gradient}.`;
}

/** How far a node's gradient is, or why there is none, without a full stop. */
export function gradientWords(node: GraphNode, state: NodeState, outputName: string, digits: number): string {
  switch (state.gradientState) {
    case "none":
      return "gradient not yet";
    case "partial": {
      const sofar = state.gradient === null ? "nothing" : formatTensor(state.gradient, digits);
      return `gradient ${sofar} so far, ${state.arrivals.length} of ${state.expected} arrived`;
    }
    case "final":
      return `gradient ${state.gradient === null ? "none" : formatTensor(state.gradient, digits)}`;
    case "unreached":
      if (!node.reachesOutput) return `no gradient: it does not reach ${outputName}`;
      return node.differentiable
        ? "no gradient: it is cut off by a detach"
        : "no gradient: it depends on no input";
    default:
      return state.gradientState satisfies never;
  }
}

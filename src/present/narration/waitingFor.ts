/**
 * Why a node's gradient is not there yet. In: a frame and a node. Out: a sentence, "b still waits for what
 * comes through d."; null where nothing is awaited (it is final, or none will ever come).
 */
import type { Frame } from "../../engine/trace/trace.ts";
import { pathsInto } from "../formula/paths.ts";
import { listed } from "./listed.ts";

const MOST_NAMES = 4;

/** `node`: a node's index. */
export function waitingFor(frame: Frame, node: number): string | null {
  const { graph } = frame.trace;
  const state = frame.nodes[node];
  const name = graph.nodes[node]?.symbol ?? "";
  if (state?.gradientState !== "none" && state?.gradientState !== "partial") return null;
  if (graph.nodes[graph.output]?.shape.length !== 0) {
    return `${name} gets no gradient: backprop starts from one number, and ${graph.outputName} is an array.`;
  }
  if (node === graph.output) return `${name} waits for the backward pass to start; its gradient will be 1.`;
  const gates = pathsInto(frame, node).flatMap(({ edge, passed }) => (passed === null ? [edge.to] : []));
  const names = [...new Set(gates)].map((gate) => graph.nodes[gate]?.symbol ?? "");
  const still = state.gradientState === "partial" ? "still waits" : "waits";
  return `${name} ${still} for what comes back through ${listed([...names.slice(0, MOST_NAMES), ...more(names)])}.`;
}

function more(names: readonly string[]): readonly string[] {
  return names.length > MOST_NAMES ? [`${names.length - MOST_NAMES} more`] : [];
}

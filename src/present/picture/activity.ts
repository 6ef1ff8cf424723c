/**
 * What a frame makes of each node and wire: which are alive in this step, which have passed, which wait.
 * In: a frame. Out: roles by node index and states by edge index, and the box the step happens in.
 */
import type { Edge, GraphNode } from "../../engine/graph/graph.ts";
import type { Tensor } from "../../engine/tensor/tensor.ts";
import type { Frame } from "../../engine/trace/trace.ts";
import { contributionPlace, gradientPlace, localPlace, type Place } from "../formula/place.ts";
import type { Box } from "../layout/geometry.ts";
import type { Picture } from "./picture.ts";

export type NodeRole = "computing" | "gate" | "operand" | "quiet";
export type WireState = "idle" | "feeding" | "valued" | "active" | "passed";

/** The edge whose gradient passes in this step. */
export function activeEdge({ step, trace }: Frame): Edge | null {
  return step?.kind === "edge" ? (trace.graph.edges[step.edge] ?? null) : null;
}

export function nodeRole(frame: Frame, node: number): NodeRole {
  const { step } = frame;
  if (step === null) return "quiet";
  if (step.kind === "forward") return step.node === node ? "computing" : "quiet";
  if (step.kind === "seed") return step.node === node ? "operand" : "quiet";
  const edge = activeEdge(frame);
  if (edge?.from === node) return "operand";
  return edge?.to === node ? "gate" : "quiet";
}

export function wireState(frame: Frame, edge: Edge): WireState {
  const { step, position, trace } = frame;
  if (step?.kind === "edge" && step.edge === edge.index) return "active";
  if (step?.kind === "forward" && step.node === edge.to) return "feeding";
  const passed = trace.passedAt[edge.index];
  if (passed !== null && passed !== undefined && passed <= position) return "passed";
  return frame.nodes[edge.to]?.value == null ? "idle" : "valued";
}

/** How far labels reach from the nodes of a step, px. */
const REACH = { x: 110, y: 80 };

/** The part of the picture the step is about, with room for its labels; null at the start. */
export function activeBox(frame: Frame, picture: Picture, callout: Box | null): Box | null {
  const alive = picture.nodes.filter(({ node }) => nodeRole(frame, node.index) !== "quiet");
  if (alive.length === 0) return null;
  const boxes: Box[] = alive.map(({ centre }) => ({
    x: centre.x - REACH.x,
    y: centre.y - REACH.y,
    width: 2 * REACH.x,
    height: 2 * REACH.y,
  }));
  // The slots of a sum reach further than other labels.
  for (const { centre, places, exits } of alive) {
    const { x, y, width, height } = places.gradient;
    if (exits.length > 1) boxes.push({ x: centre.x + x, y: centre.y + y, width, height });
  }
  if (callout !== null) boxes.push(callout);
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The numbers an edge shows once its gradient has passed. */
export function passedNumbers(
  { trace, position }: Frame,
  edge: Edge,
): { readonly local: Tensor | null; readonly contribution: Tensor | null } {
  const passed = trace.passedAt[edge.index] ?? Number.POSITIVE_INFINITY;
  const step = passed <= position ? trace.steps[passed - 1] : undefined;
  if (step?.kind !== "edge") return { local: null, contribution: null };
  return { local: step.local, contribution: step.contribution };
}

/** What of this wire is pointed at: its local derivative, the contribution that passes it, or nothing. */
export function litWire(place: Place | null, edge: Edge): "local" | "contribution" | null {
  if (place === localPlace(edge)) return "local";
  return place === contributionPlace(edge) ? "contribution" : null;
}

/** Whether pointing at `place` lights this node's gradient: its own place, or a contribution that landed in it. */
export function litGradient(place: Place | null, node: GraphNode, { trace }: Frame): boolean {
  if (place === null) return false;
  if (place === gradientPlace(node)) return true;
  return (trace.graph.outgoing[node.index] ?? []).some((index) => place === `contribution-${index}`);
}

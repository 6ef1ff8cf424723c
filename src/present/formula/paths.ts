/**
 * All the ways a gradient reaches one node, in order of arrival, and what has come along each so far.
 * In: a frame and a node. Out: one path an edge that carries a gradient back to the node.
 */
import type { Edge } from "../../engine/graph/graph.ts";
import type { EdgeStep } from "../../engine/trace/step.ts";
import type { Frame } from "../../engine/trace/trace.ts";

export type Path = {
  readonly edge: Edge;
  /** Its step, with the numbers; null while it has not been passed at the frame's position. */
  readonly passed: EdgeStep | null;
};

/** `node`: a node's index. */
export function pathsInto(frame: Frame, node: number): readonly Path[] {
  const { graph, passedAt, steps } = frame.trace;
  const paths: (Path & { readonly at: number })[] = [];
  for (const index of graph.outgoing[node] ?? []) {
    const edge = graph.edges[index];
    const at = passedAt[index] ?? null;
    if (edge === undefined || at === null) continue;
    const step = steps[at - 1];
    paths.push({ edge, at, passed: at <= frame.position && step?.kind === "edge" ? step : null });
  }
  return paths.toSorted((a, b) => a.at - b.at);
}

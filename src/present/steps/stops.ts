/**
 * Where "next" stops for each step size. In: a trace. Out: positions, ascending, 0 and the last included.
 * edge: every position; node: a gate passes all its edges at once; pass: forward whole, then backward whole.
 */
import type { Trace } from "../../engine/trace/trace.ts";

export const STEP_SIZES = ["edge", "node", "pass"] as const;
export type StepSize = (typeof STEP_SIZES)[number];

/** Past this many backward steps, pressing through every edge is a chore: whole nodes to begin with. */
const MANY_EDGES = 60;

export function defaultStepSize(trace: Trace): StepSize {
  return trace.steps.length - trace.forwardCount > MANY_EDGES ? "node" : "edge";
}

export function stops(trace: Trace, size: StepSize): readonly number[] {
  const last = trace.steps.length;
  switch (size) {
    case "edge":
      return Array.from({ length: last + 1 }, (_, position) => position);
    case "node":
      return [0, ...trace.steps.flatMap((_, place) => (endsNode(trace, place) ? [place + 1] : []))];
    case "pass":
      return [...new Set([0, trace.forwardCount, last])];
    default:
      return size satisfies never;
  }
}

/** Whether the step at this place is the last one of its gate. */
function endsNode({ steps, graph }: Trace, place: number): boolean {
  const step = steps[place];
  const next = steps[place + 1];
  if (step?.kind !== "edge" || next?.kind !== "edge") return true;
  return graph.edges[step.edge]?.to !== graph.edges[next.edge]?.to;
}

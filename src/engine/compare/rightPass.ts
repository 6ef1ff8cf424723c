import { invariant } from "../invariant.ts";
import type { EdgeStep } from "../trace/step.ts";
import type { Trace } from "../trace/trace.ts";

/** The step in which the run passed this edge, which must carry a gradient. */
export function rightPass(trace: Trace, edge: number): EdgeStep {
  const step = trace.steps[(trace.passedAt[edge] ?? 0) - 1];
  invariant(step?.kind === "edge", "an edge that carries a gradient is passed once");
  return step;
}

import { frameAt } from "../../engine/trace/frameAt.ts";
import type { Frame, Trace } from "../../engine/trace/trace.ts";

/** What is known when all steps are done, with no step to draw attention to. */
export function finalFrame(trace: Trace): Frame {
  return { ...frameAt(trace, trace.steps.length), step: null };
}

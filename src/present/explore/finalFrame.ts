import { frameAt } from "../../engine/trace/frameAt.ts";
import type { Frame, Trace } from "../../engine/trace/trace.ts";

/** What is known when all steps are done. */
export function finalFrame(trace: Trace): Frame {
  return frameAt(trace, trace.steps.length);
}

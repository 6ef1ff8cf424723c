/**
 * (trace, position) → what is known now. Stepping, going back, scrubbing, links and announcements are all
 * this one call. A node's state is the same object as long as nothing about the node changes.
 */
import { invariant } from "../invariant.ts";
import type { Frame, NodeState, Phase, Trace } from "./trace.ts";

/** `position` is clamped to 0 … number of steps. */
export function frameAt(trace: Trace, position: number): Frame {
  const last = trace.steps.length;
  const place = Math.min(Math.max(Math.trunc(position) || 0, 0), last);
  return {
    trace,
    position: place,
    phase: phaseAt(trace, place),
    step: trace.steps[place - 1] ?? null,
    nodes: trace.timelines.map((timeline) => stateAt(timeline, place)),
  };
}

function phaseAt(trace: Trace, position: number): Phase {
  if (position === 0) return "start";
  if (position === trace.steps.length) return "done";
  return position <= trace.forwardCount ? "forward" : "backward";
}

/** Halving the timeline until one moment is left: a name that is used 2,000 times has as many. */
function stateAt(timeline: Trace["timelines"][number], position: number): NodeState {
  let low = 0;
  let high = timeline.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((timeline[middle]?.from ?? 0) <= position) low = middle;
    else high = middle;
  }
  const moment = timeline[low];
  invariant(moment, "every timeline starts at 0");
  return moment.state;
}

/** A finished run → what is known at its end, by node, for those who go through the graph again another way. */
import { invariant } from "../invariant.ts";
import type { NodeState, Trace } from "../trace/trace.ts";

export function finalStates(trace: Trace): readonly NodeState[] {
  return trace.timelines.map((timeline) => {
    const last = timeline.at(-1);
    invariant(last, "every timeline starts at 0");
    return last.state;
  });
}

/** Whether there was a backward pass: the output is one number. */
export function hasBackward({ steps, forwardCount }: Trace): boolean {
  return steps.length > forwardCount;
}

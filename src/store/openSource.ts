/**
 * New text → what changes in the state. Text with errors keeps the last good run, its step and its picture;
 * the same graph with other numbers keeps the step; another graph keeps the step where it has one; the same text
 * with other groups opened or closed goes on at the same moment.
 */

import { faultOfOurs, run } from "../engine/run.ts";
import { drawPicture, type Picture } from "../present/picture/picture.ts";
import { normalLineBreaks } from "../present/text/normalLineBreaks.ts";
import { sameMoment } from "./sameMoment.ts";
import type { Good, State } from "./state.ts";

type Change = Pick<State, "source" | "good" | "diagnostics" | "position">;

/** `previous` is the picture whose nodes should hold still; null for a new document. */
export function openSource(state: State, text: string, previous: Picture | null): Change {
  // The editor counts in lines ended by \n; spans must mean the same places there.
  const source = normalLineBreaks(text);
  const { trace, diagnostics } = run(source, state.toggled);
  const kept = { source, good: state.good, position: state.position };
  if (trace === null) return { ...kept, diagnostics };
  try {
    const picture = drawPicture(trace.graph, state.settings.digits, previous);
    const good: Good = { source, trace, picture };
    return { source, good, diagnostics, position: keepPosition(state, good) };
  } catch (fault) {
    return { ...kept, diagnostics: [faultOfOurs(source, fault)] };
  }
}

/** The same text with these groups toggled; null while it has mistakes. */
export function toggleGroups(
  { good, source, settings, position }: State,
  toggled: readonly string[],
): Pick<State, "toggled" | "good" | "position"> | null {
  if (good?.source !== source) return null;
  const { trace } = run(source, toggled);
  if (trace === null) return null;
  const picture = drawPicture(trace.graph, settings.digits, good.picture);
  return { toggled, good: { source, trace, picture }, position: sameMoment(good.trace, position, trace) };
}

function keepPosition({ good: before, position }: State, after: Good): number {
  const last = after.trace.steps.length;
  if (before === null) return Math.min(position, last);
  // Someone who looks at the finished run of one formula wants to see the finished run of the next.
  const wasDone = position > 0 && position === before.trace.steps.length;
  return wasDone ? last : Math.min(position, last);
}

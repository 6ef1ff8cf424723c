/**
 * New text → what changes in the state. Text with errors keeps the last good run, its step and its picture;
 * the same graph with other numbers keeps the step; another graph keeps the step where it has one; the same text
 * with other groups opened or closed goes on at the same moment.
 */

import { faultOfOurs, run } from "../engine/run.ts";
import { type Layout, layout, signatureOf } from "../present/layout/layout.ts";
import { drawPicture, type Picture, planPicture } from "../present/picture/picture.ts";
import { normalLineBreaks } from "../present/text/normalLineBreaks.ts";
import { predictedAnew } from "./predict/predictedAnew.ts";
import { freshPredictions } from "./predict/predictions.ts";
import { sameMoment } from "./sameMoment.ts";
import type { Awaited, Good, State } from "./state.ts";

type Change = Pick<State, "source" | "good" | "diagnostics" | "position" | "predictions" | "awaited">;

/** From this many nodes on the layout is made elsewhere; smaller ones are there before the next frame. */
const MANY_NODES = 300;

/** `previous` is the picture whose nodes should hold still; null for a new document. */
export function openSource(state: State, text: string, previous: Picture | null): Change {
  // The editor counts in lines ended by \n; spans must mean the same places there.
  const source = normalLineBreaks(text);
  const { trace, diagnostics } = run(source, state.toggled);
  const { good, position, predictions } = state;
  const kept = { source, good, position, predictions, awaited: null };
  if (trace === null) return { ...kept, diagnostics };
  try {
    const plan = planPicture(trace.graph, state.settings, previous);
    const { layoutGraph, options } = plan;
    const serves = options.previous?.signature === signatureOf(layoutGraph, options);
    const awaited: Awaited = { source, trace, diagnostics, plan };
    if (layoutGraph.nodes.length < MANY_NODES || serves) return { source, ...arrived(state, awaited, null) };
    // Another document's picture must not stand for this one meanwhile.
    return { ...kept, diagnostics, awaited, good: previous === null ? null : state.good };
  } catch (fault) {
    return { ...kept, diagnostics: [faultOfOurs(source, fault)] };
  }
}

/** The run that was waited for, with its layout; null: it is to be made here. Never throws. */
export function arrived(
  state: State,
  { source, trace, diagnostics, plan }: Awaited,
  placed: Layout | null,
): Omit<Change, "source"> {
  try {
    const picture = plan.finish(placed ?? layout(plan.layoutGraph, plan.options));
    const good: Good = { source, trace, picture };
    const position = keepPosition(state, good);
    // Of a document that is only now there nothing has been predicted yet.
    if (state.good === null)
      return { good, diagnostics, position, predictions: state.predictions, awaited: null };
    return { good, diagnostics, ...predictedAnew(trace, state.settings.predict, position), awaited: null };
  } catch (fault) {
    const { good, position, predictions } = state;
    return { good, diagnostics: [faultOfOurs(source, fault)], position, predictions, awaited: null };
  }
}

/** The same text with these groups toggled; null while it has mistakes. */
export function toggleGroups(
  { good, source, settings, position }: State,
  toggled: readonly string[],
): Pick<State, "toggled" | "good" | "position" | "predictions"> | null {
  if (good?.source !== source) return null;
  const { trace } = run(source, toggled);
  if (trace === null) return null;
  const picture = drawPicture(trace.graph, settings, good.picture);
  const moment = sameMoment(good.trace, position, trace);
  // What was known stays so; the steps that were answered are others now.
  const predictions = freshPredictions(moment);
  return { toggled, good: { source, trace, picture }, position: moment, predictions };
}

function keepPosition({ good: before, position }: State, after: Good): number {
  const last = after.trace.steps.length;
  if (before === null) return Math.min(position, last);
  // Someone who looks at the finished run of one formula wants to see the finished run of the next.
  const wasDone = position > 0 && position === before.trace.steps.length;
  return wasDone ? last : Math.min(position, last);
}

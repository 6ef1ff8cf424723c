/**
 * New text → what changes in the state. Text with errors keeps the last good run, its step and its picture;
 * the same graph with other numbers keeps the step; another graph keeps the step where it has one; the same text
 * with other groups opened or closed goes on at the same moment; the same text again is as it was.
 */

import { faultOfOurs, run } from "../engine/run.ts";
import { type Layout, layout, signatureOf } from "../present/layout/layout.ts";
import { type Picture, type PicturePlan, planPicture } from "../present/picture/picture.ts";
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
    const awaited: Awaited = { source, toggled: state.toggled, trace, diagnostics, plan };
    if (isPlacedHere(plan)) return { source, ...arrived(state, awaited, null) };
    // Another document's picture must not stand for this one meanwhile.
    return { ...kept, diagnostics, awaited, good: previous === null ? null : state.good };
  } catch (fault) {
    return { ...kept, diagnostics: [faultOfOurs(source, fault)] };
  }
}

/** Whether the layout is a moment's work, or the one before serves again. */
function isPlacedHere({ layoutGraph, options }: PicturePlan): boolean {
  return (
    layoutGraph.nodes.length < MANY_NODES || options.previous?.signature === signatureOf(layoutGraph, options)
  );
}

/** The run that was waited for, with its layout; null: it is to be made here. Never throws. */
export function arrived(
  state: Pick<State, "good" | "position" | "predictions" | "settings">,
  { source, toggled, trace, diagnostics, plan }: Awaited,
  placed: Layout | null,
): Omit<Change, "source"> {
  try {
    const picture = plan.finish(placed ?? layout(plan.layoutGraph, plan.options));
    const good: Good = { source, toggled, trace, picture };
    if (state.good?.source === source) {
      const { position, predictions } = state;
      // A mistake that was undone: it is the very run whose numbers were answered.
      if (isSame(state.good.toggled, toggled))
        return { good, diagnostics, position, predictions, awaited: null };
      // The same text with other groups goes on at the same moment. What was known stays so; the steps that were
      // answered are others now.
      const moment = sameMoment(state.good.trace, state.position, trace);
      return { good, diagnostics, position: moment, predictions: freshPredictions(moment), awaited: null };
    }
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

/** The same text with these groups toggled; null while it has mistakes. Its picture, as that of an edit, may come later. */
export function toggleGroups(
  { good, source, settings, position, predictions }: State,
  toggled: readonly string[],
): (Omit<Change, "source"> & Pick<State, "toggled">) | null {
  if (good?.source !== source) return null;
  const { trace, diagnostics } = run(source, toggled);
  if (trace === null) return null;
  const plan = planPicture(trace.graph, settings, good.picture);
  const awaited: Awaited = { source, toggled, trace, diagnostics, plan };
  if (isPlacedHere(plan))
    return { toggled, ...arrived({ good, settings, position, predictions }, awaited, null) };
  return { toggled, good, diagnostics, position, predictions, awaited };
}

function isSame(keys: readonly string[], others: readonly string[]): boolean {
  return keys.length === others.length && keys.every((key, place) => key === others[place]);
}

function keepPosition({ good: before, position }: Pick<State, "good" | "position">, after: Good): number {
  const last = after.trace.steps.length;
  if (before === null) return Math.min(position, last);
  // Someone who looks at the finished run of one formula wants to see the finished run of the next.
  const wasDone = position > 0 && position === before.trace.steps.length;
  return wasDone ? last : Math.min(position, last);
}

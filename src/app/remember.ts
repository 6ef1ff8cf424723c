/**
 * What stays of a run on this device: how far its lesson was seen and predicted, and the answers. It comes with the
 * first step, since the first picture needs none of it.
 */
import { backstep } from "../store/backstep.ts";
import { type Predictions, score } from "../store/predict/predictions.ts";
import { lastPosition, untouchedLesson } from "../store/selectors.ts";
import type { State } from "../store/state.ts";
import { clearAnswers, keepAnswers, keptAnswers } from "./keptAnswers.ts";
import { clearProgress, currentProgress, type Progress, recordProgress } from "./progress.ts";

/** `opening`: an address is being taken in, and what was kept of its document has not been looked for yet. */
export function remember(state: State, opening: boolean): void {
  noteProgress(state);
  if (state.settings.predict !== "off" && !opening) keepAnswers(state);
}

/** Goes on with what was predicted before a reload, unless something has been done since these predictions. */
export function recall(predictions: Predictions): void {
  const state = backstep.getState();
  const found = state.predictions === predictions ? keptAnswers(state) : null;
  if (found !== null) backstep.setState({ predictions: found });
}

export function remembered(): Progress {
  return currentProgress();
}

export function forgetAll(): void {
  clearProgress();
  clearAnswers();
  // The run on the screen is forgotten too, or its next answer would bring it back.
  const { settings, practise } = backstep.getState();
  practise(settings.predict);
}

/** A lesson counts as seen at the last step of its run, word for word as it is. */
function noteProgress(state: State): void {
  const lesson = untouchedLesson(state);
  if (lesson === null) return;
  const seen = state.position > 0 && state.position === lastPosition(state);
  const { right } = score(state.predictions);
  if (seen || right > 0) recordProgress(lesson.id, { seen, right });
}

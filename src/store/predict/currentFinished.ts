/**
 * State → whether "is b finished?" is asked now. Where one has just arrived, not again on the way back, and not while
 * the next number is asked or after it was put away.
 */
import { type FinishedQuestion, finishedQuestion } from "../../present/predict/finished.ts";
import { memoize } from "../memoize.ts";
import { currentStyle } from "../selectors.ts";
import type { State } from "../state.ts";

const questionOf = memoize(finishedQuestion);

export function currentFinished(state: State): FinishedQuestion | null {
  const { good, position, predictions } = state;
  const { guesses, finished, known, asking, isPutAway } = predictions;
  if (good === null || asking !== null || isPutAway || position < known) return null;
  return questionOf(good.trace, guesses, finished, position, currentStyle(state));
}

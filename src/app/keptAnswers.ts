/**
 * What the reader has predicted stays on this device, by document, so that a reload goes on where they were; it is
 * cleared with the marks of progress. In: the state. Out: the predictions to go on with; null for none.
 */
import { readAnswers, writeAnswers } from "../store/predict/answersText.ts";
import type { Predictions } from "../store/predict/predictions.ts";
import type { State } from "../store/state.ts";
import { forget, keep, kept } from "./storage.ts";

const KEY = "backstep.answers";

export function keepAnswers(state: State): void {
  const text = writeAnswers(state, kept("local", KEY));
  if (text !== null) keep("local", KEY, text);
}

export function keptAnswers(state: State): Predictions | null {
  return readAnswers(state, kept("local", KEY));
}

export function clearAnswers(): void {
  forget("local", KEY);
}

/**
 * A typed answer to the question that is asked. In: the store and the text. Out: null when the answer was taken, else
 * why it is none, a sentence. Apart from the store, because judging comes with the first question.
 */
import type { StoreApi } from "zustand/vanilla";
import { judge } from "../../present/predict/judge.ts";
import { readAnswer } from "../../present/predict/readAnswer.ts";
import type { Backstep } from "../createBackstep.ts";
import { currentQuestion } from "./question.ts";

export function submitAnswer(store: StoreApi<Backstep>, text: string): string | null {
  const state = store.getState();
  const { good, predictions, settings } = state;
  const asked = currentQuestion(state);
  if (good === null || asked === null) return null;
  const { value, problem } = readAnswer(text, asked.truth.shape);
  if (value === undefined) return problem;
  const { guess, said } = judge(good.trace, asked, value, predictions.guesses, settings);
  state.answer(guess, said);
  return null;
}

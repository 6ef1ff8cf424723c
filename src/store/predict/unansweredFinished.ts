/** State → "is b finished?" while its answer is still awaited: until then nothing beside it may tell. */
import type { FinishedQuestion } from "../../present/predict/finished.ts";
import type { State } from "../state.ts";
import { currentFinished } from "./currentFinished.ts";

export function unansweredFinished(state: State): FinishedQuestion | null {
  const finished = currentFinished(state);
  return finished === null || finished.isDone ? null : finished;
}

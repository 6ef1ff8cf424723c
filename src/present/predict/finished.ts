/**
 * "Is b finished?", asked when a part of a sum has come and more is to come. In: a run, the guesses, the answers to
 * this question so far, a position. Out: the question and what is said to its answer; null where it is not asked.
 */
import { frameAt } from "../../engine/trace/frameAt.ts";
import type { Trace } from "../../engine/trace/trace.ts";
import { nodeName } from "../narration/nodeName.ts";
import { waitingFor } from "../narration/waitingFor.ts";
import type { Style } from "../numbers/style.ts";
import { arrivalsAt } from "./arrivalsAt.ts";
import type { Guess } from "./guess.ts";

/** It never is finished where this is asked: `isYes` is the mistake. */
export type FinishedAnswer = { readonly position: number; readonly isYes: boolean };

export type FinishedQuestion = {
  /** Index of the node it is about. */
  readonly node: number;
  /** "Is b finished?" */
  readonly ask: string;
  /** What is said to the last answer; null before the first. */
  readonly said: string | null;
  /** It was found, or it was told after a second miss. */
  readonly isDone: boolean;
};

/** Once it was known at the first try, it is not asked at later sums of the run. */
export function finishedQuestion(
  trace: Trace,
  guesses: readonly Guess[],
  answers: readonly FinishedAnswer[],
  position: number,
  style: Style,
): FinishedQuestion | null {
  const guess = guesses.find(({ asked }) => asked.position === position);
  if (guess?.asked.kind !== "contribution" || guess.outcome === "open") return null;
  const { node } = guess.asked;
  const here = answers.filter((answer) => answer.position === position);
  if (here.length === 0 && isKnown(answers)) return null;
  const name = nodeName(trace.graph, node, style);
  const ask = `Is ${name} finished?`;
  const last = here.at(-1);
  if (last === undefined) return { node, ask, said: null, isDone: false };
  const arrivals = arrivalsAt(trace, node);
  const arrived = arrivals.filter(({ at }) => at <= position).length;
  const state = `${arrived} of ${arrivals.length} arrived. ${waitingFor(frameAt(trace, position), node) ?? ""}`;
  if (!last.isYes) return { node, ask, said: `Right, not yet: ${state}`, isDone: true };
  if (here.length > 1) return { node, ask, said: `Not yet: ${state}`, isDone: true };
  return {
    node,
    ask,
    said: `${name} is used in ${arrivals.length} places. Has each of them reported?`,
    isDone: false,
  };
}

function isKnown(answers: readonly FinishedAnswer[]): boolean {
  return answers.some(({ position, isYes }) => {
    const first = answers.find((answer) => answer.position === position);
    return !isYes && first?.isYes === false;
  });
}

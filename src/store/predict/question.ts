/** State → the number that is asked, or would have to be. */

import type { Tensor } from "../../engine/tensor/tensor.ts";
import { type AskedNumber, askedNumber, nextAsked } from "../../present/predict/askedNumber.ts";
import { type Guess, keptAnswer } from "../../present/predict/guess.ts";
import { memoize } from "../memoize.ts";
import type { State } from "../state.ts";

/** The first number that stands in the way to a position; null for none. */
export function numberInTheWay({ good, settings, predictions }: State, position: number): AskedNumber | null {
  return good === null ? null : nextAsked(good.trace, settings.predict, predictions.known, position);
}

const askedFor = memoize(askedNumber);

/** What is being asked now. */
export function currentQuestion({ good, settings, predictions: { asking } }: State): AskedNumber | null {
  return good === null || asking === null ? null : askedFor(good.trace, settings.predict, asking);
}

/** By node: the answer that stays beside a number that is known by now; null where it was right at once. */
type Answers = readonly (Tensor | null)[];

const NONE: Answers = [];

function answersAt(guesses: readonly Guess[], position: number, number: "value" | "gradient"): Answers {
  if (guesses.length === 0) return NONE;
  const answers: (Tensor | null)[] = [];
  for (const guess of guesses) {
    const { asked, outcome } = guess;
    const kind = asked.kind === "seed" ? "gradient" : asked.kind;
    if (kind === number && outcome !== "open" && asked.position <= position)
      answers[asked.node] ??= keptAnswer(guess);
  }
  return answers;
}

const answersFor = { value: memoize(answersAt), gradient: memoize(answersAt) };

export function answersBeside({ predictions, position }: State, number: "value" | "gradient"): Answers {
  return answersFor[number](predictions.guesses, position, number);
}

/** Whether a node's card would tell a number that is still hidden: it knows locals and products ahead of the run. */
export function hidesCard({ good, settings, predictions: { known } }: State, node: number): boolean {
  if (good === null || settings.predict === "off") return false;
  const { graph, passedAt } = good.trace;
  const edges = [...(graph.incoming[node] ?? []), ...(graph.outgoing[node] ?? [])];
  return edges.some((edge) => (passedAt[edge] ?? 0) > known);
}

/**
 * One answer to one question. In: a trace, what is asked, the answer, the guesses so far (this question's earlier
 * miss among them). Out: the guess as it stands now, and what is said: praise, a question, or the truth with its reason.
 */

import type { Tensor } from "../../engine/tensor/tensor.ts";
import type { Trace } from "../../engine/trace/trace.ts";
import { formatTensor } from "../numbers/formatTensor.ts";
import type { Style } from "../numbers/style.ts";
import { agrees } from "./agrees.ts";
import type { AskedNumber } from "./askedNumber.ts";
import { followsThrough } from "./followsThrough.ts";
import type { Guess } from "./guess.ts";
import { hintWords } from "./hintWords.ts";
import { suspicions } from "./suspicions.ts";
import { truthWords } from "./truthWords.ts";

export type Judgement = { readonly guess: Guess; readonly said: string };

export function judge(
  trace: Trace,
  asked: AskedNumber,
  answer: Tensor,
  guesses: readonly Guess[],
  style: Style,
): Judgement {
  const earlier = guesses.find((guess) => guess.asked.position === asked.position)?.answers ?? [];
  const answers = [...earlier, answer];
  const truth = formatTensor(asked.truth, style);
  if (agrees(answer, asked.truth)) {
    return { guess: { asked, answers, outcome: "right" }, said: `Right: ${truth}.` };
  }
  if (followsThrough(trace, asked, answer, guesses)) {
    const said = `Right with your own earlier number. With the true one it is ${truth}.`;
    return { guess: { asked, answers, outcome: "follows" }, said };
  }
  if (earlier.length === 0 && isWhole(trace, asked, answer)) {
    const said = `${formatTensor(answer, style)} is the whole gradient. Here only what comes along this one wire is asked.`;
    return { guess: { asked, answers, outcome: "open" }, said };
  }
  if (earlier.length === 0) {
    const suspected = suspicions(trace, asked, answer, guesses);
    const said = `Not ${formatTensor(answer, style)}. ${hintWords(trace, asked, suspected, style)}`;
    return { guess: { asked, answers, outcome: "open" }, said };
  }
  return { guess: { asked, answers, outcome: "missed" }, said: truthWords(trace, asked, style) };
}

/** Whether the answer to a part of a sum is the sum. */
function isWhole({ timelines }: Trace, { kind, node }: AskedNumber, answer: Tensor): boolean {
  const total = timelines[node]?.at(-1)?.state.gradient ?? null;
  return kind === "contribution" && total !== null && agrees(answer, total);
}

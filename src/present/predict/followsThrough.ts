/**
 * Whether an answer is right for someone who goes on from an earlier number of their own that was wrong. In: what is
 * asked, the answer, the guesses so far. Out: true where upstream × local (or the operation, or the sum) with own
 * numbers in the place of true ones gives the answer.
 */
import { finalValue } from "../../engine/compare/finalValue.ts";
import { passEdge } from "../../engine/compare/passEdge.ts";
import { tensorSum } from "../../engine/compare/tensorSum.ts";
import { applyOperation } from "../../engine/ops/apply.ts";
import type { Tensor } from "../../engine/tensor/tensor.ts";
import type { EdgeStep } from "../../engine/trace/step.ts";
import type { Trace } from "../../engine/trace/trace.ts";
import { agrees } from "./agrees.ts";
import { arrivalsAt } from "./arrivalsAt.ts";
import type { AskedNumber } from "./askedNumber.ts";
import { type Guess, keptAnswer } from "./guess.ts";

export function followsThrough(
  trace: Trace,
  asked: AskedNumber,
  answer: Tensor,
  guesses: readonly Guess[],
): boolean {
  return ownWays(trace, asked, guesses).some((way) => agrees(answer, way));
}

/** What one gets with the numbers of one's own; empty where all of them were right. */
function ownWays(trace: Trace, asked: AskedNumber, guesses: readonly Guess[]): readonly Tensor[] {
  const step = trace.steps[asked.position - 1];
  if (step?.kind === "forward") return ownValue(trace, step.node, guesses);
  if (step?.kind !== "edge") return [];
  const here = ownContribution(trace, step, guesses);
  if (asked.kind === "contribution") return here === null ? [] : [here];
  const before = arrivalsAt(trace, asked.node).slice(0, -1);
  const own = before.map((other) => ownAnswer(guesses, other.at, "contribution") ?? other.step.contribution);
  const right = before.map((other) => other.step.contribution);
  const ways: Tensor[] = [];
  if (here !== null) ways.push([...right, here].reduce(tensorSum), [...own, here].reduce(tensorSum));
  if (own.some((term, place) => term !== right[place]))
    ways.push([...own, step.contribution].reduce(tensorSum));
  return ways;
}

function ownContribution(trace: Trace, step: EdgeStep, guesses: readonly Guess[]): Tensor | null {
  const gate = trace.graph.edges[step.edge]?.to;
  const upstream = guesses.find(
    ({ asked }) => asked.node === gate && (asked.kind === "gradient" || asked.kind === "seed"),
  );
  const own = upstream === undefined ? null : keptWrong(upstream);
  return own === null ? null : passEdge(trace, step, own, null);
}

function ownValue(trace: Trace, node: number, guesses: readonly Guess[]): readonly Tensor[] {
  const gate = trace.graph.nodes[node];
  if (gate?.kind !== "operation") return [];
  let isOwn = false;
  const operands = gate.operands.map((operand) => {
    const guess = guesses.find(({ asked }) => asked.kind === "value" && asked.node === operand);
    const own = guess === undefined ? null : keptWrong(guess);
    if (own !== null) isOwn = true;
    return own ?? finalValue(trace, operand);
  });
  return isOwn ? [applyOperation(gate.operation, operands, gate.shape, gate.fixed)] : [];
}

function ownAnswer(guesses: readonly Guess[], position: number, kind: AskedNumber["kind"]): Tensor | null {
  const guess = guesses.find(({ asked }) => asked.position === position && asked.kind === kind);
  return guess === undefined ? null : keptWrong(guess);
}

/** One's own number where one stayed with it; a miss that was then mended is forgotten. */
function keptWrong(guess: Guess): Tensor | null {
  return guess.outcome === "missed" || guess.outcome === "follows" ? keptAnswer(guess) : null;
}

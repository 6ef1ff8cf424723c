/**
 * Which mistakes would give a wrong answer. In: what is asked, the answer, the guesses so far. Out: the wrong rules
 * that give it, each with what it was seen by; those that earlier answers speak against are left out, so that one
 * number that fits two rules is told by another ("2 for b: only one path, or only local derivatives? At a it was 1").
 */
import { followRule, type RuleRun } from "../../engine/compare/followRule.ts";
import { passEdge } from "../../engine/compare/passEdge.ts";
import { tensorSum } from "../../engine/compare/tensorSum.ts";
import { WRONG_RULES, type WrongRule } from "../../engine/compare/wrongRule.ts";
import type { Tensor } from "../../engine/tensor/tensor.ts";
import type { EdgeStep } from "../../engine/trace/step.ts";
import type { Trace } from "../../engine/trace/trace.ts";
import { agrees } from "./agrees.ts";
import { arrivalsAt } from "./arrivalsAt.ts";
import type { AskedNumber } from "./askedNumber.ts";
import type { Guess } from "./guess.ts";

export type Suspicion = {
  /** Beyond the eight rules: the paths' contributions multiplied; the right size with the wrong sign. */
  readonly mistake: WrongRule | "multipliedPaths" | "otherSign";
  /** Edges at which it was made; none where it was made earlier and only carried on to here. */
  readonly edges: readonly number[];
};

export function suspicions(
  trace: Trace,
  asked: AskedNumber,
  answer: Tensor,
  guesses: readonly Guess[],
): readonly Suspicion[] {
  if (asked.kind === "value") return [];
  const runs = new Map(WRONG_RULES.map((rule) => [rule, followRule(trace, rule)] as const));
  const fitting = [...runs].flatMap(([rule, run]): readonly Suspicion[] => {
    const found = predictions(trace, asked, rule, run).find(
      ({ number }) => agrees(answer, number) && !agrees(asked.truth, number),
    );
    return found === undefined ? [] : [{ mistake: rule, edges: found.edges }];
  });
  if (isProductOfPaths(trace, asked, answer)) fitting.push({ mistake: "multipliedPaths", edges: [] });
  const told = toldApart(trace, fitting, runs, guesses);
  if (told.length > 0) return told;
  const turned = { shape: asked.truth.shape, data: Array.from(asked.truth.data, (entry) => -entry) };
  return agrees(answer, turned) ? [{ mistake: "otherSign", edges: [] }] : [];
}

/** A second mistake at sums, besides keeping one path: 2 · 3 in place of 2 + 3. */
function isProductOfPaths(trace: Trace, asked: AskedNumber, answer: Tensor): boolean {
  const [first, ...rest] = arrivalsAt(trace, asked.node).map(({ step }) => step.contribution);
  if (asked.kind !== "gradient" || first === undefined || rest.length === 0) return false;
  const product = rest.reduce(multiplied, first);
  return agrees(answer, product) && !agrees(asked.truth, product);
}

type Prediction = { readonly number: Tensor; readonly edges: readonly number[] };

/** What someone gets who follows the rule: in this step alone, at all that arrives here, or from the beginning. */
function predictions(trace: Trace, asked: AskedNumber, rule: WrongRule, run: RuleRun): readonly Prediction[] {
  const step = trace.steps[asked.position - 1];
  const whole = numberIn(run, trace, asked);
  const carried: readonly Prediction[] = whole === null ? [] : [{ number: whole, edges: [] }];
  if (step?.kind !== "edge") return carried;
  const slip = (one: EdgeStep): Tensor => passEdge(trace, one, one.upstream, rule);
  if (asked.kind === "contribution") return [{ number: slip(step), edges: [step.edge] }, ...carried];
  const arrivals = arrivalsAt(trace, asked.node).map((arrival) => arrival.step);
  if (rule === "overwrite") {
    if (arrivals.length < 2) return carried;
    return [
      ...arrivals.map(({ contribution, edge }) => ({ number: contribution, edges: [edge] })),
      ...carried,
    ];
  }
  const before = arrivals.slice(0, -1).map(({ contribution }) => contribution);
  return [
    { number: [...before, slip(step)].reduce(tensorSum), edges: [step.edge] },
    { number: arrivals.map(slip).reduce(tensorSum), edges: arrivals.map(({ edge }) => edge) },
    ...carried,
  ];
}

/** What a run by a rule gives for the number that is asked. */
function numberIn({ gradients, contributions }: RuleRun, trace: Trace, asked: AskedNumber): Tensor | null {
  const step = trace.steps[asked.position - 1];
  if (asked.kind === "contribution") return step?.kind === "edge" ? (contributions[step.edge] ?? null) : null;
  return gradients[asked.node] ?? null;
}

/** Mistakes that an earlier wrong answer confirms; else those that no earlier answer speaks against; else all. */
function toldApart(
  trace: Trace,
  fitting: readonly Suspicion[],
  runs: ReadonlyMap<Suspicion["mistake"], RuleRun>,
  guesses: readonly Guess[],
): readonly Suspicion[] {
  if (fitting.length < 2) return fitting;
  const evidence = fitting.map(({ mistake }) => {
    const run = runs.get(mistake);
    let confirmed = false;
    let contradicted = false;
    for (const { asked, answers } of guesses) {
      const [first] = answers;
      if (run === undefined || first === undefined || asked.kind === "value") continue;
      const number = numberIn(run, trace, asked);
      if (number === null || agrees(asked.truth, number)) continue;
      if (agrees(first, number)) confirmed = true;
      else contradicted = true;
    }
    return { confirmed, contradicted };
  });
  const confirmed = fitting.filter((_, place) => evidence[place]?.confirmed);
  if (confirmed.length > 0) return confirmed;
  const possible = fitting.filter((_, place) => evidence[place]?.contradicted !== true);
  const left = possible.length > 0 ? possible : fitting;
  // The numbers before were shown: a slip at this step is likelier than one carried on from the start.
  const here = left.filter(({ mistake, edges }) => edges.length > 0 || mistake === "multipliedPaths");
  return here.length > 0 ? here : left;
}

function multiplied(a: Tensor, b: Tensor): Tensor {
  return { shape: a.shape, data: Array.from(a.data, (entry, place) => entry * (b.data[place] ?? 1)) };
}

/**
 * Which common mistakes an exercise can tell from the right answer, and from each other, by the gradients of its
 * inputs. In: a trace. Out: keys, `overwrite` for a mistake that shows and `overwrite|added` for two that differ.
 * Two answers differ when the one would not be taken for the other.
 */
import { followRule, type RuleRun } from "../../engine/compare/followRule.ts";
import { WRONG_RULES, type WrongRule } from "../../engine/compare/wrongRule.ts";
import type { Tensor } from "../../engine/tensor/tensor.ts";
import type { Trace } from "../../engine/trace/trace.ts";
import { agrees } from "../predict/agrees.ts";

/** The mistakes whose answers differ from the right ones, and the pairs of mistakes whose answers differ. */
export function mistakesShown(trace: Trace): ReadonlySet<string> {
  const right = leavesOf(trace, rightGradients(trace));
  const answers = WRONG_RULES.map((rule) => leavesOf(trace, followRule(trace, rule).gradients));
  const shown = new Set<string>();
  for (const [place, rule] of WRONG_RULES.entries()) {
    const own = answers[place] ?? [];
    if (differ(right, own)) shown.add(rule);
    for (const [further, other] of WRONG_RULES.entries()) {
      if (further > place && differ(own, answers[further] ?? [])) shown.add(`${rule}|${other}`);
    }
  }
  return shown;
}

/** Mistakes that every exercise gives a chance to. */
const ALWAYS: ReadonlySet<WrongRule> = new Set(["localOnly", "added", "unswapped", "seedIsValue"]);

/** Whether every mistake that can be made here shows, and no two of them give the same answers. */
export function areApart(trace: Trace): boolean {
  const answers = [leavesOf(trace, rightGradients(trace))];
  for (const rule of WRONG_RULES) {
    const run = followRule(trace, rule);
    if (!ALWAYS.has(rule) && !isMade(trace, rule, run)) continue;
    const leaves = leavesOf(trace, run.gradients);
    if (!answers.every((other) => differ(other, leaves))) return false;
    answers.push(leaves);
  }
  return true;
}

function rightGradients({ timelines }: Trace): readonly (Tensor | null)[] {
  return timelines.map((timeline) => timeline.at(-1)?.state.gradient ?? null);
}

function leavesOf({ graph }: Trace, gradients: readonly (Tensor | null)[]): readonly number[] {
  return graph.nodes.flatMap(({ kind, index }) =>
    kind === "input" ? Array.from(gradients[index]?.data ?? []) : [],
  );
}

/** Whether the mistake is made at all: at a sum of several contributions, or where a contribution comes out differently. */
function isMade({ steps }: Trace, rule: WrongRule, { contributions }: RuleRun): boolean {
  return steps.some((step) => {
    if (step.kind !== "edge") return false;
    if (rule === "overwrite") return step.expected > 1;
    return differ(Array.from(step.contribution.data), Array.from(contributions[step.edge]?.data ?? []));
  });
}

function differ(truth: readonly number[], other: readonly number[]): boolean {
  const shape = [truth.length];
  return !agrees({ shape, data: other }, { shape, data: truth });
}

/**
 * A nudge of one input, beside what its gradient says. In: a run, an input, ε. Out: the numbers as text, the sentence
 * that tells them, and the errors of difference quotients for the plot.
 */

import {
  type DifferenceError,
  differenceErrors,
  isCut,
  nudge,
  type OutputAt,
  outputAt,
} from "../../engine/compare/finiteDifference.ts";
import type { Trace } from "../../engine/trace/trace.ts";
import { formatNumber } from "../numbers/formatNumber.ts";
import { type Style, significant } from "../numbers/style.ts";
import type { InputChoice } from "./inputChoices.ts";
import { productSum } from "./productSum.ts";

/** ε = 1, 0.5, 0.2, 0.1 … 1e−8: as fine as a double still shows a change of most formulas. */
export const EPSILONS: readonly number[] = Array.from({ length: 9 }, (_, power) =>
  (power === 8 ? [1] : [1, 0.5, 0.2]).map((factor) => Number(`${factor}e-${power}`)),
).flat();

/** Four units in the last place of a double. */
const DUST = 2 ** -50;

/** Digits of values that differ in the last ones only. */
const FINE = 10;

export type NudgeReport = {
  readonly sentence: string;
  readonly rows: readonly { readonly name: string; readonly text: string }[];
  /** Lengths of the two bars, −1 … 1 of the longer one; 0 where neither is a finite number. */
  readonly changeShare: number;
  readonly predictedShare: number;
};

export function nudgedFunction(trace: Trace, { node, entry }: InputChoice): OutputAt {
  return outputAt(trace, node, entry);
}

export function nudgeReport(
  trace: Trace,
  f: OutputAt,
  { name, value, gradient }: InputChoice,
  epsilon: number,
  style: Style,
): NudgeReport {
  const { before, after, change, predicted } = nudge(f, value, gradient, epsilon);
  const { outputName } = trace.graph;
  const short = (x: number): string => formatNumber(x, style);
  const fine = (x: number): string => formatNumber(x, { ...style, digits: Math.max(style.digits, FINE) });
  const longest = Math.max(Math.abs(change), Math.abs(predicted));
  const share = (x: number): number => (longest > 0 && Number.isFinite(longest) ? x / longest : 0);
  const gap = Math.abs(change - predicted);
  // A difference of two values can't be finer than their own last digits.
  const agree = gap <= DUST * Math.max(Math.abs(before), Math.abs(after), Math.abs(predicted));
  const product = productSum([[gradient, epsilon]], predicted, style);
  return {
    sentence: `Move ${name} from ${fine(value)} to ${fine(value + epsilon)}: ${outputName} changes by ${short(change)}. The gradient of ${name} times ε says ${product}. ${agree ? "They agree." : `They differ by ${short(gap)}.`}`,
    rows: [
      { name: `${outputName} before`, text: fine(before) },
      { name: `${outputName} after`, text: fine(after) },
      { name: "True change", text: short(change) },
      { name: "Gradient × ε", text: product },
      { name: "They differ by", text: agree ? "0, but for rounding" : short(gap) },
    ],
    changeShare: share(change),
    predictedShare: share(predicted),
  };
}

export type ErrorReport = {
  readonly errors: readonly DifferenceError[];
  /** What the plot shows, in a sentence or two. */
  readonly sentence: string;
};

export function errorReport(trace: Trace, f: OutputAt, { value, gradient }: InputChoice): ErrorReport {
  const errors = differenceErrors(f, value, gradient);
  const best = errors
    .filter(({ centralError }) => Number.isFinite(centralError))
    .reduce<DifferenceError | null>(
      (least, row) => (least === null || row.centralError < least.centralError ? row : least),
      null,
    );
  const cut = isCut(trace)
    ? " This program cuts a gradient off with detach; a difference does not know of that."
    : "";
  if (best === null) return { errors, sentence: `No difference can be taken here.${cut}` };
  const off = best.centralError === 0 ? "exact" : `off by ${formatNumber(best.centralError, significant(2))}`;
  return {
    errors,
    sentence: `At best a central difference is ${off}, with ε = ${formatNumber(best.epsilon, significant(2))}. A large ε sees the curve beside its tangent; a small one loses digits in the subtraction. The gradient has no ε to choose.${cut}`,
  };
}

/**
 * Which rules some numbers break in a structure. In: what the exercise asks of them beside its range. Out: a function
 * from numbers to the broken rules, in the rules' order; the costly one is looked at last, and only for numbers that
 * break fewer than `most` of the others.
 */
import type { Graph } from "../../engine/graph/graph.ts";
import { buildTrace } from "../../engine/trace/buildTrace.ts";
import type { Trace } from "../../engine/trace/trace.ts";
import { type GateState, gateStates } from "./gateStates.ts";
import type { InputNumber } from "./inputNumbers.ts";
import type { NumberRule } from "./numberRule.ts";
import { graphWith, type NumberRun, numberRunner } from "./runNumbers.ts";

export type Wishes = {
  /** Values, contributions and gradients are at most this, in size. */
  readonly largest: number;
  /** By node: how its gate has to stand; null where only a kink is unwanted. */
  readonly states: readonly (GateState | null)[];
  readonly isWhole: (run: NumberRun) => boolean;
  readonly isApart: (trace: Trace) => boolean;
};

export function numberChecker(graph: Graph, places: readonly InputNumber[], wishes: Wishes) {
  const runWith = numberRunner(graph, places);
  return (numbers: readonly number[], most: number): readonly NumberRule[] => {
    const run = runWith(numbers);
    const broken: NumberRule[] = [];
    const isInRange = (all: ArrayLike<number>): boolean =>
      Array.from(all).every((number) => Math.abs(number) <= wishes.largest);
    if (!isInRange(run.values) || !isInRange(run.gradients)) broken.push("range");
    const states = gateStates(graph, run);
    if (!states.every((state, node) => isAsWished(state, wishes.states[node] ?? null))) broken.push("ties");
    if (!wishes.isWhole(run)) broken.push("whole");
    // Not even looked at: it counts as broken.
    if (broken.length >= most) return [...broken, "apart"];
    const trace = buildTrace(graphWith(graph, places, numbers));
    if (!broken.includes("range") && !passedOn(trace).every(isInRange)) broken.unshift("range");
    if (!wishes.isApart(trace)) broken.push("apart");
    return broken;
  };
}

function isAsWished(state: GateState | null, wish: GateState | null): boolean {
  return wish === null ? state !== "kink" : state === wish;
}

/** What is written down on the way back: contributions, and the sums so far. */
function passedOn({ steps }: Trace): readonly ArrayLike<number>[] {
  return steps.flatMap((step) => (step.kind === "edge" ? [step.contribution.data, step.total.data] : []));
}

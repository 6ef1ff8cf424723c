/**
 * The same structure with other numbers. In: a program and a seed. Out: the program with the numbers of its inputs
 * rewritten, and nothing else; which rules they break, if every draw breaks some; null where the text has mistakes
 * or no number to change.
 *
 * The original is the measure: a relu that is dead in it stays dead, a tie stays a tie, numbers are as round and no
 * larger than its own (or 60), and a mistake that shows in its answers still shows.
 */
import type { Graph } from "../../engine/graph/graph.ts";
import { runWhole } from "../../engine/run.ts";
import { numberChecker } from "./checkNumbers.ts";
import { gateStates } from "./gateStates.ts";
import { inputNumbers, withNumbers } from "./inputNumbers.ts";
import { mistakesShown } from "./mistakesApart.ts";
import { LARGEST, type NumberRule } from "./numberRule.ts";
import { type Random, seededRandom } from "./random.ts";
import { numberRunner } from "./runNumbers.ts";
import { searchNumbers } from "./searchNumbers.ts";
import { wholenessOf } from "./wholeness.ts";

export type Variant = { readonly program: string; readonly broken: readonly NumberRule[] };

/** The search is part of what a link means: with another number of tries an old seed may draw other numbers. */
const TRIES = 600;

/** Draws go to this many units, or half as far again as the original. */
const LEAST_REACH = 5;

/** Nobody does more than this by hand. */
const MOST_NODES = 150;

export function anotherLike(source: string, seed: number): Variant | null {
  const { trace } = runWhole(source);
  if (trace === null) return null;
  const { graph } = trace;
  const places = inputNumbers(source, graph);
  if (places.length === 0 || graph.nodes.length > MOST_NODES || outputIsArray(graph)) return null;
  const original = places.map(({ value }) => value);
  const run = numberRunner(graph, places)(original);
  const roundness = wholenessOf(run);
  const shown = mistakesShown(trace);
  const states = gateStates(graph, run);
  const check = numberChecker(graph, places, {
    largest: Math.max(LARGEST, ...run.values.map(Math.abs), ...run.gradients.map(Math.abs)),
    states,
    isWhole: (other) => wholenessOf(other) <= roundness,
    isApart: (other) => isSuperset(mistakesShown(other), shown),
  });
  const random = seededRandom(seed);
  const draw = (): readonly number[] | null => {
    const fresh = original.map((number) => drawnLike(number, random));
    const numbers = states.includes("kink") ? original.map((number) => tied(number, original, fresh)) : fresh;
    return numbers.every((number, place) => number === original[place]) ? null : numbers;
  };
  const found = searchNumbers(draw, check, TRIES);
  return found && { program: withNumbers(source, places, found.numbers), broken: found.broken };
}

/** Where a gate stands at its kink, equal numbers make it so: they stay equal, and 0 stays 0. */
function tied(number: number, original: readonly number[], fresh: readonly number[]): number {
  return number === 0 ? 0 : (fresh[original.indexOf(number)] ?? number);
}

/** A number as round as this one: a multiple of its unit, 0 only where it is 0 itself. */
function drawnLike(number: number, { below }: Random): number {
  const decimals = String(Math.abs(number)).split(".")[1]?.length ?? 0;
  const scale = 10 ** decimals;
  const figures = Math.round(Math.abs(number) * scale);
  const unit = decimals > 0 && figures % 5 === 0 ? 5 : 1;
  const reach = Math.max(LEAST_REACH, Math.ceil((1.5 * figures) / unit));
  if (number === 0) return below(2 * LEAST_REACH + 1) - LEAST_REACH;
  const size = ((1 + below(reach)) * unit) / scale;
  return below(2) === 0 ? -size : size;
}

function outputIsArray({ nodes, output }: Graph): boolean {
  return nodes[output]?.shape.length !== 0;
}

function isSuperset(all: ReadonlySet<string>, some: ReadonlySet<string>): boolean {
  return [...some].every((one) => all.has(one));
}

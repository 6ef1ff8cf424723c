/**
 * A random exercise. In: how large, how much fan-out, which gates, and a seed. Out: a program; the same for the same
 * seed, for good, since a link holds nothing else. It keeps the rules of numberRule.ts: small whole inputs, no number
 * above 60, no tie, and every common mistake that can be made in it changes an answer, each its own way. All its
 * numbers are whole but those made by a quotient (quarters), by sigmoid or tanh (of −2 … 2), and gradients
 * that come by them.
 */
import { invariant } from "../../engine/invariant.ts";
import { runWhole } from "../../engine/run.ts";
import type { Variant } from "./anotherLike.ts";
import { numberChecker } from "./checkNumbers.ts";
import { drawStructure, type Structure } from "./drawStructure.ts";
import type { ExerciseSpec } from "./exerciseSpec.ts";
import { inputNumbers, withNumbers } from "./inputNumbers.ts";
import { areApart } from "./mistakesApart.ts";
import { LARGEST } from "./numberRule.ts";
import { type Random, seededRandom } from "./random.ts";
import { searchNumbers } from "./searchNumbers.ts";
import { wholenessOf } from "./wholeness.ts";

/** Part of what a link means, as all draws are. */
const STRUCTURES = 400;
const TRIES = 12;
/** One that stands more often is drawn more often; a factor of 1 teaches little. */
const INPUT_SIZES = [1, 2, 2, 3, 3, 4, 5];

export function randomExercise(spec: ExerciseSpec, seed: number): Variant {
  const random = seededRandom(seed);
  let best: Variant | null = null;
  for (let turn = 0; turn < STRUCTURES; turn += 1) {
    const structure = drawStructure(spec, random);
    const found = structure && withDrawnNumbers(structure, spec.gates, random);
    if (found && (best === null || found.broken.length < best.broken.length)) best = found;
    if (best?.broken.length === 0) break;
  }
  invariant(best, "some structure can be drawn");
  return best;
}

function withDrawnNumbers(
  { inputs, divisors, gates }: Structure,
  set: ExerciseSpec["gates"],
  random: Random,
): Variant | null {
  const source = [
    ...inputs.map((name) => `${name} = 1`),
    ...gates.map(({ name, text }) => `${name} = ${text}`),
  ].join("\n");
  const { trace } = runWhole(source);
  invariant(trace, "an exercise is a program");
  const { graph } = trace;
  const places = inputNumbers(source, graph);
  const halved = new Set(divisors);
  const kinds = new Map(gates.map(({ name, kind }) => [name, kind]));
  const check = numberChecker(graph, places, {
    largest: LARGEST,
    states: graph.nodes.map(() => null),
    isWhole: (run) =>
      (set === "neurons" || wholenessOf(run) <= 1) &&
      graph.nodes.every((node) => {
        if (node.kind !== "operation") return true;
        // Single numbers only, so a node's entry is its index.
        const [a = Number.NaN, b = Number.NaN] = node.operands.map((operand) => run.values[operand]);
        return kinds.get(node.names[0] ?? "")?.suits(a, b) ?? true;
      }),
    isApart: areApart,
  });
  const draw = () =>
    places.map(({ node }) => {
      const size = random.pick(halved.has(graph.nodes[node]?.names[0] ?? "") ? [2] : INPUT_SIZES);
      return random.below(2) === 0 ? -size : size;
    });
  const found = searchNumbers(draw, check, TRIES);
  return found && { program: withNumbers(source, places, found.numbers), broken: found.broken };
}

/**
 * One entry of a contribution as the sum it is: over the gate's entries, upstream × local.
 * In: an edge's scene. Out: the entry (the first that got something) and its first terms. Which of a structural
 * gate's entries depend on it is found by halving: a weighted sum over many of them has a derivative or none.
 */
import { operandEntries } from "../../engine/tensor/broadcast.ts";
import { sizeOf } from "../../engine/tensor/tensor.ts";
import type { EdgeScene } from "./edgeScene.ts";
import { gateValues } from "./gateValues.ts";
import { unitVjp, weightedVjp } from "./unitVjp.ts";

/** `from`: the gate's entry; `local`: its derivative by the operand's entry. */
export type CellTerm = { readonly from: number; readonly local: number };

export type OpenedCell = {
  readonly entry: number;
  readonly terms: readonly CellTerm[];
  /** Whether there are more terms than these. */
  readonly more: boolean;
};

const MOST_TERMS = 4;
/** Vector-Jacobian products asked for before giving up, and for how large arrays (entries by entries). */
const MOST_PROBES = 128;
const LARGEST = 200_000;

export function openedCell(scene: EdgeScene): OpenedCell | null {
  const { contribution, local } = scene.step;
  const entry = Math.max(
    0,
    contribution.data.findIndex((amount) => amount !== 0),
  );
  const terms = local === null ? structuralTerms(scene, entry) : entrywiseTerms(scene, entry);
  if (terms === null || terms.length === 0) return null;
  return { entry, terms: terms.slice(0, MOST_TERMS), more: terms.length > MOST_TERMS };
}

function entrywiseTerms({ step, operand, gate }: EdgeScene, entry: number): readonly CellTerm[] {
  const meets = operandEntries(operand.shape, gate.shape);
  return meets.flatMap((met, from) => (met === entry ? [{ from, local: step.local?.data[from] ?? 0 }] : []));
}

/** Up to one more term than are shown; null where they were not found in reasonable time. */
function structuralTerms(
  { frame, edge, gate, operand }: EdgeScene,
  entry: number,
): readonly CellTerm[] | null {
  if (sizeOf(gate.shape) * sizeOf(operand.shape) > LARGEST) return null;
  const values = gateValues(frame, gate);
  const terms: CellTerm[] = [];
  const spans: (readonly [number, number])[] = [[0, sizeOf(gate.shape)]];
  let probes = 0;
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    probes += 1;
    if (probes > MOST_PROBES) return null;
    if (to - from === 1) {
      const local = unitVjp(gate, edge.position, values, from).data[entry] ?? 0;
      if (local !== 0) terms.push({ from, local });
      if (terms.length > MOST_TERMS) break;
      continue;
    }
    // Weights in no simple ratio, so that derivatives that cancel (a softmax's add up to 0) don't go unseen.
    const within = weightedVjp(gate, edge.position, values, (place) =>
      place < from || place >= to ? 0 : 1 + Math.sqrt(place + 2),
    );
    if (within.data[entry] === 0) continue;
    const middle = (from + to) >> 1;
    spans.push([middle, to], [from, middle]);
  }
  return terms;
}

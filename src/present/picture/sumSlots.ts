/**
 * A gradient with several contributions: one slot a wire, in the order of arrival, empty until its
 * contribution arrives. In: a node's state and the edges that bring its gradient. Out: slots, and those of many to be shown.
 */

import type { Edge } from "../../engine/graph/graph.ts";
import type { Tensor } from "../../engine/tensor/tensor.ts";
import type { NodeState } from "../../engine/trace/trace.ts";
import { formatTensor } from "../numbers/formatTensor.ts";
import type { Style } from "../numbers/style.ts";
import { tensorSumReproduces } from "../numbers/tensorReproduces.ts";

export type Slot = { readonly edge: Edge; readonly contribution: Tensor | null };

export function sumSlots(
  exits: readonly Edge[],
  arrivals: readonly { readonly edge: number; readonly contribution: Tensor }[],
): readonly Slot[] {
  return exits.map((edge) => ({
    edge,
    contribution: arrivals.find((arrival) => arrival.edge === edge.index)?.contribution ?? null,
  }));
}

/** The place of the newest term: they come one after the other. −1 while there is none. */
export function newestOf(slots: readonly Slot[]): number {
  return slots.findLastIndex(({ contribution }) => contribution !== null);
}

/**
 * At most `most` (1 or more) of them, null for each run that is left out: the first ones and the last, and always the
 * one at `seen`; where that is far from both ends, the last one gives way first. Two stay where nothing else is seen.
 */
export function fewOf<T>(all: readonly T[], most: number, seen: number): readonly (T | null)[] {
  const last = all.length - 1;
  if (all.length <= most) return all;
  const inBetween = seen >= Math.max(most - 1, 1) && seen < last;
  const ends = inBetween && most < 3 ? [] : [last];
  const first = Math.max(most - ends.length - (inBetween ? 1 : 0), inBetween ? 0 : 1);
  const kept = [...Array(first).keys(), ...(inBetween ? [seen] : []), ...ends];
  const few: (T | null)[] = [];
  let next = 0;
  for (const place of kept) {
    const item = all[place];
    if (item === undefined) continue;
    if (place > next) few.push(null);
    few.push(item);
    next = place + 1;
  }
  return next > last ? few : [...few, null];
}

/** `2`, `?` where nothing has arrived, `…` for what is left out. */
export function slotText(slot: Slot | null, style: Style): string {
  if (slot === null) return "…";
  return slot.contribution === null ? "?" : formatTensor(slot.contribution, style);
}

/** What the slots come to: "1 of 2 arrived", "4 so far, 2 of 3", "= 5", "= 10, sum of 10". */
export function sumResult({ arrivals, expected, gradient }: NodeState, style: Style): string {
  if (gradient === null) return `0 of ${expected} arrived`;
  const total = formatTensor(gradient, style);
  const count = `${arrivals.length} of ${expected}`;
  if (arrivals.length < expected) {
    return arrivals.length === 1 ? `${count} arrived` : `${total} so far, ${count}`;
  }
  const terms = arrivals.map(({ contribution }) => contribution);
  const equals = tensorSumReproduces(terms, gradient, style) ? "=" : "≈";
  return expected > MOST_NAMED ? `${equals} ${total}, sum of ${expected}` : `${equals} ${total}`;
}

/** A sum of more terms says how many they are. */
const MOST_NAMED = 3;

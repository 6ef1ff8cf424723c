/**
 * A gradient with several contributions: one slot a wire, in the wires' order, empty until its contribution
 * arrives. In: a node's state and the edges that bring its gradient. Out: slots, and those of many to be shown.
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

/** The first ones, null for what is left out, and the last; all where there are at most `most` (2 or more). */
export function fewOf<T>(all: readonly T[], most: number): readonly (T | null)[] {
  const last = all.at(-1);
  if (all.length <= most || last === undefined) return all;
  return [...all.slice(0, most - 1), null, last];
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

/**
 * What comes back to one node, as a card shows it. In: a frame, the node's index, the edges that bring its gradient,
 * and contributions the card knows already, since its gate's gradient is complete though the page has not gone along
 * those wires. Out: a slot a wire, and the total once all are filled.
 */

import type { Edge } from "../../engine/graph/graph.ts";
import type { Tensor } from "../../engine/tensor/tensor.ts";
import type { Frame } from "../../engine/trace/trace.ts";
import { formatTensor } from "../numbers/formatTensor.ts";
import type { Style } from "../numbers/style.ts";
import { tensorSumReproduces } from "../numbers/tensorReproduces.ts";
import { fewOf, newestOf, type Slot, slotText } from "../picture/sumSlots.ts";

export type ReceivedSum = {
  readonly node: number;
  readonly slots: readonly Slot[];
  readonly arrived: number;
  /** The run's own total, which the engine added up in the order of arrival; null while a slot is empty. */
  readonly total: Tensor | null;
};

export function receivedSum(
  { trace, nodes }: Frame,
  node: number,
  exits: readonly Edge[],
  known: ReadonlyMap<number, Tensor>,
): ReceivedSum {
  const arrivals = nodes[node]?.arrivals ?? [];
  const slots = exits.map((edge) => {
    const arrival = arrivals.find((other) => other.edge === edge.index);
    return { edge, contribution: arrival?.contribution ?? known.get(edge.index) ?? null };
  });
  const arrived = slots.filter(({ contribution }) => contribution !== null).length;
  const gradient = trace.timelines[node]?.at(-1)?.state.gradient ?? null;
  return { node, slots, arrived, total: arrived === slots.length && arrived > 0 ? gradient : null };
}

/** Terms of a sum written out. */
export const MOST_TERMS = 4;

/** Whether the shown terms give the shown total. */
export function sumChecks({ slots, total }: ReceivedSum, style: Style): boolean {
  const terms = slots.flatMap(({ contribution }) => contribution ?? []);
  return total === null || tensorSumReproduces(terms, total, style);
}

/** "2 + ?", "2 + 3 = 5", "1 + 1 + 1 + … + 1 = 10"; of arrays "sum of 2", "1 of 2 arrived". */
export function sumText(sum: ReceivedSum, style: Style): string {
  const { slots, arrived, total } = sum;
  const isArray = slots.some(({ contribution }) => (contribution?.shape.length ?? 0) > 0);
  if (isArray) return total === null ? `${arrived} of ${slots.length} arrived` : `sum of ${slots.length}`;
  const terms = fewOf(slots, MOST_TERMS, newestOf(slots)).map((slot, place) => {
    const text = slotText(slot, style);
    return place > 0 && text.startsWith("−") ? `(${text})` : text;
  });
  const added = terms.join(" + ");
  if (total === null || slots.length === 1) return added;
  return `${added} ${sumChecks(sum, style) ? "=" : "≈"} ${formatTensor(total, style)}`;
}

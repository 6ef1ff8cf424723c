/**
 * A card's stage in words: what the local derivatives, the contributions or the sums are, or what they wait for.
 * In: a frame, the card, the stage. Out: plain sentences, shown under the picture and read to a screen reader.
 */

import type { Frame } from "../../engine/trace/trace.ts";
import { conventionAt } from "../narration/conventionAt.ts";
import { waitingFor } from "../narration/waitingFor.ts";
import { formatTensor, isLarge } from "../numbers/formatTensor.ts";
import type { Style } from "../numbers/style.ts";
import type { CardStage, NodeCard } from "./nodeCard.ts";
import { sumText } from "./receivedSum.ts";
import type { Strand } from "./strand.ts";

export function cardWords(frame: Frame, card: NodeCard, stage: CardStage, style: Style): string {
  const { name } = card;
  const waits = waitingFor(frame, card.node.index);
  if (!card.isGate && card.strands.length === 0) {
    if (waits !== null) return waits;
    const seed = card.isOutput ? `${name} is the output. Its gradient is the seed, 1.` : null;
    return seed ?? `${name} gets no gradient.`;
  }
  switch (stage) {
    case "local":
      return localWords(frame, card, style);
    case "contribution":
      return contributionWords(frame, card, waits, style);
    case "sum":
      return sumWords(frame, card, waits, style);
    default:
      return stage satisfies never;
  }
}

function localWords(frame: Frame, card: NodeCard, style: Style): string {
  if (card.isGate && card.state.value === null) {
    return `${card.name} has no value yet. Its local derivatives are taken at the values, so they come with the forward pass.`;
  }
  const known = card.strands.map((strand) => {
    const { gate, operand, gateValue, step } = strand;
    const of = `of ${gate.symbol} by ${operand.symbol}`;
    if (gateValue === null) return `${of}: not before ${gate.symbol} has its value`;
    if (step === null) return `${of}: not used, since no gradient travels along this wire`;
    return step.local === null
      ? `${of}: a rule on whole arrays`
      : `${of}: ${formatTensor(step.local, style)}`;
  });
  // A gate's own card tells of all its operands, another node's of the one way from there.
  const conventions = card.strands.flatMap(({ gate, gateValue, edge }) =>
    gateValue === null ? [] : (conventionAt(frame, gate, card.isGate ? null : edge.position) ?? []),
  );
  return [`Local derivative ${known.join("; ")}.`, ...new Set(conventions)].join(" ");
}

function contributionWords(frame: Frame, card: NodeCard, waits: string | null, style: Style): string {
  if (card.isGate && waits !== null) return `No contribution yet: ${waits}`;
  const told = card.strands.map((strand) => contributionOf(frame, strand, style));
  return `Contribution: ${told.join("; ")}.`;
}

function contributionOf(
  frame: Frame,
  { upstream, contribution, step, gate, operand }: Strand,
  style: Style,
): string {
  if (step === null) return `nothing goes to ${operand.symbol}`;
  if (upstream === null || contribution === null) {
    const waits = waitingFor(frame, gate.index);
    const next = `${gate.symbol} is ready, and sends its contribution to ${operand.symbol} in a later step`;
    return waits?.replace(/\.$/, "") ?? next;
  }
  const amount = formatTensor(contribution, style);
  const times = step.local === null ? "through the rule" : `times local ${formatTensor(step.local, style)}`;
  return `upstream ${formatTensor(upstream, style)} ${times} gives ${operand.symbol} ${amount}`;
}

function sumWords(frame: Frame, card: NodeCard, waits: string | null, style: Style): string {
  if (card.isGate && waits !== null) return `No sum yet: ${waits}`;
  const told = card.sums.map((sum) => {
    const name = frame.trace.graph.nodes[sum.node]?.symbol ?? "";
    if (sum.arrived === 0) return waitingFor(frame, sum.node) ?? "";
    if (sum.total === null) {
      return `${name} has ${sumText(sum, style)} so far, ${sum.arrived} of ${sum.slots.length} arrived.`;
    }
    const gradient = formatTensor(sum.total, style);
    if (sum.slots.length === 1) return `${name} gets this one contribution, so its gradient is ${gradient}.`;
    return isLarge(sum.total) || sum.total.shape.length > 0
      ? `${name} adds ${sum.slots.length} contributions: ${gradient}.`
      : `${name} adds up its ${sum.slots.length} contributions: ${sumText(sum, style)}.`;
  });
  return told.length === 0 ? "No gradient goes on from here." : told.join(" ");
}

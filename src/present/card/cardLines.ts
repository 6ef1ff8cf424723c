/**
 * The chain rule of one strand as three lines of LaTeX: the local derivative with the rule it comes from, the
 * contribution with the upstream, the sum at the operand. In: a frame, the card and one of its strands. Out: LaTeX for
 * `katexOptions`, grey with question marks for what has not arrived.
 */

import type { Frame } from "../../engine/trace/trace.ts";
import { arrayLocal } from "../formula/arrayLocalRow.ts";
import type { EdgeScene } from "../formula/edgeScene.ts";
import { classed, linked } from "../formula/linked.ts";
import { localChainTex, localSymbolTex } from "../formula/localTex.ts";
import { numberTerm, PENDING, symbolTerm } from "../formula/pathTerms.ts";
import { contributionPlace, gradientPlace } from "../formula/place.ts";
import { gradientTex } from "../formula/symbolTex.ts";
import { termReproduces } from "../formula/termReproduces.ts";
import { vectorForm } from "../formula/vectorForm.ts";
import { broadcastNote } from "../narration/broadcastNote.ts";
import { shapeWords } from "../narration/shapeWords.ts";
import { bracketedTex } from "../numbers/numberTex.ts";
import type { Style } from "../numbers/style.ts";
import { isWrittenOut, tensorTex } from "../numbers/tensorTex.ts";
import { fewOf, newestOf, type Slot } from "../picture/sumSlots.ts";
import { MOST_TERMS, type ReceivedSum, sumChecks } from "./receivedSum.ts";
import type { Strand } from "./strand.ts";

export type CardLine = {
  readonly tex: string;
  /** A shape in words, for beside it; absent for single numbers. */
  readonly shape?: string;
  readonly note?: string;
};

export function localLine(
  frame: Frame,
  { edge, operand, gate, gateValue, step }: Strand,
  style: Style,
): CardLine {
  const { graph } = frame.trace;
  if (gateValue === null || step === null) {
    return { tex: classed(gateValue === null ? "t-pending" : "t-local", localSymbolTex(graph, edge)) };
  }
  const scene: EdgeScene = { frame, step, edge, operand, gate };
  if (step.local === null || step.local.shape.length > 0 || operand.shape.length > 0) {
    return arrayLocal(scene, style);
  }
  const numberAt = (node: number): number => frame.nodes[node]?.value?.data[0] ?? Number.NaN;
  const numbers = {
    operands: gate.operands.map(numberAt),
    y: numberAt(gate.index),
    local: step.local.data[0] ?? Number.NaN,
  };
  return { tex: localChainTex(graph, gate, edge, numbers, style) };
}

export function contributionLine(frame: Frame, strand: Strand, style: Style): CardLine {
  const { edge, operand, gate, contribution, step } = strand;
  const { graph } = frame.trace;
  if (step === null) return { tex: PENDING };
  const path = { edge, passed: contribution === null ? null : step };
  const symbols = symbolTerm(graph, path, style);
  if (contribution === null) return { tex: `${symbols} = ${PENDING}` };
  const form = vectorForm(graph, gate, edge.position);
  const result = linked("t-result", contributionPlace(edge), tensorTex(contribution, style, form));
  const relation = termReproduces(frame, path, style) ? "=" : "\\approx";
  const note = broadcastNote(graph, edge);
  return {
    tex: `${symbols} = ${numberTerm(frame, path, style)} ${relation} ${result}`,
    ...(operand.shape.length === 0
      ? {}
      : { shape: `${shapeWords(operand.shape)}, the shape of ${operand.symbol}` }),
    ...(note === null ? {} : { note }),
  };
}

/** `∂e/∂b = 2 + ?`, `∂e/∂b = 2 + 3 = 5`. */
export function sumLine({ trace }: Frame, sum: ReceivedSum, style: Style): CardLine {
  const { graph } = trace;
  const { slots, total } = sum;
  const node = graph.nodes[sum.node];
  if (node === undefined) return { tex: PENDING };
  const symbol = linked("t-gradient", gradientPlace(node), gradientTex(graph, node, style));
  const terms = fewOf(slots, MOST_TERMS, newestOf(slots)).map((slot, place) => termTex(slot, place, style));
  const tex = `${symbol} = ${terms.join(" + ")}`;
  if (total === null || slots.length < 2) return { tex };
  const result = linked("t-result", gradientPlace(node), tensorTex(total, style));
  const relation = !isWrittenOut(total) || sumChecks(sum, style) ? "=" : "\\approx";
  return {
    tex: `${tex} ${relation} ${result}`,
    ...(slots.length > MOST_TERMS ? { note: `A sum of ${slots.length}.` } : {}),
  };
}

function termTex(slot: Slot | null, place: number, style: Style): string {
  if (slot === null) return "\\cdots";
  if (slot.contribution === null) return PENDING;
  const tex = tensorTex(slot.contribution, style);
  const bracketed = place > 0 && tex.startsWith("-") ? bracketedTex(tex) : tex;
  return linked("t-gradient", contributionPlace(slot.edge), bracketed);
}

/**
 * The chain rule at one edge as a sentence for a screen reader, built from the graph.
 * In: the edge and its step. Out: "The derivative of f by w1 equals …: −4 times 1 equals −4.", in the reader's notation.
 */
import type { Edge, Graph } from "../../engine/graph/graph.ts";
import type { EdgeStep } from "../../engine/trace/step.ts";
import { nodeSpoken } from "../label/nodeSpoken.ts";
import { formatTensor, isLarge } from "../numbers/formatTensor.ts";
import { productReproduces } from "../numbers/productReproduces.ts";
import type { Style } from "../numbers/style.ts";
import { spokenGradient } from "../spoken/spokenGradient.ts";
import { nodeName } from "./nodeName.ts";
import { tensorWords } from "./tensorWords.ts";

/** `rule`: what a gate that mixes entries has in place of upstream times local, in words; null for any other. */
export function spokenEdge(
  graph: Graph,
  edge: Edge,
  step: EdgeStep,
  rule: string | null,
  style: Style,
): string {
  const output = nodeSpoken(graph.outputName);
  const operand = nodeSpoken(nodeName(graph, edge.from, style));
  const gate = nodeSpoken(nodeName(graph, edge.to, style));
  const upstream = spokenGradient(output, gate, style);
  const whole = spokenGradient(output, operand, style);
  const chain = rule ?? `${upstream}, times the derivative of ${gate} by ${operand}`;
  const numbers = spokenProduct(step, style);
  if (step.expected === 1) return `${sentenceStart(whole)} equals ${chain}: ${numbers}.`;
  const count = `Path ${step.arrived} of ${step.expected}`;
  const total = formatTensor(step.total, style);
  const outcome =
    step.arrived === step.expected
      ? `All paths together give ${total}.`
      : `The sum so far is ${total}, and more is to come.`;
  return `${count} of ${whole}: ${chain}: ${numbers}. ${outcome}`;
}

/** Only our own words are made larger; a name keeps its case. */
function sentenceStart(words: string): string {
  return words.replace(/^the /, "The ");
}

/** "−4 times 1 equals −4"; of arrays that are large or mixed by the gate only what comes out. */
function spokenProduct(step: EdgeStep, style: Style): string {
  const contribution = tensorWords(step.contribution, style);
  if (step.local === null || isLarge(step.upstream)) return `this gives ${contribution}`;
  const equals = productReproduces(step, style) ? "equals" : "is about";
  return `${formatTensor(step.upstream, style)} times ${formatTensor(step.local, style)} ${equals} ${contribution}`;
}

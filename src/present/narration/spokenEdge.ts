/**
 * The chain rule at one edge as a sentence for a screen reader, built from the graph.
 * In: the edge and its step. Out: "The derivative of f by w1 equals …: −4 times 1 equals −4."
 */
import type { Edge, Graph } from "../../engine/graph/graph.ts";
import type { EdgeStep } from "../../engine/trace/step.ts";
import { formatTensor, isLarge } from "../numbers/formatTensor.ts";
import { productReproduces } from "../numbers/productReproduces.ts";
import { nodeName } from "./nodeName.ts";
import { tensorWords } from "./tensorWords.ts";

/** `digits`: significant digits, 2 … 17. */
export function spokenEdge(graph: Graph, edge: Edge, step: EdgeStep, digits: number): string {
  const output = graph.outputName;
  const operand = nodeName(graph, edge.from, digits);
  const gate = nodeName(graph, edge.to, digits);
  const chain = `the derivative of ${output} by ${gate}, times the derivative of ${gate} by ${operand}`;
  const numbers = spokenProduct(step, digits);
  if (step.expected === 1) return `The derivative of ${output} by ${operand} equals ${chain}: ${numbers}.`;
  const count = `Path ${step.arrived} of ${step.expected}`;
  const total = formatTensor(step.total, digits);
  const outcome =
    step.arrived === step.expected
      ? `All paths together give ${total}.`
      : `The sum so far is ${total}, and more is to come.`;
  return `${count} of the derivative of ${output} by ${operand}: ${chain}: ${numbers}. ${outcome}`;
}

/** "−4 times 1 equals −4"; of arrays that are large or mixed by the gate only what comes out. */
function spokenProduct(step: EdgeStep, digits: number): string {
  const contribution = tensorWords(step.contribution, digits);
  if (step.local === null || isLarge(step.upstream)) return `this gives ${contribution}`;
  const equals = productReproduces(step, digits) ? "equals" : "is about";
  return `${formatTensor(step.upstream, digits)} times ${formatTensor(step.local, digits)} ${equals} ${contribution}`;
}

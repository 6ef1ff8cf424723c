/**
 * A wrong answer is answered with a question that leads to its mistake, not with the solution. In: what is asked and
 * the mistakes that would give the answer. Out: one or two plain sentences.
 */

import { finalValue } from "../../engine/compare/finalValue.ts";
import type { GraphNode } from "../../engine/graph/graph.ts";
import type { Trace } from "../../engine/trace/trace.ts";
import { nodeName } from "../narration/nodeName.ts";
import { spokenOperation } from "../narration/spokenOperation.ts";
import type { Style } from "../numbers/style.ts";
import { arrivalsAt } from "./arrivalsAt.ts";
import type { AskedNumber } from "./askedNumber.ts";
import type { Suspicion } from "./suspicions.ts";

export function hintWords(
  trace: Trace,
  asked: AskedNumber,
  suspected: readonly Suspicion[],
  style: Style,
): string {
  if (asked.kind === "value") return valueQuestion(trace, asked, style);
  const [first, ...rest] = suspected.map((suspicion) => questionAbout(trace, asked, suspicion, style));
  if (first === undefined) return openQuestion(trace, asked, style);
  return [first, ...rest.map((other) => `Or: ${other.charAt(0).toLowerCase()}${other.slice(1)}`)].join(" ");
}

function questionAbout(
  trace: Trace,
  asked: AskedNumber,
  { mistake, edges }: Suspicion,
  style: Style,
): string {
  const { graph } = trace;
  const output = graph.outputName;
  const operand = nodeName(graph, asked.node, style);
  const edge = graph.edges[edges.at(-1) ?? -1];
  const node = graph.nodes[edge?.to ?? -1];
  const gate = node === undefined ? null : nodeName(graph, node.index, style);
  const paths = arrivalsAt(trace, asked.node).length;
  switch (mistake) {
    case "overwrite":
      return gate === null
        ? `Did you keep only one path, at a node that reaches ${output} along several?`
        : `Did you count only the path through ${gate}? ${operand} is used in ${paths} places.`;
    case "localOnly":
      if (edges.length > 1) return "Did you add up the local derivatives alone? What arrives at each gate?";
      return gate === null
        ? "Did you leave out a gradient that arrives on the way?"
        : `Did you multiply by the gradient arriving from ${gate}?`;
    case "added":
      return `Did you add the gradient arriving ${gate === null ? "at a gate" : `at ${gate}`} to the local derivative? How do two rates in a row combine?`;
    case "unswapped":
      return gate === null
        ? "At a product on the way, is the local derivative the operand itself?"
        : `If ${operand} grows by a little, ${gate} grows by a multiple of that. Is the multiple ${operand} itself, or the other factor?`;
    case "minusAsPlus":
      return gate === null
        ? "Is there a minus sign on the way? What does it do to a nudge?"
        : `When ${operand} grows by a little, does ${gate} grow or shrink?`;
    case "maxToBoth":
      return gate === null
        ? `Which operand does each ${glyphOf(node, "max")} on the way let through?`
        : `Which operand did the ${glyphOf(node, "max")} let through? Does ${gate} change when ${operand} does?`;
    case "reluOn":
      return "Is each ReLU on the way on? Look at the sign of the number that goes in.";
    case "seedIsValue":
      return `Did you start with the value of ${output}? How fast does ${output} change with ${output} itself?`;
    case "multipliedPaths":
      return `Did you multiply what comes along the ${paths} paths? A nudge of ${operand} reaches ${output} along each of them.`;
    case "otherSign":
      return "The size is right. What about the sign?";
    default:
      return mistake satisfies never;
  }
}

function glyphOf(node: GraphNode | undefined, otherwise: string): string {
  return node?.kind === "operation" ? node.operation.glyph : otherwise;
}

function openQuestion(trace: Trace, asked: AskedNumber, style: Style): string {
  const { graph, steps } = trace;
  const step = steps[asked.position - 1];
  const operand = nodeName(graph, asked.node, style);
  if (step?.kind !== "edge")
    return `Nudge ${graph.outputName} by a little. By how much does ${graph.outputName} move?`;
  const gate = nodeName(graph, graph.edges[step.edge]?.to ?? -1, style);
  const rate = `When ${operand} grows by a little, how fast does ${gate} grow? What arrives at ${gate}?`;
  return asked.kind === "gradient" && step.expected > 1
    ? `${rate} And what has arrived at ${operand} before?`
    : rate;
}

function valueQuestion(trace: Trace, asked: AskedNumber, style: Style): string {
  const gate = trace.graph.nodes[asked.node];
  if (gate?.kind !== "operation") return "";
  const values = gate.operands.map((operand) => finalValue(trace, operand));
  const names = spokenOperation(gate, trace.graph, style);
  const numbers = spokenOperation(gate, trace.graph, style, values);
  return names === numbers ? `What is ${names}?` : `${gate.symbol} is ${names}. What is ${numbers}?`;
}

/** One sentence a step for a screen reader: "Edge e to c: upstream 1 times local 2 gives 2." */

import type { Frame } from "../../engine/trace/trace.ts";
import { pathsInto } from "../formula/paths.ts";
import { formatTensor, isLarge } from "../numbers/formatTensor.ts";
import type { Style } from "../numbers/style.ts";
import { gradientSum } from "./gradientSum.ts";
import { nodeName } from "./nodeName.ts";
import { scalarNeeded } from "./scalarNeeded.ts";
import { tensorWords } from "./tensorWords.ts";

export function announce(frame: Frame, style: Style): string {
  const { step } = frame;
  const { graph } = frame.trace;
  if (step === null) return "Start: only the inputs have values.";
  switch (step.kind) {
    case "forward": {
      const ends = frame.position === frame.trace.forwardCount && scalarNeeded(graph) !== null;
      const end = ends ? "; backprop would start from a single number" : "";
      return `Value of ${nodeName(graph, step.node, style)} is ${tensorWords(step.value, style)}${end}.`;
    }
    case "seed":
      return `Backward starts: gradient of ${graph.outputName} is 1.`;
    case "edge": {
      const edge = graph.edges[step.edge];
      if (edge === undefined) return "";
      const operand = nodeName(graph, edge.from, style);
      const contribution = tensorWords(step.contribution, style);
      const product =
        step.local === null || isLarge(step.upstream)
          ? `${operand} gets ${contribution}`
          : `upstream ${formatTensor(step.upstream, style)} times local ${formatTensor(step.local, style)} gives ${contribution}`;
      const head = `Edge ${nodeName(graph, edge.to, style)} to ${operand}: ${product}`;
      if (step.expected === 1) return `${head}.`;
      if (step.arrived < step.expected) {
        return `${head}; ${operand} has ${formatTensor(step.total, style)} so far, ${step.arrived} of ${step.expected} arrived.`;
      }
      const terms = pathsInto(frame, edge.from).flatMap(({ passed }) => passed?.contribution ?? []);
      return `${head}; gradient of ${operand} is ${gradientSum(terms, step.total, style, "words")}.`;
    }
    default:
      return step satisfies never;
  }
}

/** One sentence a step for a screen reader: "Edge e to c: upstream 1 times local 2 gives 2." */
import type { Frame } from "../../engine/trace/trace.ts";
import { pathsInto } from "../formula/paths.ts";
import { formatTensor, isLarge } from "../numbers/formatTensor.ts";
import { gradientSum } from "./gradientSum.ts";
import type { NarrationOptions } from "./narrate.ts";
import { nodeName } from "./nodeName.ts";
import { scalarNeeded } from "./scalarNeeded.ts";
import { tensorWords } from "./tensorWords.ts";

export function announce(frame: Frame, { digits }: NarrationOptions): string {
  const { step } = frame;
  const { graph } = frame.trace;
  if (step === null) return "Start: only the inputs have values.";
  switch (step.kind) {
    case "forward": {
      const ends = frame.position === frame.trace.forwardCount && scalarNeeded(graph) !== null;
      const end = ends ? "; backprop would start from a single number" : "";
      return `Value of ${nodeName(graph, step.node, digits)} is ${tensorWords(step.value, digits)}${end}.`;
    }
    case "seed":
      return `Backward starts: gradient of ${graph.outputName} is 1.`;
    case "edge": {
      const edge = graph.edges[step.edge];
      if (edge === undefined) return "";
      const operand = nodeName(graph, edge.from, digits);
      const contribution = tensorWords(step.contribution, digits);
      const product =
        step.local === null || isLarge(step.upstream)
          ? `${operand} gets ${contribution}`
          : `upstream ${formatTensor(step.upstream, digits)} times local ${formatTensor(step.local, digits)} gives ${contribution}`;
      const head = `Edge ${nodeName(graph, edge.to, digits)} to ${operand}: ${product}`;
      if (step.expected === 1) return `${head}.`;
      if (step.arrived < step.expected) {
        return `${head}; ${operand} has ${formatTensor(step.total, digits)} so far, ${step.arrived} of ${step.expected} arrived.`;
      }
      const terms = pathsInto(frame, edge.from).flatMap(({ passed }) => passed?.contribution ?? []);
      return `${head}; gradient of ${operand} is ${gradientSum(terms, step.total, digits, "words")}.`;
    }
    default:
      return step satisfies never;
  }
}

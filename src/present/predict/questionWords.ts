/**
 * The question for a hidden number. In: a trace and what is asked. Out: the number's name and the known part of the
 * line it stands in, "from c: upstream 2 × local ?", and the same as one sentence for a screen reader.
 */

import { tensorSum } from "../../engine/compare/tensorSum.ts";
import type { Trace } from "../../engine/trace/trace.ts";
import { nodeName } from "../narration/nodeName.ts";
import { spokenOperation } from "../narration/spokenOperation.ts";
import { formatTensor } from "../numbers/formatTensor.ts";
import type { Style } from "../numbers/style.ts";
import { arrivalsAt } from "./arrivalsAt.ts";
import type { AskedNumber } from "./askedNumber.ts";

export type QuestionWords = {
  /** What the box is called: "Gradient of b", "Value of c". */
  readonly label: string;
  readonly line: string;
  readonly spoken: string;
};

export function questionWords(trace: Trace, asked: AskedNumber, style: Style): QuestionWords {
  const { graph } = trace;
  const name = asked.node === graph.output ? graph.outputName : nodeName(graph, asked.node, style);
  const step = trace.steps[asked.position - 1];
  if (step?.kind === "forward") {
    const node = graph.nodes[asked.node];
    const line = node?.kind === "operation" ? spokenOperation(node, graph, style) : "";
    return { label: `Value of ${name}`, line, spoken: `What is the value of ${name}, ${line}?` };
  }
  if (step?.kind !== "edge") {
    return {
      label: `Gradient of ${name}`,
      line: `${name} by itself`,
      spoken: `Backward starts. What is the gradient of ${name} by itself?`,
    };
  }
  const gate = nodeName(graph, graph.edges[step.edge]?.to ?? -1, style);
  const upstream = formatTensor(step.upstream, style);
  const product = step.local === null ? `upstream ${upstream}` : `upstream ${upstream} × local ?`;
  const said = `upstream is ${upstream}`;
  if (asked.kind === "contribution") {
    return {
      label: `Contribution to ${name} from ${gate}`,
      line: `${step.arrived} of ${step.expected}, from ${gate}: ${product}`,
      spoken: `Edge ${gate} to ${name}, ${step.arrived} of ${step.expected}: ${said}. What does ${name} get along this edge?`,
    };
  }
  const label = `Gradient of ${name}`;
  if (step.expected === 1) {
    const spoken = `Edge ${gate} to ${name}: ${said}. What is the gradient of ${name}?`;
    return { label, line: `from ${gate}: ${product}`, spoken };
  }
  const before = arrivalsAt(trace, asked.node).slice(0, -1);
  const sofar = formatTensor(before.map((other) => other.step.contribution).reduce(tensorSum), style);
  return {
    label,
    line: `${sofar} so far; last from ${gate}: ${product}`,
    spoken: `${name} has ${sofar} so far. The last edge comes from ${gate}, where ${said}. What is the whole gradient of ${name}?`,
  };
}

/**
 * One edge in words: what the gate does to a gradient (the record's own sentence), what that means here,
 * how far the operand's sum is, and the convention where the gate stands at a kink.
 */

import type { Edge, OperationNode } from "../../engine/graph/graph.ts";
import { sameShape } from "../../engine/tensor/tensor.ts";
import type { EdgeStep } from "../../engine/trace/step.ts";
import type { Frame } from "../../engine/trace/trace.ts";
import { pathsInto } from "../formula/paths.ts";
import { formatNumber } from "../numbers/formatNumber.ts";
import { formatTensor, isLarge } from "../numbers/formatTensor.ts";
import { productReproduces } from "../numbers/productReproduces.ts";
import type { Style } from "../numbers/style.ts";
import { broadcastNote } from "./broadcastNote.ts";
import { conventionAt } from "./conventionAt.ts";
import { gradientSum } from "./gradientSum.ts";
import { nodeName } from "./nodeName.ts";
import { otherOperands } from "./otherOperands.ts";
import { tensorWords } from "./tensorWords.ts";
import { waitingFor } from "./waitingFor.ts";

type EdgeTelling = {
  readonly step: EdgeStep;
  readonly edge: Edge;
  readonly gate: OperationNode;
  readonly style: Style;
};

export function narrateEdge(frame: Frame, telling: EdgeTelling): string {
  const { step, edge, gate, style } = telling;
  const { graph } = frame.trace;
  const operand = nodeName(graph, edge.from, style);
  const local = step.local?.shape.length === 0 ? step.local.data[0] : undefined;
  const rule = gate.operation.tell(
    {
      operand,
      other: otherOperands(frame, gate, edge, style),
      gate: gate.symbol,
      local: local ?? Number.NaN,
      localText: formatNumber(local ?? Number.NaN, style),
    },
    edge.position,
  );
  const sentences = [
    // The sentences after an elementwise gate's first speak of one number's slope.
    step.local !== null && local === undefined ? (rule.split(". ")[0] ?? "").replace(/\.?$/, ".") : rule,
    conventionAt(frame, gate, edge.position),
    outcome(operand, telling),
    broadcastNote(graph, edge),
    sumSentence(frame, operand, telling),
  ];
  return sentences.filter((sentence) => sentence !== null).join(" ");
}

/** What the numbers do: the gradient inherited, turned around, stopped, or multiplied. */
function outcome(operand: string, { step, gate, style }: EdgeTelling): string {
  const upstream = formatTensor(step.upstream, style);
  const receiver = step.expected > 1 ? `along this path ${operand}` : operand;
  const { shape } = step.contribution;
  if (step.local === null) {
    const always = shape.length === 0 ? "" : ": a gradient always has the shape of its variable";
    return `So ${receiver} gets ${tensorWords(step.contribution, style)}${always}.`;
  }
  const local = step.local.shape.length === 0 ? step.local.data[0] : undefined;
  if (local === 1) return `So ${receiver} inherits the ${upstream} that arrived at ${gate.symbol}.`;
  const copied = sameShape(shape, step.local.shape) ? "" : " and added up";
  const entrywise = step.local.shape.length === 0 ? "" : `, entry by entry${copied},`;
  const result = tensorWords(step.contribution, style);
  if (isLarge(step.upstream)) return `Upstream times local${entrywise} gives ${result}.`;
  const equals = productReproduces(step, style) ? "gives" : "gives about";
  return `Upstream ${upstream} times local ${formatTensor(step.local, style)}${entrywise} ${equals} ${result}.`;
}

/** Where the operand is used several times: how far its sum is. */
function sumSentence(frame: Frame, operand: string, { step, edge, style }: EdgeTelling): string | null {
  if (step.expected === 1) return null;
  const terms = pathsInto(frame, edge.from).flatMap(({ passed }) => passed?.contribution ?? []);
  if (step.arrived === step.expected) {
    return `Gradient of ${operand} is ${gradientSum(terms, step.total, style, "signs")}.`;
  }
  const sofar = `${operand} has ${formatTensor(step.total, style)} so far, ${step.arrived} of ${step.expected} paths.`;
  const waits = waitingFor(frame, edge.from);
  return waits === null ? sofar : `${sofar} ${waits.replace(`${operand} still waits`, "It still waits")}`;
}

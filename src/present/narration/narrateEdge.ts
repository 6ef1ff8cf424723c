/**
 * One edge in words: what the gate does to a gradient (the record's own sentence), what that means here,
 * how far the operand's sum is, and the convention where the gate stands at a kink.
 */
import type { Edge, OperationNode } from "../../engine/graph/graph.ts";
import type { EdgeStep } from "../../engine/trace/step.ts";
import type { Frame } from "../../engine/trace/trace.ts";
import { pathsInto } from "../formula/paths.ts";
import { formatNumber } from "../numbers/formatNumber.ts";
import { formatTensor } from "../numbers/formatTensor.ts";
import { productReproduces } from "../numbers/productReproduces.ts";
import { broadcastNote } from "./broadcastNote.ts";
import { gradientSum } from "./gradientSum.ts";
import { kinkAt } from "./kinkAt.ts";
import { nodeName } from "./nodeName.ts";
import { otherOperands } from "./otherOperands.ts";
import { waitingFor } from "./waitingFor.ts";

type EdgeTelling = {
  readonly step: EdgeStep;
  readonly edge: Edge;
  readonly gate: OperationNode;
  readonly digits: number;
};

export function narrateEdge(frame: Frame, telling: EdgeTelling): string {
  const { step, edge, gate, digits } = telling;
  const { graph } = frame.trace;
  const operand = nodeName(graph, edge.from, digits);
  const local = step.local?.shape.length === 0 ? step.local.data[0] : undefined;
  const rule = gate.operation.tell(
    {
      operand,
      other: otherOperands(frame, gate, edge, digits),
      gate: gate.symbol,
      local: local ?? Number.NaN,
      localText: formatNumber(local ?? Number.NaN, digits),
    },
    edge.position,
  );
  const sentences = [
    local === undefined ? (rule.split(". ")[0] ?? "").replace(/\.?$/, ".") : rule,
    convention(frame, telling),
    outcome(operand, telling),
    broadcastNote(graph, edge),
    sumSentence(frame, operand, telling),
  ];
  return sentences.filter((sentence) => sentence !== null).join(" ");
}

/** What the numbers do: the gradient inherited, turned around, stopped, or multiplied. */
function outcome(operand: string, { step, gate, digits }: EdgeTelling): string {
  const upstream = formatTensor(step.upstream, digits);
  const contribution = formatTensor(step.contribution, digits);
  const receiver = step.expected > 1 ? `along this path ${operand}` : operand;
  if (step.local === null) return `So ${receiver} gets ${contribution}.`;
  const local = step.local.shape.length === 0 ? step.local.data[0] : undefined;
  if (local === 1) return `So ${receiver} inherits the ${upstream} that arrived at ${gate.symbol}.`;
  const equals = productReproduces(step, digits) ? "gives" : "gives about";
  return `Upstream ${upstream} times local ${formatTensor(step.local, digits)} ${equals} ${contribution}.`;
}

/** Where the operand is used several times: how far its sum is. */
function sumSentence(frame: Frame, operand: string, { step, edge, digits }: EdgeTelling): string | null {
  if (step.expected === 1) return null;
  const terms = pathsInto(frame, edge.from).flatMap(({ passed }) => passed?.contribution ?? []);
  if (step.arrived === step.expected) {
    return `Gradient of ${operand} is ${gradientSum(terms, step.total, digits, "signs")}.`;
  }
  const sofar = `${operand} has ${formatTensor(step.total, digits)} so far, ${step.arrived} of ${step.expected} paths.`;
  const waits = waitingFor(frame, edge.from);
  return waits === null ? sofar : `${sofar} ${waits.replace(`${operand} still waits`, "It still waits")}`;
}

function convention(frame: Frame, { edge, gate }: EdgeTelling): string | null {
  if (gate.operation.kind !== "elementwise" || gate.shape.length > 0) return null;
  const operands = gate.operands.map((index) => frame.nodes[index]?.value?.data[0] ?? Number.NaN);
  const y = frame.nodes[edge.to]?.value?.data[0] ?? Number.NaN;
  return kinkAt(gate.operation, y, operands)?.convention ?? null;
}

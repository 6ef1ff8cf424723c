/** What one run does in its step, in a line: "d → b: 3 × 1 = 3. b has 5." In: a frame, significant digits. */

import type { WrongAlgorithm } from "../../engine/compare/wrongAlgorithms.ts";
import { item } from "../../engine/tensor/tensor.ts";
import type { Frame } from "../../engine/trace/trace.ts";
import { nodeName } from "../narration/nodeName.ts";
import { formatTensor } from "../numbers/formatTensor.ts";
import type { Style } from "../numbers/style.ts";
import { productSum } from "./productSum.ts";

/** `algorithm`: the wrong one this run follows; null for the right one. */
export function moveWords(
  { step, trace, position }: Frame,
  algorithm: WrongAlgorithm | null,
  style: Style,
): string {
  const { graph, forwardCount } = trace;
  if (step?.kind === "seed") {
    const first = `${graph.outputName} gets 1.`;
    if (position === forwardCount + 1) return first;
    return algorithm === null
      ? `Second pass. All gradients are cleared. ${first}`
      : `Second pass. The inputs keep what they have. ${first}`;
  }
  if (step?.kind !== "edge") return "All values are there. Backward begins.";
  const edge = graph.edges[step.edge];
  if (edge === undefined) return "";
  const [from, to] = [nodeName(graph, edge.from, style), nodeName(graph, edge.to, style)];
  const [contribution, total] = [step.contribution, step.total].map((tensor) => formatTensor(tensor, style));
  const isScalar = step.local?.shape.length === 0 && step.contribution.shape.length === 0;
  const factors = [step.upstream, step.local].flatMap((tensor) => tensor?.data[0] ?? []);
  const product =
    algorithm === "local"
      ? `local derivative ${contribution} alone`
      : isScalar
        ? productSum([factors], item(step.contribution), style)
        : `hands on ${contribution}`;
  return `${to} → ${from}: ${product}. ${from} has ${total}.`;
}

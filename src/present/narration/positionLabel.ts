/** Where the run stands, in two short parts for the player: "Backward" and "edge 3 of 4: q to w1". */

import type { Frame } from "../../engine/trace/trace.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { nodeName } from "./nodeName.ts";

export type PositionLabel = { readonly phase: "Forward" | "Backward"; readonly detail: string };

export function positionLabel({ trace, position, step }: Frame): PositionLabel {
  const { graph, forwardCount, steps } = trace;
  if (step === null) return { phase: "Forward", detail: "the inputs have their values" };
  switch (step.kind) {
    case "forward":
      return {
        phase: "Forward",
        detail: `value ${position} of ${forwardCount}: ${nodeName(graph, step.node, DEFAULT_STYLE)}`,
      };
    case "seed":
      return { phase: "Backward", detail: `start: ${graph.outputName}` };
    case "edge": {
      const edge = graph.edges[step.edge];
      const wire = edge
        ? `${nodeName(graph, edge.to, DEFAULT_STYLE)} to ${nodeName(graph, edge.from, DEFAULT_STYLE)}`
        : "";
      const count = steps.length - forwardCount - 1;
      return { phase: "Backward", detail: `edge ${position - forwardCount - 1} of ${count}: ${wire}` };
    }
    default:
      return step satisfies never;
  }
}

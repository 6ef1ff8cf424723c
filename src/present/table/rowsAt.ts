/** Which row of the table a frame is at, and what a row shares with picture and formula. In: rows and a frame. */
import type { Edge } from "../../engine/graph/graph.ts";
import type { EdgeStep } from "../../engine/trace/step.ts";
import type { Frame } from "../../engine/trace/trace.ts";
import { contributionPlace, gradientPlace, localPlace, type Place, valuePlace } from "../formula/place.ts";
import type { TableRow } from "./tableRows.ts";

/** The key of the row in which this step happens; null at the start. */
export function activeRow(rows: readonly TableRow[], { step }: Frame): string | null {
  const isHere = (row: TableRow): boolean => {
    if (step === null) return false;
    return step.kind === "edge"
      ? row.kind === "wire" && row.edge.index === step.edge
      : row.kind === "node" && row.drawn.node.index === step.node;
  };
  return rows.find(isHere)?.key ?? null;
}

/** The step of an edge once the frame has passed it: the same object from then on. */
export function passedStep({ trace, position }: Frame, edge: Edge): EdgeStep | null {
  const at = trace.passedAt[edge.index] ?? Number.POSITIVE_INFINITY;
  const step = at <= position ? trace.steps[at - 1] : undefined;
  return step?.kind === "edge" ? step : null;
}

/** The places that stand in a row. */
export function placesOf(row: TableRow): readonly Place[] {
  return row.kind === "node"
    ? [valuePlace(row.drawn.node), gradientPlace(row.drawn.node)]
    : [localPlace(row.edge), contributionPlace(row.edge)];
}

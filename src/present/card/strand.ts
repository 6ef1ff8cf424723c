/**
 * One wire of a node card: what the chain rule does along one edge. In: a frame and an edge. Out: its numbers, as far
 * as the card may show them.
 */
import type { Edge, GraphNode, OperationNode } from "../../engine/graph/graph.ts";
import type { Tensor } from "../../engine/tensor/tensor.ts";
import type { EdgeStep } from "../../engine/trace/step.ts";
import type { Frame } from "../../engine/trace/trace.ts";

export type Strand = {
  readonly edge: Edge;
  readonly operand: GraphNode;
  readonly gate: OperationNode;
  readonly operandValue: Tensor | null;
  readonly gateValue: Tensor | null;
  /** The gate's gradient, once it is complete. */
  readonly upstream: Tensor | null;
  /** upstream × local; null while it is not to be shown, and for good where no gradient travels. */
  readonly contribution: Tensor | null;
  /** The edge's step of the run; null where no gradient travels along it. */
  readonly step: EdgeStep | null;
};

/**
 * Null where the edge joins no operation. `ahead`: the contribution is shown as soon as the gate has its whole gradient,
 * as in the gate's own card; else once the page has stepped along the edge, as in the card of what it arrives at.
 */
export function strandOf({ trace, nodes, position }: Frame, edge: Edge, ahead: boolean): Strand | null {
  const operand = trace.graph.nodes[edge.from];
  const gate = trace.graph.nodes[edge.to];
  const state = nodes[edge.to];
  if (operand === undefined || gate?.kind !== "operation" || state === undefined) return null;
  const passedAt = trace.passedAt[edge.index] ?? Number.POSITIVE_INFINITY;
  const step = trace.steps[passedAt - 1];
  const own = step?.kind === "edge" ? step : null;
  const upstream = state.gradientState === "final" ? state.gradient : null;
  return {
    edge,
    operand,
    gate,
    operandValue: nodes[edge.from]?.value ?? null,
    gateValue: state.value,
    upstream,
    contribution: upstream !== null && (ahead || passedAt <= position) ? (own?.contribution ?? null) : null,
    step: own,
  };
}

import type { Edge, GraphNode, OperationNode } from "../../engine/graph/graph.ts";
import type { EdgeStep } from "../../engine/trace/step.ts";
import type { Frame } from "../../engine/trace/trace.ts";

/** A frame whose step is an edge's, and what that edge joins. */
export type EdgeScene = {
  readonly frame: Frame;
  readonly step: EdgeStep;
  readonly edge: Edge;
  readonly operand: GraphNode;
  readonly gate: OperationNode;
};

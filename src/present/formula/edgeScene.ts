/** A frame whose step is an edge's, and what that edge joins. In: a frame. Out: the scene; null at any other step. */
import type { Edge, GraphNode, OperationNode } from "../../engine/graph/graph.ts";
import { invariant } from "../../engine/invariant.ts";
import type { EdgeStep } from "../../engine/trace/step.ts";
import type { Frame } from "../../engine/trace/trace.ts";

export type EdgeScene = {
  readonly frame: Frame;
  readonly step: EdgeStep;
  readonly edge: Edge;
  readonly operand: GraphNode;
  readonly gate: OperationNode;
};

export function edgeSceneOf(frame: Frame): EdgeScene | null {
  const { step, trace } = frame;
  if (step?.kind !== "edge") return null;
  const edge = trace.graph.edges[step.edge];
  const operand = trace.graph.nodes[edge?.from ?? -1];
  const gate = trace.graph.nodes[edge?.to ?? -1];
  invariant(edge && operand && gate?.kind === "operation", "an edge joins an operand and an operation");
  return { frame, step, edge, operand, gate };
}

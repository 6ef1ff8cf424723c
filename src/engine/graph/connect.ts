/**
 * Nodes → edges. In: nodes in topological order and the index of the output. Out: the edges with their operand
 * positions, along which of them a gradient will travel, and the edges into and out of each node.
 */
import { passesGradient } from "../ops/apply.ts";
import type { Edge, Graph, GraphNode } from "./graph.ts";

export function connect(
  nodes: readonly GraphNode[],
  output: number,
): Pick<Graph, "edges" | "incoming" | "outgoing"> {
  const drafts: Omit<Edge, "carriesGradient">[] = [];
  const incoming = nodes.map((): number[] => []);
  const outgoing = nodes.map((): number[] => []);
  for (const node of nodes) {
    if (node.kind !== "operation") continue;
    for (const [position, from] of node.operands.entries()) {
      const index = drafts.push({ index: drafts.length, from, to: node.index, position }) - 1;
      incoming[node.index]?.push(index);
      outgoing[from]?.push(index);
    }
  }
  const receives = nodes.map((_, index) => index === output);
  const carries = drafts.map(() => false);
  for (const edge of drafts.toReversed()) {
    const to = nodes[edge.to];
    if (to?.kind !== "operation" || receives[edge.to] !== true) continue;
    if (nodes[edge.from]?.differentiable !== true || !passesGradient(to.operation, edge.position)) continue;
    carries[edge.index] = true;
    receives[edge.from] = true;
  }
  const edges = drafts.map(
    ({ index, from, to, position }): Edge => ({
      index,
      from,
      to,
      position,
      carriesGradient: carries[index] ?? false,
    }),
  );
  return { edges, incoming, outgoing };
}

/**
 * Which nodes are computed alike: by the same operations from inputs, whichever these are. In: a graph. Out: by node
 * index, one text for each structure; null for inputs and constants, and for what the program neither names nor groups.
 */
import type { Graph, GraphNode } from "../../engine/graph/graph.ts";

/** Linear in edges; structures are compared by number, never spelled out. */
export function structures({ nodes }: Graph): (string | null)[] {
  const numbers = new Map<string, number>();
  const known: number[] = [];
  return nodes.map((node) => {
    const key = keyOf(node, known);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    known.push(number);
    return node.kind === "operation" && (node.names.length > 0 || node.group !== null) ? `${number}` : null;
  });
}

function keyOf(node: GraphNode, known: readonly number[]): string {
  const shape = node.shape.join();
  if (node.kind !== "operation") return `${node.kind} ${shape}`;
  return `${node.operation.name} ${shape} (${node.operands.map((operand) => known[operand]).join()})`;
}

/**
 * Whether two texts stand for the same graph, whatever order and places their statements have. In: two graphs and a
 * name that only the second one has. Out: true where inputs, gates, wires, other names and the output are the same.
 */
import type { Graph, GraphNode } from "../../engine/graph/graph.ts";
import type { Tensor } from "../../engine/tensor/tensor.ts";

export function sameGraph(before: Graph, after: Graph, added: string): boolean {
  const known = new Map<string, number>();
  const [first, second] = [idsOf(before, added, known), idsOf(after, added, known)];
  const inOrder = (ids: readonly number[]): string => ids.toSorted((a, b) => a - b).join(" ");
  return (
    before.outputName === after.outputName &&
    first[before.output] === second[after.output] &&
    inOrder(first) === inOrder(second)
  );
}

/** A number a node, the same for nodes that compute the same from the same; `known` is added to. */
function idsOf(graph: Graph, added: string, known: Map<string, number>): readonly number[] {
  const ids: number[] = [];
  for (const node of graph.nodes) {
    const names = node.names.filter((name) => name !== added).toSorted();
    const key = [names.join(" "), ...meaningOf(node, ids)].join("|");
    const id = known.get(key) ?? known.size;
    known.set(key, id);
    ids.push(id);
  }
  return ids;
}

function meaningOf(node: GraphNode, ids: readonly number[]): readonly string[] {
  if (node.kind !== "operation") return [node.kind, tensorKey(node.value)];
  const operands = node.operands.map((operand) => ids[operand] ?? -1);
  return [node.operation.name, node.fixed.join(" "), operands.join(" ")];
}

function tensorKey({ shape, data }: Tensor): string {
  return `${shape.join(" ")}: ${Array.from(data, (x) => (Object.is(x, -0) ? "-0" : String(x))).join(" ")}`;
}

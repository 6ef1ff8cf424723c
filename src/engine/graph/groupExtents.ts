/**
 * What groups are made of. In: a graph and what is asked of which group a node counts to. Out: for each such group
 * its operations and the one whose result goes out; none for a group of which nothing, or no single result, does.
 */
import type { Graph, NodeGroup } from "./graph.ts";
import { groupResult } from "./groupResult.ts";

export type GroupExtent = {
  readonly group: NodeGroup;
  /** The node whose value goes out. */
  readonly output: number;
  /** The operations that lead to it and the constants they use, in order of computation. */
  readonly members: readonly number[];
  /** Nodes outside that they use, each once, in order of first use. */
  readonly operands: readonly number[];
};

/** `groupOf`: the group that a node with this innermost group counts to, or null. */
export function groupExtents(
  graph: Graph,
  groupOf: (group: NodeGroup) => NodeGroup | null,
): readonly GroupExtent[] {
  const own = graph.nodes.map(({ group }) => (group === null ? null : groupOf(group)));
  const operations = new Map<NodeGroup, number[]>();
  for (const { index, kind } of graph.nodes) {
    const group = own[index] ?? null;
    if (group === null || kind !== "operation") continue;
    const known = operations.get(group);
    if (known === undefined) operations.set(group, [index]);
    else known.push(index);
  }
  return [...operations].flatMap(([group, inside]) => {
    const output = groupResult(graph, new Set(inside));
    return output === null ? [] : { group, output, ...insideOf(graph, own, group, output) };
  });
}

function insideOf(
  { nodes }: Graph,
  own: readonly (NodeGroup | null)[],
  group: NodeGroup,
  output: number,
): Pick<GroupExtent, "members" | "operands"> {
  const members = new Set([output]);
  // A set keeps the order of insertion and may grow while it is walked.
  for (const index of members) {
    const node = nodes[index];
    if (node?.kind !== "operation") continue;
    for (const operand of node.operands) if (own[operand] === group) members.add(operand);
  }
  const ordered = [...members].sort((a, b) => a - b);
  const used = ordered.flatMap((index) => {
    const node = nodes[index];
    return node?.kind === "operation" ? node.operands : [];
  });
  return { members: ordered, operands: [...new Set(used.filter((operand) => !members.has(operand)))] };
}

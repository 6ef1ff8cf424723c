/**
 * Graph → Graph with groups folded. In: a graph and the keys of the groups to fold. Out: the graph with one operation
 * in the place of each, which computes forward and backward what the group did, so that every pass over the graph
 * and everything drawn of it needs no more knowledge of groups. Ids, names and symbols stay. Of groups inside one
 * another the outermost counts. The idea: a call is one primitive of the tape, as under JAX's `jit`.
 */
import { connect } from "../graph/connect.ts";
import type { Folded, Graph, GraphNode, NodeGroup, OperationNode } from "../graph/graph.ts";
import { type GroupExtent, groupExtents } from "../graph/groupExtents.ts";
import { compositeOperation } from "./compositeOperation.ts";

/** Keys that name no call and no definition are ignored; a group whose result goes nowhere stays as it is. */
export function foldGroups(graph: Graph, keys: ReadonlySet<string>): Graph {
  const groupOf = (group: NodeGroup): NodeGroup | null => outermost(group, keys);
  const extents = new Map(groupExtents(graph, groupOf).map((extent) => [extent.group, extent]));
  if (extents.size === 0) return graph;
  const nodes: GraphNode[] = [];
  const places = new Map<number, number>();
  const placed = (operands: readonly number[]): readonly number[] =>
    operands.map((operand) => places.get(operand) ?? -1);
  for (const node of graph.nodes) {
    const group = node.group === null ? null : groupOf(node.group);
    const extent = group === null ? undefined : extents.get(group);
    if (extent !== undefined && extent.output !== node.index) continue;
    const index = nodes.length;
    places.set(node.index, index);
    if (node.kind !== "operation") nodes.push({ ...node, index });
    else if (extent === undefined) nodes.push({ ...node, index, operands: placed(node.operands) });
    else nodes.push({ ...foldedNode(graph, node, extent), index, operands: placed(extent.operands) });
  }
  const output = places.get(graph.output) ?? -1;
  return { nodes, ...connect(nodes, output), output, outputName: graph.outputName };
}

/** The outermost of the groups to fold that the group is or stands in. */
function outermost(group: NodeGroup, keys: ReadonlySet<string>): NodeGroup | null {
  let found: NodeGroup | null = null;
  for (let outer: NodeGroup | null = group; outer !== null; outer = outer.parent) {
    if (outer.kind !== "gate" && keys.has(outer.key)) found = outer;
  }
  return found;
}

/** `node` is the group's last one, whose name, shape and place among the others the folded node takes over. */
function foldedNode(graph: Graph, node: OperationNode, extent: GroupExtent): OperationNode {
  const { group, members, operands } = extent;
  const places = new Map(operands.map((operand, place) => [operand, place]));
  const folded: Folded = {
    group,
    count: members.filter((member) => graph.nodes[member]?.kind === "operation").length,
    given: group.given.map((argument) => places.get(argument) ?? null),
  };
  return {
    ...node,
    operation: compositeOperation(graph, extent, folded),
    fixed: [],
    span: group.span,
    group: group.parent,
    opens: group.key,
    refusal: null,
    folded,
  };
}

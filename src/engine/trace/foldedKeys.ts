/**
 * Which groups are folded. In: a graph with all calls and definitions written out, and the keys of the groups that
 * are not as they are to begin with. Out: the keys of those to fold. To begin with all stand open, or, in a graph too
 * large to read, all are folded: those inside others too, so that one press opens one level.
 */
import type { Graph, NodeGroup } from "../graph/graph.ts";
import { MOST_READABLE_NODES } from "../graph/limits.ts";

export function foldedKeys(graph: Graph, toggled: readonly string[]): ReadonlySet<string> {
  const folds = wholeSize(graph) > MOST_READABLE_NODES;
  const differs = new Set(toggled);
  const keys = new Set<string>();
  for (const node of graph.nodes) {
    for (let group: NodeGroup | null = node.group; group !== null; group = group.parent) {
      if (group.kind !== "gate" && differs.has(group.key) !== folds) keys.add(group.key);
    }
  }
  return keys;
}

/** Inputs and operations with every gate closed: opening one must not change what the others are to begin with. */
function wholeSize({ nodes }: Graph): number {
  const gates = new Set<NodeGroup>();
  let size = 0;
  for (const { kind, group } of nodes) {
    if (kind === "constant") continue;
    const gate = outermostGate(group);
    if (gate === null) size += 1;
    else gates.add(gate);
  }
  return size + gates.size;
}

function outermostGate(group: NodeGroup | null): NodeGroup | null {
  let gate: NodeGroup | null = null;
  for (let outer = group; outer !== null; outer = outer.parent) if (outer.kind === "gate") gate = outer;
  return gate;
}

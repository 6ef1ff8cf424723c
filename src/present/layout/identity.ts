/**
 * A stable id for each node of a graph across edits, so that what survives stays where it was.
 * In: a graph, and the graph before with its ids. Out: ids by node index, all different.
 * A named node is its name ("=w1"). An unnamed one takes over the id of the node before that has the same
 * structure, else of the one that stood at the same operand of the same consumer; else it gets a new id.
 */
import type { Graph, GraphNode } from "../../engine/graph/graph.ts";

export type Identified = { readonly graph: Graph; readonly ids: readonly string[] };

/** Linear in edges; structures are compared by number, never spelled out. */
export function identify(graph: Graph, previous: Identified | null): readonly string[] {
  const ids = new Array<string | undefined>(graph.nodes.length).fill(undefined);
  const taken = new Set<string>();
  const give = (node: number, id: string) => {
    ids[node] = id;
    taken.add(id);
  };
  for (const { index, names } of graph.nodes) {
    const id = `=${names[0]}`;
    if (names.length > 0 && !taken.has(id)) give(index, id);
  }
  if (previous) {
    matchStructures(graph, previous, ids, taken, give);
    matchOperands(graph, previous, ids, taken, give);
  }
  const reserved = new Set(previous?.ids);
  const counts = new Map<string, number>();
  return graph.nodes.map((node) => {
    const known = ids[node.index];
    if (known !== undefined) return known;
    const base = node.kind === "operation" ? node.operation.name : node.kind;
    let count = counts.get(base) ?? 0;
    let id: string;
    do id = `${base}#${++count}`;
    while (reserved.has(id) || taken.has(id));
    counts.set(base, count);
    return id;
  });
}

type Give = (node: number, id: string) => void;
type Ids = readonly (string | undefined)[];

/** The nth node of a structure takes over the id of the nth node of that structure before. */
function matchStructures(graph: Graph, previous: Identified, ids: Ids, taken: Set<string>, give: Give): void {
  const numbers = new Map<string, number>();
  const waiting = new Map<number, string[]>();
  const before = structures(previous.graph, numbers);
  previous.graph.nodes.forEach(({ index }) => {
    const id = previous.ids[index] ?? "";
    if (id.startsWith("=") || taken.has(id)) return;
    const structure = before[index] ?? -1;
    const list = waiting.get(structure);
    if (list) list.push(id);
    else waiting.set(structure, [id]);
  });
  for (const list of waiting.values()) list.reverse();
  structures(graph, numbers).forEach((structure, node) => {
    const id = ids[node] === undefined ? waiting.get(structure)?.pop() : undefined;
    if (id !== undefined) give(node, id);
  });
}

/** One number per structure, shared between graphs; a name stands for whatever it is defined as. */
function structures(graph: Graph, numbers: Map<string, number>): number[] {
  const result: number[] = [];
  for (const node of graph.nodes) {
    const key = structureKey(node, result);
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    result.push(known);
  }
  return result;
}

function structureKey(node: GraphNode, known: readonly number[]): string {
  if (node.names.length > 0) return `=${node.names[0]}`;
  switch (node.kind) {
    case "operation":
      return `${node.operation.name}(${node.operands.map((operand) => known[operand]).join()})`;
    case "input":
    case "constant":
      return `${node.kind} ${node.value.shape.join()}: ${Array.from(node.value.data).join()}`;
    default:
      return node satisfies never;
  }
}

/** From consumers to operands: whoever stood at the same operand of the same consumer, first with the same operation. */
function matchOperands(graph: Graph, previous: Identified, ids: Ids, taken: Set<string>, give: Give): void {
  const before = new Map(previous.ids.map((id, node) => [id, previous.graph.nodes[node]]));
  const inherit = (node: GraphNode | undefined, old: GraphNode | undefined) => {
    const id = old && previous.ids[old.index];
    if (!node || !id || ids[node.index] !== undefined || id.startsWith("=") || taken.has(id)) return;
    if (node.kind === old.kind) give(node.index, id);
  };
  inherit(graph.nodes[graph.output], previous.graph.nodes[previous.graph.output]);
  for (const node of [...graph.nodes].reverse()) {
    const old = before.get(ids[node.index] ?? "");
    if (node.kind !== "operation" || old?.kind !== "operation") continue;
    node.operands.forEach((operand, position) => {
      inherit(graph.nodes[operand], previous.graph.nodes[old.operands[position] ?? -1]);
    });
  }
}

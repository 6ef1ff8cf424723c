/**
 * A run as a graph of single numbers. In: a run. Out: a link from each entry of an operand to each entry of its gate
 * that depends on it, with the local derivative between the two. In a graph of scalars links are edges. Whatever sums
 * over paths works on these, and knows of no shapes. Only links that carry a gradient are there.
 */
import type { Edge, OperationNode } from "../graph/graph.ts";
import { invariant } from "../invariant.ts";
import { operandEntries } from "../tensor/broadcast.ts";
import { sizeOf, type Tensor } from "../tensor/tensor.ts";
import type { Trace } from "../trace/trace.ts";
import { finalValue } from "./finalValue.ts";
import { rightPass } from "./rightPass.ts";

export type Link = {
  readonly edge: number;
  /** Entries, numbered through all nodes: node i has `starts[i]` up to, not including, `starts[i + 1]`. */
  readonly from: number;
  readonly to: number;
  readonly local: number;
};

export type EntryLinks = {
  readonly trace: Trace;
  readonly starts: readonly number[];
  /** In the order of the entries they lead to, node by node; edges in operand order. */
  readonly links: readonly Link[];
  /** By entry: the links that leave it. */
  readonly leaving: readonly (readonly Link[])[];
  /** The entry that is the output. */
  readonly output: number;
};

/** Pairs of entries looked at: more would keep the reader waiting. */
const MOST_PAIRS = 40_000;

/** The trace must have a backward pass. Null where vectors and matrices are too large to go through by entries. */
export function entryLinks(trace: Trace): EntryLinks | null {
  const { nodes, edges, output } = trace.graph;
  const carriers = edges.filter(({ carriesGradient }) => carriesGradient);
  const sizes = nodes.map(({ shape }) => sizeOf(shape));
  const pairs = carriers.reduce((sum, { from, to }) => sum + (sizes[from] ?? 0) * (sizes[to] ?? 0), 0);
  if (pairs > MOST_PAIRS) return null;
  const starts = [0];
  for (const size of sizes) starts.push((starts.at(-1) ?? 0) + size);
  const values = nodes.map(({ index }) => finalValue(trace, index));
  const links: Link[] = [];
  const leaving: Link[][] = Array.from({ length: starts.at(-1) ?? 0 }, () => []);
  for (const edge of carriers) {
    for (const [gate, operand, local] of localsOf(trace, edge, values)) {
      const from = (starts[edge.from] ?? 0) + operand;
      const link = { edge: edge.index, from, to: (starts[edge.to] ?? 0) + gate, local };
      links.push(link);
      leaving[from]?.push(link);
    }
  }
  return { trace, starts, links, leaving, output: starts[output] ?? 0 };
}

/** Entry of the gate, entry of the operand, the derivative between them; for each pair where there is one. */
function localsOf(
  trace: Trace,
  edge: Edge,
  values: readonly Tensor[],
): readonly (readonly [gate: number, operand: number, local: number])[] {
  const gate = trace.graph.nodes[edge.to];
  const operand = values[edge.from];
  invariant(gate?.kind === "operation" && operand, "a gradient leaves an operation");
  if (gate.operation.kind === "elementwise") {
    const local = rightPass(trace, edge.index).local?.data ?? [];
    return operandEntries(operand.shape, gate.shape).map((entry, place) => [place, entry, local[place] ?? 0]);
  }
  const isScalar = gate.shape.length === 0 && operand.shape.length === 0;
  return Array.from({ length: sizeOf(gate.shape) }, (_, entry) => {
    const row = jacobianRow(gate, edge, values, entry);
    return Array.from(row, (local, place) => [entry, place, local] as const).filter(
      ([, , local]) => isScalar || local !== 0,
    );
  }).flat();
}

/** The derivatives of one entry of a structural gate: what an upstream of 1 at it alone hands on. */
function jacobianRow(
  { operation, operands, fixed, shape }: OperationNode,
  { to, position }: Edge,
  values: readonly Tensor[],
  entry: number,
): Tensor["data"] {
  const output = values[to];
  invariant(operation.kind === "structural" && output, "an elementwise gate has partials");
  const given = operands.flatMap((node) => values[node] ?? []);
  const upstream = { shape, data: Array.from(output.data, (_, other) => (other === entry ? 1 : 0)) };
  return operation.vjp(position, upstream, given, output, fixed).data;
}

/** The node an entry is in, and which of its entries it is, row by row. */
export function placeOf(
  { starts }: EntryLinks,
  entry: number,
): { readonly node: number; readonly entry: number } {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= entry) low = middle;
    else high = middle;
  }
  return { node: low, entry: entry - (starts[low] ?? 0) };
}

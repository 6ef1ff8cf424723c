/**
 * The layered graph in flat arrays, for loops that run millions of times. In: the grid. Out: for each vertex its
 * neighbours to the left and to the right, and which others of its column it should stand above or below.
 */
import type { Grid } from "./grid.ts";

/**
 * What a pair of operands upside down costs on top of its crossing: much where both gates stand in one column; where
 * one is only a wire passing the other's, little, lest wires go round a gate for it.
 */
const UPSIDE_DOWN = { gates: 8, wires: 2 } as const;

/** Lists by vertex, one after the other: those of vertex v from `start[v]` up to `start[v + 1]`. */
export type Lists = {
  readonly start: Int32Array;
  readonly items: Int32Array;
  /**
   * Beside the items. Of a neighbour, the rank of the port at its end. Of a partner, what it costs if it stands above
   * the vertex; negative where it should.
   */
  readonly notes: Int32Array;
};

export type Wiring = {
  readonly vertices: number;
  readonly left: Lists;
  readonly right: Lists;
  /** For consecutive operands of a gate, the vertices of both in the leftmost column that both pass. */
  readonly partner: Lists;
};

export function wiringOf(grid: Grid): Wiring {
  const { segments, into, outOf } = grid;
  const rank = new Int32Array(segments.length);
  for (const list of into) for (const [i, segment] of list.entries()) rank[segment] = i;
  const partners: Note[][] = grid.column.map(() => []);
  for (const { upper, lower, price } of operandPairs(grid)) {
    partners[upper]?.push([lower, price]);
    partners[lower]?.push([upper, -price]);
  }
  const from = (segment: number): Note => [segments[segment]?.from ?? 0, 0];
  const to = (segment: number): Note => [segments[segment]?.to ?? 0, rank[segment] ?? 0];
  return {
    vertices: grid.column.length,
    left: listsOf(into.map((list) => list.map(from))),
    right: listsOf(outOf.map((list) => list.map(to))),
    partner: listsOf(partners),
  };
}

type Note = readonly [item: number, note: number];

function listsOf(lists: readonly (readonly Note[])[]): Lists {
  const start = new Int32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) start[i + 1] = (start[i] ?? 0) + list.length;
  const all = lists.flat();
  return {
    start,
    items: Int32Array.from(all, ([item]) => item),
    notes: Int32Array.from(all, ([, note]) => note),
  };
}

type Pair = { readonly upper: number; readonly lower: number; readonly price: number };

/** For consecutive operands of a node: who should stand above whom in the leftmost column that both pass. */
function operandPairs(grid: Grid): Pair[] {
  const pairs: Pair[] = [];
  const column = (vertex: number) => grid.column[vertex] ?? 0;
  for (let node = 0; node < grid.nodes; node++) {
    const wires = (grid.into[node] ?? []).map((segment) => trailOf(grid, segment));
    for (let i = 0; i + 1 < wires.length; i++) {
      const [first, second] = [wires[i] ?? [], wires[i + 1] ?? []];
      const shared = Math.min(first.length, second.length) - 1;
      const [upper, lower] = [first[shared] ?? 0, second[shared] ?? 0];
      if (upper === lower || column(upper) !== column(lower)) continue;
      const areGates = upper < grid.nodes && lower < grid.nodes;
      pairs.push({ upper, lower, price: areGates ? UPSIDE_DOWN.gates : UPSIDE_DOWN.wires });
    }
  }
  return pairs;
}

/** An operand's wire from right to left, its gate, and on through those that stand straight before it in a chain. */
function trailOf(grid: Grid, segment: number): number[] {
  const from = (one: number) => grid.segments[one]?.from ?? 0;
  const trail: number[] = [];
  for (let next: number | undefined = segment; next !== undefined; ) {
    const vertex = from(next);
    trail.push(vertex);
    const operands = grid.into[vertex] ?? [];
    const [before] = operands;
    const isChain = before !== undefined && operands.length === 1 && grid.outOf[from(before)]?.length === 1;
    next = vertex >= grid.nodes || isChain ? before : undefined;
  }
  return trail;
}

/**
 * The layered graph in flat arrays, for loops that run millions of times. In: the grid. Out: for each vertex its
 * neighbours to the left and to the right, and which others of its column it should stand above or below.
 */
import type { Grid } from "./grid.ts";

/** Lists by vertex, one after the other: those of vertex v from `start[v]` up to `start[v + 1]`. */
export type Lists = { readonly start: Int32Array; readonly items: Int32Array };

export type Wiring = {
  readonly vertices: number;
  readonly left: Lists;
  readonly right: Lists;
  /** Beside `right.items`: the rank of the port at the right end. */
  readonly port: Int32Array;
  /** For consecutive operands of a gate, the vertices of both wires in the leftmost column they share. */
  readonly partner: Lists;
  /** Beside `partner.items`: 1 where the partner should stand below the vertex, −1 where above it. */
  readonly side: Int32Array;
};

export function wiringOf(grid: Grid): Wiring {
  const { segments, into, outOf } = grid;
  const rank = new Int32Array(segments.length);
  for (const list of into) for (const [i, segment] of list.entries()) rank[segment] = i;
  const partners: number[][] = grid.column.map(() => []);
  const sides: number[][] = grid.column.map(() => []);
  for (const [upper, lower] of operandPairs(grid)) {
    partners[upper]?.push(lower);
    sides[upper]?.push(1);
    partners[lower]?.push(upper);
    sides[lower]?.push(-1);
  }
  return {
    vertices: grid.column.length,
    left: listsOf(into.map((list) => list.map((segment) => segments[segment]?.from ?? 0))),
    right: listsOf(outOf.map((list) => list.map((segment) => segments[segment]?.to ?? 0))),
    port: Int32Array.from(outOf.flatMap((list) => list.map((segment) => rank[segment] ?? 0))),
    partner: listsOf(partners),
    side: Int32Array.from(sides.flat()),
  };
}

function listsOf(lists: readonly (readonly number[])[]): Lists {
  const start = new Int32Array(lists.length + 1);
  for (const [i, list] of lists.entries()) start[i + 1] = (start[i] ?? 0) + list.length;
  return { start, items: Int32Array.from(lists.flat()) };
}

/** For consecutive operands of a node: who should stand above whom in the leftmost column both wires are in. */
function operandPairs(grid: Grid): [upper: number, lower: number][] {
  const pairs: [number, number][] = [];
  const column = (vertex: number) => grid.column[vertex] ?? 0;
  for (let node = 0; node < grid.nodes; node++) {
    const wires = (grid.into[node] ?? []).map((segment) => {
      const link = grid.segments[segment]?.link ?? 0;
      return [grid.links[link]?.from ?? 0, ...(grid.lanes[link] ?? [])];
    });
    for (let i = 0; i + 1 < wires.length; i++) {
      const [first, second] = [wires[i] ?? [], wires[i + 1] ?? []];
      const start = Math.max(column(first[0] ?? 0), column(second[0] ?? 0));
      const upper = first[start - column(first[0] ?? 0)] ?? 0;
      const lower = second[start - column(second[0] ?? 0)] ?? 0;
      if (upper !== lower) pairs.push([upper, lower]);
    }
  }
  return pairs;
}

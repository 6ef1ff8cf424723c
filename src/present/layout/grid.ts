/**
 * The layered graph: vertices are the nodes, then one lane for each column that a wire passes,
 * so that every segment joins neighbouring columns (Sugiyama's dummy nodes).
 */
import type { Link } from "./layers.ts";

/** `port` is the rank among the operands of a node, 0 at a lane. */
export type Segment = {
  readonly from: number;
  readonly to: number;
  readonly link: number;
  readonly port: number;
};

export type Grid = {
  /** Vertices below this index are nodes, the others lanes. */
  readonly nodes: number;
  readonly links: readonly Link[];
  /** Column of each vertex. */
  readonly column: readonly number[];
  readonly columns: number;
  readonly segments: readonly Segment[];
  /** Segment indices by vertex; `into` in port order. */
  readonly outOf: readonly (readonly number[])[];
  readonly into: readonly (readonly number[])[];
  /** Lane vertices of each link, left to right. */
  readonly lanes: readonly (readonly number[])[];
};

/** The order of each column, top to bottom. */
export type Rows = readonly (readonly number[])[];

/** Bounds the work on huge graphs: the longest wires beyond it get no lanes and run straight. */
const MOST_LANES = 20_000;

export function buildGrid(nodeColumns: readonly number[], links: readonly Link[]): Grid {
  const nodes = nodeColumns.length;
  const column = [...nodeColumns];
  const at = (vertex: number) => column[vertex] ?? 0;
  const outOf: number[][] = Array.from({ length: nodes }, () => []);
  const into: number[][] = Array.from({ length: nodes }, () => []);
  const segments: Segment[] = [];
  const join = (from: number, to: number, link: number, port: number) => {
    outOf[from]?.push(segments.length);
    into[to]?.push(segments.length);
    segments.push({ from, to, link, port });
  };
  const longest = longestSpan(links.map(({ from, to }) => at(to) - at(from)));
  const lanes = links.map(({ from, to, port }, link) => {
    if (at(to) - at(from) > longest) return [];
    const passed: number[] = [];
    let last = from;
    for (let step = at(from) + 1; step < at(to); step++) {
      const lane = column.length;
      column.push(step);
      outOf.push([]);
      into.push([]);
      passed.push(lane);
      join(last, lane, link, 0);
      last = lane;
    }
    join(last, to, link, port);
    return passed;
  });
  for (const list of into) list.sort((a, b) => (segments[a]?.port ?? 0) - (segments[b]?.port ?? 0));
  const columns = nodeColumns.reduce((most, value) => Math.max(most, value + 1), 0);
  return { nodes, links, column, columns, segments, outOf, into, lanes };
}

/** The greatest span such that all wires up to it need no more than MOST_LANES lanes. */
function longestSpan(spans: readonly number[]): number {
  let lanes = 0;
  let longest = 1;
  for (const span of [...spans].sort((a, b) => a - b)) {
    lanes += span - 1;
    if (lanes > MOST_LANES) return Math.max(1, span - 1);
    longest = span;
  }
  return longest;
}

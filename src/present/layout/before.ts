/**
 * What a new layout takes over from the one before it: the order of the columns.
 * In: the layered graph, where its nodes and wires stood. Out: rows, sorted by where everything stood;
 * newcomers stand next to their neighbours.
 */
import type { Grid, Rows } from "./grid.ts";

const ROUNDS = 4;

/** Both by index: y of nodes that were there, and of the lanes of each wire that was there, left to right. */
export function rowsBefore(
  grid: Grid,
  nodes: readonly (number | undefined)[],
  lanes: readonly (readonly number[])[],
): Rows {
  const y = [...nodes];
  grid.lanes.forEach((now, link) => {
    const was = lanes[link] ?? [];
    now.forEach((lane, i) => {
      y[lane] = was[Math.floor((i * was.length) / now.length)];
    });
  });
  const unknown = grid.column.map((_, vertex) => vertex).filter((vertex) => y[vertex] === undefined);
  for (let round = 0; round < ROUNDS; round++) {
    for (const vertex of unknown) y[vertex] = nearby(grid, vertex, y);
    unknown.reverse();
  }
  const rows: number[][] = Array.from({ length: grid.columns }, () => []);
  grid.column.forEach((column, vertex) => {
    rows[column]?.push(vertex);
  });
  const height = (vertex: number) => y[vertex] ?? Number.MAX_VALUE;
  return rows.map((row) => row.sort((a, b) => height(a) - height(b) || a - b));
}

/** The mean of the neighbours known so far; a later operand a little lower. */
function nearby(grid: Grid, vertex: number, y: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  let known = 0;
  const count = (neighbour: number, lower: number) => {
    const height = y[neighbour];
    if (height === undefined) return;
    sum += height + lower;
    known++;
  };
  for (const segment of grid.into[vertex] ?? []) count(grid.segments[segment]?.from ?? 0, 0);
  for (const segment of grid.outOf[vertex] ?? []) {
    const { to, port } = grid.segments[segment] ?? { to: 0, port: 0 };
    count(to, port);
  }
  return known === 0 ? undefined : sum / known;
}

/**
 * The order of the vertices in each column, with few crossings and operands in order.
 * In: the layered graph, the groups of its nodes and, after an edit, the order before it. Out: the rows of each column.
 * Starts from a walk through the operands (perfect on trees); then barycentre sweeps, each followed by swaps of
 * neighbours (Sugiyama et al. 1981; Gansner et al. 1993, §3); then annealing, from the best order seen.
 */
import { anneal } from "./anneal.ts";
import { Cohesion } from "./cohesion.ts";
import type { Grid, Rows } from "./grid.ts";
import { Tangle } from "./tangle.ts";
import { type Wiring, wiringOf } from "./wiring.ts";

/**
 * Sweeps, and rounds of annealing, which are not worth beginning if few. Both are bounded by work: so many × vertices.
 * Small graphs need fewer rounds: so many, and one more a vertex.
 */
const SWEEPS = { most: 6, work: 9_000 } as const;
const ROUNDS = { fewest: 60, small: 250, work: 300_000 } as const;
/** An order kept from before an edit may be this much worse than a fresh one: stillness is worth a little. */
const STILLNESS = 1.15;

/** What keeping groups apart may cost: this many times the crossings of the freest order, and some for each group. */
const COHESION = { factor: 2, group: 2 } as const;

/** `paths`: the groups of each node, outermost first, numbered from 0. `areas` says whether they stand apart. */
export type Order = { readonly rows: Rows; readonly areas: Cohesion | null };

export function orderRows(grid: Grid, paths: readonly (readonly number[])[], before: Rows | null): Order {
  const { rows, areas } = orderJoined(grid, paths, before);
  const isLone = (vertex: number) =>
    !grid.outOf[vertex]?.length && !grid.into[vertex]?.length && !paths[vertex]?.length;
  // What nothing is made of and nothing makes stands at the foot of its column, out of the way.
  return { rows: rows.map((row) => [...row.filter((v) => !isLone(v)), ...row.filter(isLone)]), areas };
}

function orderJoined(grid: Grid, paths: readonly (readonly number[])[], before: Rows | null): Order {
  const wiring = wiringOf(grid);
  const free = freeOrder(grid, wiring, before);
  const groups = new Set(paths.flat()).size;
  if (groups === 0) return { rows: free.rows, areas: null };
  const areas = new Cohesion(grid, paths, free.rows);
  const together = improve({ wiring, start: free.rows, cohesion: areas, isFresh: before === null });
  return together.cost <= free.cost * COHESION.factor + groups * COHESION.group
    ? { rows: together.rows, areas }
    : { rows: free.rows, areas: null };
}

function freeOrder(grid: Grid, wiring: Wiring, before: Rows | null): { rows: Rows; cost: number } {
  const fresh = improve({ wiring, start: operandOrder(grid), cohesion: null, isFresh: true });
  if (!before) return fresh;
  const kept = improve({ wiring, start: before, cohesion: null, isFresh: false });
  return kept.cost <= fresh.cost * STILLNESS ? kept : fresh;
}

/** Depth first from the last node without consumers, first operand first; each column in order of first visit. */
function operandOrder(grid: Grid): number[][] {
  const rows: number[][] = Array.from({ length: grid.columns }, () => []);
  const seen = new Uint8Array(grid.column.length);
  for (let root = grid.nodes - 1; root >= 0; root--) {
    if ((grid.outOf[root] ?? []).length > 0) continue;
    const stack = [root];
    for (let vertex = stack.pop(); vertex !== undefined; vertex = stack.pop()) {
      if (seen[vertex]) continue;
      seen[vertex] = 1;
      rows[grid.column[vertex] ?? 0]?.push(vertex);
      for (const segment of [...(grid.into[vertex] ?? [])].reverse())
        stack.push(grid.segments[segment]?.from ?? 0);
    }
  }
  // Nodes whose only wires are too long to have lanes were not reached.
  for (let vertex = 0; vertex < grid.nodes; vertex++) {
    if (!seen[vertex]) rows[grid.column[vertex] ?? 0]?.push(vertex);
  }
  return rows;
}

function improve({
  wiring,
  start,
  cohesion,
  isFresh,
}: {
  wiring: Wiring;
  start: Rows;
  cohesion: Cohesion | null;
  isFresh: boolean;
}): { rows: Rows; cost: number } {
  const tangle = new Tangle(wiring, start, cohesion);
  tangle.swapNeighbours();
  let best = { rows: tangle.copy(), cost: tangle.cost };
  const keep = () => {
    if (tangle.cost < best.cost) best = { rows: tangle.copy(), cost: tangle.cost };
  };
  const sweeps = isFresh ? Math.min(SWEEPS.most, Math.floor(SWEEPS.work / wiring.vertices)) : 0;
  for (let sweep = 0; sweep < sweeps && best.cost > 0; sweep++) {
    tangle.sweep(sweep % 2 === 0);
    tangle.swapNeighbours();
    keep();
  }
  const rounds = isFresh
    ? Math.min(ROUNDS.small + wiring.vertices, Math.floor(ROUNDS.work / wiring.vertices))
    : 0;
  if (rounds < ROUNDS.fewest || best.cost === 0) return best;
  tangle.restart(best.rows);
  best = anneal(tangle, rounds) ?? best;
  tangle.restart(best.rows);
  tangle.swapNeighbours();
  keep();
  return best;
}

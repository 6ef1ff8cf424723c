/**
 * The y of every vertex, given the order of the columns. In: the layered graph, its rows, room and gaps.
 * Out: y by vertex, px, any origin.
 * Chains and runs of lanes are rigid blocks, so they are straight (Brandes & Köpf 2002). The blocks stand where
 * the squared rises of all wires sum to the least, under the separations of their columns.
 */
import { invariant } from "../../engine/invariant.ts";
import { blockCount, type Separation, type Spacing, separate, straightBlocks } from "./blocks.ts";
import type { Cohesion } from "./cohesion.ts";
import type { Grid, Rows } from "./grid.ts";
import type { Order } from "./order.ts";
import { type Pull, relax, settle } from "./relax.ts";

/** Wires count for less, this much a column, the further right they end: consumers go by their operands. */
const FADING = 0.6;
const FAINTEST = 0.02;
/** A wire inside a group counts this many times: what is alike then looks alike, wherever its operands come from. */
const TOGETHER = 6;
/** Wires that rise less than this, px, are made straight where nothing is in the way. */
const NEARLY_STRAIGHT = 14;

/** `port`, by segment: how far below the centre of `to` it arrives. `areas`: the groups that have one to themselves. */
export function placeRows(
  grid: Grid,
  { rows, areas }: Order,
  spacing: Spacing,
  port: readonly number[],
): Float64Array {
  const { block, separations } = blocksApart(grid, rows, spacing, areas);
  const start = startingPlaces(rows, block, spacing, areas);
  const pulls = pullsOf(grid, block, start.length, port, areas);
  const y = settle(relax(start, separations, pulls), separations);
  nudge(y, separations, pulls);
  return Float64Array.from(block, (one) => y[one] ?? 0);
}

/** Straight runs, unless somewhere they would have to pass through an area: then each vertex for itself. */
function blocksApart(grid: Grid, rows: Rows, spacing: Spacing, areas: Cohesion | null) {
  for (const isStraight of [true, false]) {
    const block = isStraight ? straightBlocks(grid, rows) : grid.column.map((_, vertex) => vertex);
    const separations = separate(grid, rows, block, spacing, areas);
    if (separations) return { block, separations };
  }
  invariant(false, "groups that stand in one order in every column have room for their areas");
}

function pullsOf(
  grid: Grid,
  block: readonly number[],
  count: number,
  port: readonly number[],
  areas: Cohesion | null,
): Pull[][] {
  const pulls: Pull[][] = Array.from({ length: count }, () => []);
  grid.segments.forEach(({ from, to, link }, segment) => {
    const [a, b] = [block[from] ?? 0, block[to] ?? 0];
    if (a === b) return;
    const offset = port[segment] ?? 0;
    const target = grid.column[grid.links[link]?.to ?? 0] ?? 0;
    const together = areas !== null && areas.common(from, to) > 0 ? TOGETHER : 1;
    const weight = together * Math.max(FAINTEST, FADING ** target);
    pulls[b]?.push({ toward: a, offset: -offset, weight, operand: to < grid.nodes });
    pulls[a]?.push({ toward: b, offset, weight, operand: false });
  });
  return pulls;
}

/** Where the wires would be straight, on average; `otherwise` for a block without wires. */
function mean(y: Float64Array, pulls: readonly Pull[], otherwise: number): number {
  let [sum, weight] = [0, 0];
  for (const pull of pulls) {
    sum += pull.weight * ((y[pull.toward] ?? 0) + pull.offset);
    weight += pull.weight;
  }
  return weight === 0 ? otherwise : sum / weight;
}

/** Every column packed and centred on 0; a block at the mean of its vertices, a border at that of its group's. */
function startingPlaces(
  rows: Rows,
  block: readonly number[],
  spacing: Spacing,
  areas: Cohesion | null,
): Float64Array {
  const blocks = blockCount(block);
  const count = blocks + 2 * (areas?.groups ?? 0);
  const sum = new Float64Array(count);
  const members = new Int32Array(count);
  for (const row of rows) {
    const height = row.reduce(
      (h, v) => h + (spacing.above[v] ?? 0) + (spacing.below[v] ?? 0) + spacing.wireGap,
      0,
    );
    let top = -height / 2;
    for (const vertex of row) {
      const borders = (areas?.paths[vertex] ?? []).flatMap((group) => [
        blocks + 2 * group,
        blocks + 2 * group + 1,
      ]);
      for (const one of [block[vertex] ?? 0, ...borders]) {
        sum[one] = (sum[one] ?? 0) + top + (spacing.above[vertex] ?? 0);
        members[one] = (members[one] ?? 0) + 1;
      }
      top += (spacing.above[vertex] ?? 0) + (spacing.below[vertex] ?? 0) + spacing.wireGap;
    }
  }
  return sum.map((value, one) => value / Math.max(1, members[one] ?? 1));
}

/**
 * The last few pixels, as far as there is room: operations to the exact middle of their operands;
 * then whatever has a nearly straight wire, to where it is straight.
 */
function nudge(
  y: Float64Array,
  separations: readonly Separation[],
  pulls: readonly (readonly Pull[])[],
): void {
  const touching: Separation[][] = pulls.map(() => []);
  for (const separation of separations) {
    touching[separation.upper]?.push(separation);
    touching[separation.lower]?.push(separation);
  }
  const move = (one: number, wanted: number) => {
    let [least, most] = [-Infinity, Infinity];
    for (const { upper, lower, gap } of touching[one] ?? []) {
      if (upper === one) most = Math.min(most, (y[lower] ?? 0) - gap);
      else least = Math.max(least, (y[upper] ?? 0) + gap);
    }
    const to = Math.max(least, Math.min(wanted, most));
    if (least <= most && Number.isFinite(to)) y[one] = to;
  };
  pulls.forEach((list, one) => {
    const operands = list.filter(({ operand }) => operand);
    if (operands.length > 0) move(one, mean(y, operands, 0));
  });
  pulls.forEach((list, one) => {
    if (list.some(({ operand }) => operand)) return;
    const rises = list.map(({ toward, offset }) => (y[toward] ?? 0) + offset - (y[one] ?? 0));
    const rise = rises.reduce(
      (least, value) => (Math.abs(value) < Math.abs(least) ? value : least),
      Infinity,
    );
    if (Math.abs(rise) < NEARLY_STRAIGHT) move(one, (y[one] ?? 0) + rise);
  });
  // What no wire holds closes up with what is above it.
  for (const { lower } of separations) if (pulls[lower]?.length === 0) move(lower, -Infinity);
}

/**
 * What belongs together stays together. In: the layered graph, the groups of its nodes, an order of the columns.
 * Out: a judge of orders. In a column the members of a group stand next to each other, wires inside the group
 * included, and of two groups the same one is above in every column; so each group has an area to itself.
 * Learned from Sander 1996 and Forster 2002 (compound graphs).
 */
import type { Grid, Rows } from "./grid.ts";

/** A group in a column, or one vertex by itself; `at` is the mean place. */
type Unit = { readonly members: number[]; readonly group: number | null; readonly at: number };

export class Cohesion {
  /** By vertex, outermost group first. A lane is in the groups that both ends of its wire are in. */
  readonly paths: readonly (readonly number[])[];
  readonly groups: number;
  private readonly height: readonly number[];

  constructor(grid: Grid, nodePaths: readonly (readonly number[])[], rows: Rows) {
    const paths = grid.column.map((_, vertex) => nodePaths[vertex] ?? []);
    grid.links.forEach(({ from, to }, link) => {
      const [a, b] = [paths[from] ?? [], paths[to] ?? []];
      for (const lane of grid.lanes[link] ?? []) paths[lane] = a.slice(0, alike(a, b));
    });
    this.paths = paths;
    this.groups = paths.flat().reduce((most, group) => Math.max(most, group + 1), 0);
    this.height = meanHeights(rows, paths);
  }

  /** How many groups two vertices share; none with the end of a column. */
  common(a: number | undefined, b: number | undefined): number {
    if (a === undefined || b === undefined) return 0;
    return alike(this.paths[a] ?? [], this.paths[b] ?? []);
  }

  /** Whether one may be moved past the other: never one group past another. */
  mayPass(a: number, b: number): boolean {
    const depth = this.common(a, b);
    return this.paths[a]?.[depth] === undefined || this.paths[b]?.[depth] === undefined;
  }

  /** Whether a vertex may stand between two others of its column: it parts no group, and leaves none of its own. */
  mayStand(
    vertex: number,
    upper: number | undefined,
    lower: number | undefined,
    row: readonly number[],
  ): boolean {
    const [above, below] = [this.common(vertex, upper), this.common(vertex, lower)];
    if (Math.min(above, below) < this.common(upper, lower)) return false;
    const own = this.paths[vertex]?.length ?? 0;
    const beside = Math.max(above, below);
    return beside === own || row.every((other) => other === vertex || this.common(vertex, other) <= beside);
  }

  /** The column with its groups gathered, each where its members are on average, as little changed as that allows. */
  gathered(row: readonly number[], depth = 0): number[] {
    const units = new Map<number, { members: number[]; sum: number; group: number | null }>();
    row.forEach((vertex, place) => {
      const group = this.paths[vertex]?.[depth] ?? null;
      const key = group ?? -1 - vertex;
      const unit = units.get(key) ?? { members: [], sum: 0, group };
      unit.members.push(vertex);
      unit.sum += place;
      units.set(key, unit);
    });
    const placed: Unit[] = [...units.values()].map(({ members, sum, group }) => ({
      members,
      group,
      at: sum / members.length,
    }));
    const groups = placed.filter(({ group }) => group !== null);
    const order = groups.toSorted(
      (a, b) => this.heightOf(a) - this.heightOf(b) || (a.group ?? 0) - (b.group ?? 0),
    );
    const places = groups.map(({ at }) => at).sort((a, b) => a - b);
    const rank = new Map(order.map((unit, i) => [unit, i]));
    const at = (unit: Unit) => places[rank.get(unit) ?? -1] ?? unit.at;
    const sorted = placed.toSorted((a, b) => at(a) - at(b) || (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    return sorted.flatMap(({ members, group }) =>
      group === null || members.length === 1 ? members : this.gathered(members, depth + 1),
    );
  }

  private heightOf({ group }: Unit): number {
    return this.height[group ?? -1] ?? 0;
  }
}

function alike(a: readonly number[], b: readonly number[]): number {
  let depth = 0;
  while (depth < a.length && a[depth] === b[depth]) depth++;
  return depth;
}

/** By group: how far down its members stand in their columns, 0 … 1, on average; equal heights keep the order met. */
function meanHeights(rows: Rows, paths: readonly (readonly number[])[]): number[] {
  const sum: number[] = [];
  const count: number[] = [];
  for (const row of rows) {
    row.forEach((vertex, place) => {
      for (const group of paths[vertex] ?? []) {
        sum[group] = (sum[group] ?? 0) + (place + 0.5) / row.length;
        count[group] = (count[group] ?? 0) + 1;
      }
    });
  }
  return sum.map((total, group) => total / (count[group] ?? 1));
}

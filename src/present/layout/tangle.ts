/**
 * A working order of the columns: counts its crossings and changes it, in place.
 * A cost of 1 is a crossing of two segments; wires end at ports, so operands of one gate cross
 * when they arrive in the wrong order, and that costs more. Groups, if any are given, are never torn apart.
 */
import type { Cohesion } from "./cohesion.ts";
import type { Grid, Rows } from "./grid.ts";

/** What a pair of operands upside down costs on top of its crossing. */
const UPSIDE_DOWN = 2;
const SWAP_ROUNDS = 8;

export class Tangle {
  private readonly grid: Grid;
  private readonly cohesion: Cohesion | null;
  private rows: number[][] = [];
  private readonly place: Int32Array;
  /** Neighbouring vertices left and right, with the rank of the port at the right end. */
  private readonly left: readonly Int32Array[];
  private readonly right: readonly Int32Array[];
  private readonly rightPort: readonly Int32Array[];
  /** For each vertex, those of its column that should stand below it: later operands, or lanes towards them. */
  private readonly below: readonly (readonly number[])[];

  constructor(grid: Grid, start: Rows, cohesion: Cohesion | null) {
    this.grid = grid;
    this.cohesion = cohesion;
    this.place = new Int32Array(grid.column.length);
    const rank = new Int32Array(grid.segments.length);
    for (const list of grid.into)
      list.forEach((segment, i) => {
        rank[segment] = i;
      });
    this.left = grid.into.map((list) =>
      Int32Array.from(list, (segment) => grid.segments[segment]?.from ?? 0),
    );
    this.right = grid.outOf.map((list) =>
      Int32Array.from(list, (segment) => grid.segments[segment]?.to ?? 0),
    );
    this.rightPort = grid.outOf.map((list) => Int32Array.from(list, (segment) => rank[segment] ?? 0));
    this.below = operandPairs(grid);
    this.restart(start);
  }

  restart(rows: Rows): void {
    this.rows = rows.map((row) => this.cohesion?.gathered(row) ?? [...row]);
    for (const row of this.rows) this.settle(row);
  }

  copy(): Rows {
    return this.rows.map((row) => [...row]);
  }

  /** Crossings, plus the price of operand pairs upside down. */
  cost(): number {
    let cost = 0;
    for (let column = 0; column + 1 < this.rows.length; column++) cost += this.crossings(column);
    this.below.forEach((lower, upper) => {
      for (const vertex of lower) if (this.at(upper) > this.at(vertex)) cost += UPSIDE_DOWN;
    });
    return cost;
  }

  /** Orders each column by the mean place of its neighbours in the column before (or after); others stay put. */
  sweep(rightwards: boolean): void {
    const count = this.rows.length;
    for (let step = 1; step < count; step++) {
      const row = this.rows[rightwards ? step : count - 1 - step] ?? [];
      const means = new Map<number, number>();
      for (const vertex of row) {
        const mean = this.mean(vertex, rightwards);
        if (mean !== null) means.set(vertex, mean);
      }
      const sorted = row.filter((vertex) => means.has(vertex));
      sorted.sort((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0) || this.at(a) - this.at(b));
      let next = 0;
      for (let i = 0; i < row.length; i++) {
        if (means.has(row[i] ?? 0)) row[i] = sorted[next++] ?? 0;
      }
      if (this.cohesion) row.splice(0, row.length, ...this.cohesion.gathered(row));
      this.settle(row);
    }
  }

  /** Swaps neighbours in a column as long as that lowers the cost. */
  swapNeighbours(): void {
    for (let round = 0, improved = true; round < SWAP_ROUNDS && improved; round++) {
      improved = false;
      for (const row of this.rows) {
        for (let i = 0; i + 1 < row.length; i++) {
          const upper = row[i] ?? 0;
          const lower = row[i + 1] ?? 0;
          if (this.swapChange(upper, lower) >= 0 || !this.maySwap(row, i)) continue;
          row[i] = lower;
          row[i + 1] = upper;
          this.place[lower] = i;
          this.place[upper] = i + 1;
          improved = true;
        }
      }
    }
  }

  /** Moves every vertex to the place in its column where it costs least (Matuszewski et al. 1999), once around. */
  sift(): void {
    for (const row of this.rows) {
      for (const vertex of [...row]) {
        const from = this.at(vertex);
        let best = from;
        let least = 0;
        for (const step of [1, -1]) {
          let change = 0;
          for (let i = from + step; i >= 0 && i < row.length; i += step) {
            const other = row[i] ?? 0;
            if (this.cohesion?.mayPass(vertex, other) === false) break;
            change += step > 0 ? this.swapChange(vertex, other) : this.swapChange(other, vertex);
            const beyond = row[i + step];
            const [upper, lower] = step > 0 ? [other, beyond] : [beyond, other];
            if (change < least && this.cohesion?.mayStand(vertex, upper, lower, row) !== false) {
              least = change;
              best = i;
            }
          }
        }
        if (best === from) continue;
        row.splice(from, 1);
        row.splice(best, 0, vertex);
        this.settle(row);
      }
    }
  }

  private at(vertex: number): number {
    return this.place[vertex] ?? 0;
  }

  private settle(row: readonly number[]): void {
    row.forEach((vertex, i) => {
      this.place[vertex] = i;
    });
  }

  private mean(vertex: number, rightwards: boolean): number | null {
    const near = (rightwards ? this.left : this.right)[vertex];
    if (!near?.length) return null;
    let sum = 0;
    for (let i = 0; i < near.length; i++) {
      sum += this.at(near[i] ?? 0);
      // A higher port pulls a little higher, so that wires to one gate arrive in order.
      if (!rightwards) sum += (this.rightPort[vertex]?.[i] ?? 0) / 64;
    }
    return sum / near.length;
  }

  private maySwap(row: readonly number[], i: number): boolean {
    const [upper, lower] = [row[i] ?? 0, row[i + 1] ?? 0];
    if (this.cohesion === null) return true;
    return (
      this.cohesion.mayPass(upper, lower) &&
      this.cohesion.mayStand(lower, row[i - 1], upper, row) &&
      this.cohesion.mayStand(upper, lower, row[i + 2], row)
    );
  }

  /** How the cost changes when `upper` and `lower`, neighbours in their column, change places. */
  private swapChange(upper: number, lower: number): number {
    let change = 0;
    if (this.below[upper]?.includes(lower)) change += UPSIDE_DOWN;
    if (this.below[lower]?.includes(upper)) change -= UPSIDE_DOWN;
    const rightA = this.right[upper] ?? [];
    const rightB = this.right[lower] ?? [];
    const portA = this.rightPort[upper] ?? [];
    const portB = this.rightPort[lower] ?? [];
    for (let i = 0; i < rightA.length; i++) {
      const a = this.place[rightA[i] ?? 0] ?? 0;
      for (let j = 0; j < rightB.length; j++) {
        const b = this.place[rightB[j] ?? 0] ?? 0;
        change += a === b ? Math.sign((portB[j] ?? 0) - (portA[i] ?? 0)) : a < b ? 1 : -1;
      }
    }
    const leftA = this.left[upper] ?? [];
    const leftB = this.left[lower] ?? [];
    for (let i = 0; i < leftA.length; i++) {
      const a = this.place[leftA[i] ?? 0] ?? 0;
      for (let j = 0; j < leftB.length; j++) {
        const b = this.place[leftB[j] ?? 0] ?? 0;
        if (a !== b) change += a < b ? 1 : -1;
      }
    }
    return change;
  }

  /** Crossings between a column and the next: inversions, counted with a Fenwick tree. */
  private crossings(column: number): number {
    const slots = new Map<number, number>();
    let size = 0;
    for (const vertex of this.rows[column + 1] ?? []) {
      slots.set(vertex, size);
      size += this.grid.into[vertex]?.length ?? 0;
    }
    const tree = new Int32Array(size + 1);
    let cost = 0;
    let placed = 0;
    for (const vertex of this.rows[column] ?? []) {
      const right = this.right[vertex] ?? [];
      for (const adding of [false, true]) {
        for (let i = 0; i < right.length; i++) {
          let slot = (slots.get(right[i] ?? 0) ?? 0) + (this.rightPort[vertex]?.[i] ?? 0) + 1;
          if (adding) for (; slot <= size; slot += slot & -slot) tree[slot] = (tree[slot] ?? 0) + 1;
          else for (cost += placed; slot > 0; slot -= slot & -slot) cost -= tree[slot] ?? 0;
        }
      }
      placed += right.length;
    }
    return cost;
  }
}

/** For consecutive operands of a node: who stands above whom in the leftmost column both wires are in. */
function operandPairs(grid: Grid): number[][] {
  const below: number[][] = grid.column.map(() => []);
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
      if (upper !== lower) below[upper]?.push(lower);
    }
  }
  return below;
}

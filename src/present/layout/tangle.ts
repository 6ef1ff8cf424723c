/**
 * A working order of the columns: knows its cost and changes it, in place.
 * A cost of 1 is a crossing of two segments; wires end at ports, so operands of one gate cross
 * when they arrive in the wrong order, and that costs more. Groups, if any are given, are never torn apart.
 */
import type { Cohesion } from "./cohesion.ts";
import type { Rows } from "./grid.ts";
import type { Lists, Wiring } from "./wiring.ts";

const SWAP_ROUNDS = 8;

export class Tangle {
  rows: number[][] = [];
  /** Crossings, plus the price of operand pairs upside down. */
  cost = 0;
  private readonly wiring: Wiring;
  private readonly cohesion: Cohesion | null;
  private readonly place: Int32Array;

  constructor(wiring: Wiring, start: Rows, cohesion: Cohesion | null) {
    this.wiring = wiring;
    this.cohesion = cohesion;
    this.place = new Int32Array(wiring.vertices);
    this.restart(start);
  }

  restart(rows: Rows): void {
    this.rows = rows.map((row) => this.cohesion?.gathered(row) ?? [...row]);
    for (const row of this.rows) this.settle(row);
    this.recount();
  }

  copy(): Rows {
    return this.rows.map((row) => [...row]);
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
    this.recount();
  }

  /** Swaps neighbours in a column as long as that lowers the cost. */
  swapNeighbours(): void {
    for (let round = 0, improved = true; round < SWAP_ROUNDS && improved; round++) {
      improved = false;
      for (const row of this.rows) {
        for (let i = 0; i + 1 < row.length; i++) {
          const change = this.swapChange(row[i] ?? 0, row[i + 1] ?? 0);
          if (change < 0 && this.swap(row, i, change)) improved = true;
        }
      }
    }
  }

  /** Swaps a vertex with the next one of its column, which changes the cost so; false where a group forbids it. */
  swap(row: number[], i: number, change: number): boolean {
    if (!this.maySwap(row, i)) return false;
    const [upper, lower] = [row[i] ?? 0, row[i + 1] ?? 0];
    row[i] = lower;
    row[i + 1] = upper;
    this.place[lower] = i;
    this.place[upper] = i + 1;
    this.cost += change;
    return true;
  }

  /** How the cost changes when `upper` and `lower`, neighbours in their column, change places. */
  swapChange(upper: number, lower: number): number {
    const { left, right } = this.wiring;
    return this.price(upper, lower) + this.apart(right, upper, lower) + this.apart(left, upper, lower);
  }

  /** What it costs that the second vertex stands above the first; negative where it should. */
  private price(vertex: number, other: number): number {
    const { start, items, notes } = this.wiring.partner;
    let price = 0;
    for (let i = start[vertex] ?? 0, end = start[vertex + 1] ?? 0; i < end; i++) {
      if (items[i] === other) price += notes[i] ?? 0;
    }
    return price;
  }

  /** Pairs of segments of two vertices, towards one side, that don't cross, less those that do. */
  private apart({ start, items, notes }: Lists, upper: number, lower: number): number {
    const { place } = this;
    const [from, to] = [start[lower] ?? 0, start[lower + 1] ?? 0];
    let apart = 0;
    for (let i = start[upper] ?? 0, end = start[upper + 1] ?? 0; i < end; i++) {
      const a = place[items[i] ?? 0] ?? 0;
      const port = notes[i] ?? 0;
      for (let j = from; j < to; j++) {
        const below = (place[items[j] ?? 0] ?? 0) - a || (notes[j] ?? 0) - port;
        if (below !== 0) apart += below > 0 ? 1 : -1;
      }
    }
    return apart;
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
    const { left, right } = this.wiring;
    const { start, items, notes } = rightwards ? left : right;
    const [from, to] = [start[vertex] ?? 0, start[vertex + 1] ?? 0];
    if (from === to) return null;
    let sum = 0;
    for (let i = from; i < to; i++) {
      // A higher port pulls a little higher, so that wires to one gate arrive in order.
      sum += this.at(items[i] ?? 0) + (notes[i] ?? 0) / 64;
    }
    return sum / (to - from);
  }

  private maySwap(row: readonly number[], i: number): boolean {
    if (this.cohesion === null) return true;
    const [upper, lower] = [row[i] ?? 0, row[i + 1] ?? 0];
    return (
      this.cohesion.mayPass(upper, lower) &&
      this.cohesion.mayStand(lower, row[i - 1], upper, row) &&
      this.cohesion.mayStand(upper, lower, row[i + 2], row)
    );
  }

  private recount(): void {
    const { right } = this.wiring;
    const degree = (vertex: number) => (right.start[vertex + 1] ?? 0) - (right.start[vertex] ?? 0);
    this.cost = 0;
    for (const row of this.rows) {
      row.forEach((upper, i) => {
        for (let j = i + 1; j < row.length; j++) {
          const lower = row[j] ?? 0;
          const crossed = (degree(upper) * degree(lower) - this.apart(right, upper, lower)) / 2;
          this.cost += crossed + Math.max(0, this.price(lower, upper));
        }
      });
    }
  }
}

/**
 * Out of dead ends. In: a working order of the columns. It is changed in place; out: the best order it was in.
 * Simulated annealing (Kirkpatrick, Gelatt & Vecchi 1983) over swaps of neighbours: a swap that costs something is
 * made with a chance that falls from round to round. The sweeps and swaps before it (order.ts) end, with wires that
 * cross many columns, where no single swap helps. Sifting was tried beside them: it only goes downhill too, and what it
 * found annealing finds. The chances come from a fixed seed: equal graphs, equal orders.
 */
import type { Rows } from "./grid.ts";
import type { Tangle } from "./tangle.ts";

/** A swap that costs this many crossings is made with a chance of 1/e: at first, and in the end. */
const HOT = 5;
const COLD = 0.3;
/** Swaps that cost more are never made. */
const MOST = 40;
const SEED = 0x9e3779b9;
const RANGE = 2 ** 32;

/** `rounds`: how often each pair of neighbours is looked at. Returns null where nothing better was met. */
export function anneal(tangle: Tangle, rounds: number): { rows: Rows; cost: number } | null {
  let best: { rows: Rows; cost: number } | null = null;
  let least = tangle.cost;
  let random = SEED | 0;
  const chance = new Float64Array(MOST + 1);
  for (let round = 0; round < rounds; round++) {
    const heat = HOT * (COLD / HOT) ** (round / rounds);
    for (let change = 0; change <= MOST; change++) chance[change] = RANGE * Math.exp(-change / heat);
    for (const row of tangle.rows) {
      for (let i = 0; i + 1 < row.length; i++) {
        const change = tangle.swapChange(row[i] ?? 0, row[i + 1] ?? 0);
        if (change > 0) {
          // Xorshift (Marsaglia 2003).
          random ^= random << 13;
          random ^= random >>> 17;
          random ^= random << 5;
          if (change > MOST || random >>> 0 >= (chance[change] ?? 0)) continue;
        }
        tangle.swap(row, i, change);
      }
    }
    if (tangle.cost < least) {
      least = tangle.cost;
      best = { rows: tangle.copy(), cost: least };
    }
  }
  return best;
}

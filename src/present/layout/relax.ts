/**
 * Where blocks stand. In: what pulls each block where, and the least distances between them. Out: the places where
 * the squared rises of all wires sum to the least: a quadratic program, solved by projected gradients with momentum
 * (Beck & Teboulle 2009), each projection by Hildreth's method (1957). Flat arrays: the loops run a hundred times.
 */
import type { Separation } from "./blocks.ts";

/** A wire seen from one block: where its other end would have it stand, and how much that counts. */
export type Pull = {
  readonly toward: number;
  readonly offset: number;
  readonly weight: number;
  /** Whether the wire's piece is an operand's last one, arriving at an operation. */
  readonly operand: boolean;
};

const ROUNDS = 60;
const PROJECTIONS = 4;
/** How hard a block without wires is to push. */
const STAYING = 1e-4;

/** Separations are not quite kept: `settle` after it. */
export function relax(
  start: Float64Array,
  separations: readonly Separation[],
  pulls: readonly (readonly Pull[])[],
): Float64Array {
  const blocks = start.length;
  const first = new Int32Array(blocks + 1);
  for (const [block, list] of pulls.entries()) first[block + 1] = (first[block] ?? 0) + list.length;
  const flat = pulls.flat();
  const toward = Int32Array.from(flat, (pull) => pull.toward);
  const offset = Float64Array.from(flat, (pull) => pull.offset);
  const weight = Float64Array.from(flat, (pull) => pull.weight);
  const total = Float64Array.from(pulls, (list) => list.reduce((sum, pull) => sum + pull.weight, 0));
  const program: Program = {
    upper: Int32Array.from(separations, ({ upper }) => upper),
    lower: Int32Array.from(separations, ({ lower }) => lower),
    gap: Float64Array.from(separations, ({ gap }) => gap),
    ease: total.map((all) => 1 / (all + STAYING)),
    pressure: new Float64Array(separations.length),
  };
  let y = start;
  const ahead = start.slice();
  let momentum = 1;
  for (let round = 0; round < ROUNDS; round++) {
    const before = y;
    y = new Float64Array(blocks);
    for (let block = 0; block < blocks; block++) {
      const here = ahead[block] ?? 0;
      let sum = 0;
      for (let i = first[block] ?? 0, end = first[block + 1] ?? 0; i < end; i++)
        sum += (weight[i] ?? 0) * ((ahead[toward[i] ?? 0] ?? 0) + (offset[i] ?? 0));
      const all = total[block] ?? 0;
      y[block] = all === 0 ? here : (here + sum / all) / 2;
    }
    relieve(y, program);
    const next = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const speed = (momentum - 1) / next;
    momentum = next;
    for (let block = 0; block < blocks; block++) {
      const here = y[block] ?? 0;
      ahead[block] = here + speed * (here - (before[block] ?? 0));
    }
  }
  return y;
}

/** Separations side by side, and the pressure in each; by block, how easily it is pushed. */
type Program = {
  readonly upper: Int32Array;
  readonly lower: Int32Array;
  readonly gap: Float64Array;
  readonly ease: Float64Array;
  readonly pressure: Float64Array;
};

/** Moves blocks apart, towards the nearest places (weighted least squares) that respect every separation. */
function relieve(y: Float64Array, { upper, lower, gap, ease, pressure }: Program): void {
  for (let pass = 0; pass <= PROJECTIONS; pass++) {
    for (let i = 0; i < upper.length; i++) {
      const [above, below] = [upper[i] ?? 0, lower[i] ?? 0];
      const [up, down] = [ease[above] ?? 0, ease[below] ?? 0];
      const [high, low] = [y[above] ?? 0, y[below] ?? 0];
      const held = pressure[i] ?? 0;
      // The pressures of the round before are nearly right: start from there.
      const push = pass === 0 ? held : Math.max(-held, ((gap[i] ?? 0) - (low - high)) / (up + down));
      if (pass > 0) pressure[i] = held + push;
      y[above] = high - push * up;
      y[below] = low + push * down;
    }
  }
}

/** Exact separations: the mean of pushing everything down and pushing everything up, so it favours neither. */
export function settle(y: Float64Array, separations: readonly Separation[]): Float64Array {
  const down = y.slice();
  for (const { upper, lower, gap } of separations) {
    down[lower] = Math.max(down[lower] ?? 0, (down[upper] ?? 0) + gap);
  }
  const up = y.slice();
  for (const { upper, lower, gap } of separations.toReversed()) {
    up[upper] = Math.min(up[upper] ?? 0, (up[lower] ?? 0) - gap);
  }
  return down.map((value, one) => (value + (up[one] ?? 0)) / 2);
}

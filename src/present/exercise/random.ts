/**
 * Numbers that look random and are the same for the same seed, on every machine and for good: a link holds only the
 * seed. In: a whole number, its lowest 32 bits count. Out: draws. The generator is mulberry32 (T. Ettinger, 2017):
 * a counter of 32 bits, its bits mixed by two multiplications.
 */
import { invariant } from "../../engine/invariant.ts";

export type Random = {
  /** A whole number 0 … count − 1; `count` from 1 to 2³². */
  readonly below: (count: number) => number;
  /** One of a list, which must not be empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  /** The list in another order. */
  readonly shuffled: <T>(list: readonly T[]) => readonly T[];
};

export function seededRandom(seed: number): Random {
  let counter = seed >>> 0;
  const next = (): number => {
    counter = (counter + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(counter ^ (counter >>> 15), counter | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return (bits ^ (bits >>> 14)) >>> 0;
  };
  const below = (count: number): number => Math.floor((next() / 2 ** 32) * count);
  return {
    below,
    pick: (list) => {
      invariant(list.length > 0, "a draw needs something to draw from");
      // The index is below the length, so this is an item, whatever its type allows.
      return list.slice(below(list.length))[0] as (typeof list)[number];
    },
    shuffled: (list) => {
      const order = [...list];
      for (let last = order.length - 1; last > 0; last -= 1) {
        const [taken] = order.splice(below(last + 1), 1);
        if (taken !== undefined) order.push(taken);
      }
      return order;
    },
  };
}

/**
 * Random graphs to lay out, harder than formulas. They come from a seed, so that tests, bench and every other layout
 * program see the same.
 */
import type { Sketch } from "./layoutSketch.ts";

/** Much sharing: 30 % inputs, then operations of mostly two operands, taken from anywhere before but mostly near. */
export function randomSketch(count: number, seed: number): Sketch {
  const random = generator(seed);
  const inputs = Math.round(count * 0.3);
  return Array.from({ length: count }, (_, i) => {
    if (i < inputs) return [];
    const pick = () => Math.min(i - 1, Math.floor(i * Math.sqrt(random())));
    return random() < 0.2 ? [pick()] : [pick(), pick()];
  });
}

/** Numbers from 0 to 1 (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

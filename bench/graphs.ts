/**
 * Random graphs to lay out. They come from a seed, so that every run and every layout program sees the same.
 */
import type { Sketch } from "../src/test/layoutSketch.ts";

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

/** A program as people type them: a tree of a few operations over a few names, some of them used again. */
export function randomProgram(seed: number): Sketch {
  const random = generator(seed);
  const inputs = 2 + Math.floor(random() * 4);
  const sketch: number[][] = Array.from({ length: inputs }, () => []);
  let open = sketch.map((_, i) => i);
  const take = () => open.splice(Math.floor(random() * open.length), 1)[0] ?? 0;
  const operations = 4 + Math.floor(random() * 10);
  for (let i = 0; i < operations || open.length > 1; i++) {
    const first = take();
    const reuse = i < operations && random() < 0.25;
    const unary = i < operations && random() < 0.35;
    const second = reuse || open.length === 0 ? Math.floor(random() * sketch.length) : take();
    if (unary && !reuse && second !== first) open.push(second);
    sketch.push(unary ? [first] : [first, second]);
    open = [...new Set([...open, sketch.length - 1])];
  }
  return sketch;
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

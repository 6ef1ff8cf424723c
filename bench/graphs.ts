/** Random programs to lay out. They come from a seed, so that every run and every layout program sees the same. */
import type { Sketch } from "../src/test/layoutSketch.ts";
import { generator } from "../src/test/randomSketch.ts";

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

/** "Another like this": the structure stays, the numbers are drawn anew, by the original's measure. */
import { describe, expect, it, vi } from "vitest";
import { runWhole } from "../../engine/run.ts";
import { lessons } from "../../lessons/gallery.ts";
import { anotherLike } from "./anotherLike.ts";

// Where no draw keeps every rule all 600 are made, which takes a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** The text with every number an input is given taken out. */
function withoutInputs(program: string): string {
  return program.replace(/(^|[\n,]) *([A-Za-z]\w*) = -?[\d.]+(?=$|[\n,])/g, "$1 $2 = _");
}

function finalGradients(program: string): readonly number[] {
  const { trace } = runWhole(program);
  return (trace?.timelines ?? []).map((timeline) => timeline.at(-1)?.state.gradient?.data[0] ?? Number.NaN);
}

describe("another like a lesson", () => {
  it.each(lessons)("$id: the structure is kept, to the letter, and the numbers are others", ({ program }) => {
    for (const seed of [0, 1, 2 ** 32 - 1]) {
      const variant = anotherLike(program, seed);
      expect(variant).not.toBe(null);
      expect(variant?.program).not.toBe(program);
      expect(withoutInputs(variant?.program ?? "")).toBe(withoutInputs(program));
      expect(anotherLike(program, seed)).toEqual(variant);
    }
  });

  it("keeps every rule in all of them, in the chain of sigmoids with its small gradients too", () => {
    const broken = lessons.flatMap(({ id, program }) => {
      const kinds: readonly string[] = [4, 5, 6].flatMap((seed) => [
        ...(anotherLike(program, seed)?.broken ?? []),
      ]);
      return kinds.length === 0 ? [] : [`${id}: ${kinds.join()}`];
    });
    expect(broken).toEqual([]);
  });

  it("keeps a dead relu dead, an alive one alive, and a tie a tie", () => {
    const lesson = (id: string): string => lessons.find((one) => one.id === id)?.program ?? "";
    for (let seed = 0; seed < 20; seed += 1) {
      const alive = finalGradients(anotherLike(lesson("G17a"), seed)?.program ?? "");
      const dead = finalGradients(anotherLike(lesson("G17b"), seed)?.program ?? "");
      expect(alive[0]).not.toBe(0);
      expect(Math.abs(dead[0] ?? 1)).toBe(0);
      const tie = anotherLike(lesson("G18"), seed)?.program ?? "";
      expect(/x = (\S+)\ny = \1\nz = 0/.test(tie), tie).toBe(true);
    }
  });
});

describe("another like any text", () => {
  it("keeps each relu on its side, where nothing else asks for it", () => {
    for (let seed = 0; seed < 30; seed += 1) {
      const program = anotherLike("x = 2, z = -2\ny = 3\nf = relu(x) + relu(z) + 2 * y", seed)?.program ?? "";
      expect(program).toMatch(/^x = \d+, z = -\d+\n/);
    }
  });

  it("keeps classes, axes and shapes, and draws the entries of arrays", () => {
    const program = "z = [2, 1, 0]\nW = [[1, 2, 3], [4, 5, 6]]\nL = cross_entropy(z, 2) + sum(sum(W, 1))";
    const variant = anotherLike(program, 8)?.program ?? "";
    expect(variant).toContain("cross_entropy(z, 2)");
    expect(variant).toContain("sum(W, 1)");
    expect(variant).toMatch(/W = \[\[-?\d+, -?\d+, -?\d+\], \[-?\d+, -?\d+, -?\d+\]\]/);
    expect(variant).not.toBe(program);
  });

  it("leaves comments, spaces and values that are no plain numbers alone", () => {
    const variant = anotherLike("x =  3  # three\nr = 1/3\nf = x^2 * r", 1)?.program;
    expect(variant).toMatch(/^x = {2}-?\d {2}# three\nr = 1\/3\nf = x\^2 \* r$/);
  });

  it("gives names without a number one", () => {
    expect(anotherLike("x * y + x", 3)?.program).toMatch(/^x \* y \+ x\nx = -?\d\ny = -?\d$/);
  });

  it("is refused where the text has mistakes, no number of an input, or no single number as its output", () => {
    for (const program of ["f = (a", "", "f = 2 * 3", "x = [1, 2]\nf = 2x"]) {
      expect(anotherLike(program, 1)).toBe(null);
    }
  });
});

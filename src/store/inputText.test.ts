/** A slider moves, and the number in the text with it. */
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { firstChain } from "../lessons/firstChain.ts";
import { FakeClock } from "../test/fakeClock.ts";
import { createBackstep } from "./createBackstep.ts";
import { untouchedLesson } from "./selectors.ts";

let store = createBackstep(new FakeClock());
const now = () => store.getState();
const position = () => now().position;

function opened(source: string, at = 0): void {
  now().open({ source, position: at });
}

function nodeNamed(name: string): number {
  const node = now().good?.trace.graph.nodes.find(({ symbol }) => symbol === name);
  if (node === undefined) throw new Error(`no node ${name}`);
  return node.index;
}

beforeEach(() => {
  store = createBackstep(new FakeClock());
});

describe("setting an input", () => {
  it("rewrites its number in the text and nothing else, and keeps the step", () => {
    opened("w1 = ( -2 ), w2 = 1/3 # two thirds less\nf = w1 * w2", 2);
    now().setInput(nodeNamed("w2"), 0, 0.25);
    expect(now().source).toBe("w1 = ( -2 ), w2 = 0.25 # two thirds less\nf = w1 * w2");
    now().setInput(nodeNamed("w1"), 0, -1e-7);
    expect(now().source).toBe("w1 = -1e-7, w2 = 0.25 # two thirds less\nf = w1 * w2");
    expect(position()).toBe(2);
    expect(now().diagnostics).toEqual([]);
  });

  it("gives any number, as it is, −0 too", () => {
    opened("x = 1\nf = x^2");
    now().setInput(nodeNamed("x"), 0, -0);
    expect(now().source).toBe("x = -0\nf = x^2");
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        now().setInput(nodeNamed("x"), 0, value);
        expect(now().good?.trace.graph.nodes[0]).toMatchObject({ kind: "input", value: { data: [value] } });
        expect(now().source).toMatch(/^x = [-+.e\d]+\nf = x\^2$/);
      }),
    );
  });

  it("gives a free name its definition, on a line of its own", () => {
    opened("f = a * b # the area\n", 1);
    expect(now().diagnostics).toHaveLength(2);
    now().setInput(nodeNamed("b"), 0, 3);
    expect(now().source).toBe("f = a * b # the area\nb = 3");
    expect(now().diagnostics).toHaveLength(1);
    now().setInput(nodeNamed("b"), 0, -0.5);
    expect(now().source).toBe("f = a * b # the area\nb = -0.5");
    expect(position()).toBe(1);
  });

  it("leaves the text alone when there is nothing to write", () => {
    opened("x = 1/3, y = 2\nf = x * y");
    const { source } = now();
    for (const value of [1 / 3, Number.NaN, Number.POSITIVE_INFINITY])
      now().setInput(nodeNamed("x"), 0, value);
    now().setInput(nodeNamed("f"), 0, 3);
    now().setInput(99, 0, 3);
    expect(now().source).toBe(source);
  });

  it("does nothing while the text has a mistake", () => {
    opened("x = 1\nf = x^2");
    now().edit("x = 12\nf = x^");
    now().setInput(nodeNamed("x"), 0, 3);
    expect(now().source).toBe("x = 12\nf = x^");
  });

  it("leaves the lesson open, but its sentences hold only for its own numbers", () => {
    now().open({ lesson: firstChain });
    expect(untouchedLesson(now())?.id).toBe("G3");
    now().setInput(nodeNamed("w1"), 0, 7);
    expect(now().lesson).toBe(firstChain);
    expect(untouchedLesson(now())).toBe(null);
    now().setInput(nodeNamed("w1"), 0, -2);
    expect(untouchedLesson(now())?.id).toBe("G3");
  });
});

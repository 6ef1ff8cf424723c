/** A text that changes: what stays on the screen, and what is new. */
import { beforeEach, describe, expect, it } from "vitest";
import { firstChain } from "../lessons/firstChain.ts";
import { FakeClock } from "../test/fakeClock.ts";
import { createBackstep } from "./createBackstep.ts";
import { currentFrame, isStale, lastPosition, untouchedLesson } from "./selectors.ts";

const SLIDE = "w1 = -2, w2 = 5, w3 = -4\nq = w1 + w2\nf = q * w3";

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

describe("editing", () => {
  beforeEach(() => opened(SLIDE, 5));

  it("with a mistake keeps the last good run, its step and its picture, marked stale, until it is mended", () => {
    const { good } = now();
    now().edit("w1 = -2, w2 = 5, w3 = -4\nq = w1 + w2\nf = q w3");
    expect(now().source).toContain("q w3");
    expect(now().good).toBe(good);
    expect(position()).toBe(5);
    expect(isStale(now())).toBe(true);
    const [mistake] = now().diagnostics;
    expect(mistake).toMatchObject({ severity: "error", line: 3, column: 5 });

    now().next();
    expect(position()).toBe(6);

    const [fix] = mistake?.fixes ?? [];
    if (fix === undefined) throw new Error("no fix");
    now().applyFix(fix);
    expect(now()).toMatchObject({ source: SLIDE, diagnostics: [], position: 6 });
    expect(isStale(now())).toBe(false);
  });

  it("back to the good text is good again", () => {
    now().edit(`${SLIDE} +`);
    now().edit(SLIDE);
    expect(isStale(now())).toBe(false);
    expect(now().diagnostics).toEqual([]);
  });

  it("of numbers keeps the step and the very layout", () => {
    const { good } = now();
    now().edit("w1 = -1.75, w2 = 123456, w3 = -4\nq = w1 + w2\nf = q * w3");
    expect(now().good?.picture.layout).toBe(good?.picture.layout);
    expect(now().good?.trace).not.toBe(good?.trace);
    expect(position()).toBe(5);
    expect(currentFrame(now())?.nodes[nodeNamed("f")]?.value?.data[0]).toBe((-1.75 + 123456) * -4);
  });

  it("of the formula keeps the step where there is one", () => {
    now().edit("w1 = -2, w2 = 5, w3 = -4\nf = w1 * w3");
    expect(lastPosition(now())).toBe(4);
    expect(position()).toBe(4);
    opened(SLIDE, 5);
    now().edit(`${SLIDE} + w1`);
    expect(position()).toBe(5);
  });

  it.each([
    ["longer", `${SLIDE} + w1`, 10],
    ["shorter", "w1 = -2\nf = w1^2", 3],
    ["as large, with a wire more that carries a gradient", SLIDE, 7],
  ])("of a finished run shows the finished run of the next, %s", (_, source, last) => {
    opened("w1 = -2, w2 = 5, w3 = -4\nq = w1 + 2\nf = q * w3", 6);
    now().edit(source);
    expect([position(), lastPosition(now())]).toEqual([last, last]);
  });

  it("of an operation through which nothing passes shows the finished run too", () => {
    opened("x = 3\nf = detach(x) * x", 3);
    expect(lastPosition(now())).toBe(4);
    now().seek(4);
    now().edit("x = 3\nf = sin(x) * x");
    expect([position(), lastPosition(now())]).toEqual([6, 6]);
  });

  it("makes the text a person's own, until the lesson's is back", () => {
    now().open({ lesson: firstChain });
    expect(untouchedLesson(now())).toBe(firstChain);
    now().edit(`${now().source}\n`);
    expect(untouchedLesson(now())).toBe(null);
    now().edit(firstChain.program);
    expect(untouchedLesson(now())).toBe(firstChain);
  });
});

/** The gallery against the table of lessons, and each lesson's run against numbers from outside. */
import { describe, expect, it } from "vitest";
import { differentiate } from "../engine/differentiate.ts";
import type { Step } from "../engine/trace/step.ts";
import numbers from "../test/data/lesson-numbers.json";
import { firstChain } from "./firstChain.ts";
import { lessons } from "./gallery.ts";
import type { Lesson } from "./lesson.ts";

type Checked = {
  readonly id: number | string;
  readonly leaves: Readonly<Record<string, number | undefined>>;
  readonly value: number;
  readonly grads: Readonly<Record<string, number | undefined>>;
  readonly forwardOps: number;
  readonly backwardEdges: number;
};

/** The table: 33 lessons in eight parts, 17 in two halves; a star marks the core. */
const TABLE = [
  "One and two gates: 1* 2* 3* 4* 5*",
  "Fan-out: 6* 7* 8 16*",
  "Routing and kinks: 9* 10* 17a* 17b* 18* 19",
  "From formula to neuron: 12* 13* 15* 11 14",
  "Gradient flow: 20* 21 30*",
  "Classification losses: 22* 23*",
  "Vectors, matrices, batches: 24* 25 26* 27* 28",
  "Modern blocks: 29* 31* 32* 33",
];

/**
 * Where a run here has other counts than the table, and why. The table counts a graph's operations and wires; a run
 * has one step an operation, and one an edge that carries a gradient.
 */
const OTHER_COUNTS = new Map([
  // The table counts the four wires of p1 and p3, which the loss does not use: no gradient travels along them.
  ["G23", { forwardOps: 10, backwardEdges: 11 }],
  // The table takes detach for a mark on a wire; in the language it is an operation, and so a step forward.
  ["G33", { forwardOps: 2, backwardEdges: 1 }],
]);

/** What the menu's expression writes for numbers that the program gives one by one. */
const SHORTHAND = new Map([
  ["G24", "W = [[W11, W12], [W21, W22]]\nx = [x1, x2]\nb = [b1, b2]\nt = [1, 4]"],
  ["G25", "W = [[W11, W12], [W21, W22]]\nx = [x1, x2]"],
  ["G27", "W = [[W11, W12], [W21, W22]]\nx = [x1, x2]\nc = [c1, c2]\nw = [w1, w2]"],
  ["G28", "W = [[w1, w2], [w3, w4]]\nV = [[w5, w6], [w7, w8]]\ni = [i1, i2]\nt = [0.01, 0.99]"],
  ["G29", "x = [x1, x2, x3, x4]\nk = [k1, k2]\nt = [0, 2, 0]"],
  ["G26", "X = [1, 2, 3, 4]\nY = [2, 5, 8, 8]"],
  ["G31", "x = [x1, x2, x3, x4]"],
]);
/** Expressions that say in words what the program repeats. */
const IN_WORDS = ["G21", "G30"];

/** The numbers of the same lesson, computed by central differences outside this project. */
function checked(lesson: Lesson): Checked {
  const all: readonly Checked[] = numbers;
  const found = all.find(({ id }) => `G${id}` === lesson.id);
  if (found === undefined) throw new Error(`no checked numbers for ${lesson.id}`);
  return { ...found, ...OTHER_COUNTS.get(lesson.id) };
}

/** Slide names may differ from ours (x, y, z for w1, w2, w3); the order does not. */
const inOrder = (record: Readonly<Record<string, unknown>>) =>
  Object.values(record).filter((entry) => entry !== undefined);

function run(source: string) {
  const result = differentiate(source);
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join("; "));
  return result;
}

describe("the gallery", () => {
  it("has all lessons of the table, in its order and parts, with its core", () => {
    const parts = [...new Set(lessons.map(({ part }) => part))];
    const rows = parts.map((part) => {
      const own = lessons.filter((lesson) => lesson.part === part);
      return `${part}: ${own.map(({ id, core }) => `${id.slice(1)}${core ? "*" : ""}`).join(" ")}`;
    });
    expect(rows).toEqual(TABLE);
    expect(new Set(lessons.map(({ id }) => Number.parseInt(id.slice(1), 10))).size).toBe(33);
  });

  it("keeps the lessons of a part together", () => {
    const parts = lessons.map(({ part }) => part);
    const changes = parts.filter((part, index) => part !== parts[index - 1]);
    expect(changes).toEqual([...new Set(parts)]);
  });

  it("leads from each lesson to the one after it, and from the last nowhere", () => {
    expect(lessons.map(({ next }) => next)).toEqual([...lessons.slice(1).map(({ id }) => id), null]);
  });

  it("holds the lesson a first visit opens with, the slide's own example", () => {
    expect(lessons).toContain(firstChain);
    expect(firstChain.program).toBe("w1 = -2\nw2 = 5\nw3 = -4\nq = w1 + w2\nf = q * w3");
  });

  it("gives no two lessons one title", () => {
    expect(new Set(lessons.map(({ title }) => title)).size).toBe(lessons.length);
  });
});

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))("lesson %s", (_id, lesson) => {
  it("expects the numbers that were checked by central differences", () => {
    const { value, grads, forwardOps, backwardEdges } = checked(lesson);
    expect(lesson.expects.value).toBeCloseTo(value, 14);
    expect(lesson.expects.gradients).toHaveLength(inOrder(grads).length);
    for (const [index, gradient] of inOrder(grads).entries()) {
      expect(lesson.expects.gradients[index]?.[1]).toBeCloseTo(Number(gradient), 14);
    }
    expect([lesson.expects.forward, lesson.expects.backward]).toEqual([forwardOps, backwardEdges]);
  });

  it("is a program that runs without remarks to exactly these numbers", () => {
    const { value, inputs, gradients, steps, diagnostics } = run(lesson.program);
    expect(diagnostics).toEqual([]);
    expect(inOrder(inputs)).toEqual(inOrder(checked(lesson).leaves));
    expect(value).toBeCloseTo(lesson.expects.value, 14);
    expect(Object.keys(gradients)).toEqual(lesson.expects.gradients.map(([name]) => name));
    for (const [name, gradient] of lesson.expects.gradients)
      expect(gradients[name]).toBeCloseTo(gradient, 14);
    const count = (kind: Step["kind"]) => steps.filter((step) => step.kind === kind).length;
    expect([count("forward"), count("seed"), count("edge")]).toEqual([
      lesson.expects.forward,
      1,
      lesson.expects.backward,
    ]);
  });
});

describe("the menu's expression", () => {
  it.each(lessons.filter(({ id }) => !IN_WORDS.includes(id)))("of $id has the program's value", (lesson) => {
    const { inputs } = run(lesson.program);
    const given = Object.entries(inputs).map(([name, value]) => `${name} = ${String(value)}`);
    const source = [...given, SHORTHAND.get(lesson.id) ?? "", lesson.expression].join("\n");
    expect(run(source).value).toBeCloseTo(lesson.expects.value, 12);
  });
});

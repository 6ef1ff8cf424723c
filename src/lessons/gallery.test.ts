import { describe, expect, it } from "vitest";
import { differentiate } from "../engine/differentiate.ts";
import { item } from "../engine/tensor/tensor.ts";
import type { Step } from "../engine/trace/step.ts";
import numbers from "../test/data/lesson-numbers.json";
import { lessonNamed, lessons, startLesson } from "./gallery.ts";
import { type Lesson, momentPosition } from "./lesson.ts";

type Checked = {
  readonly id: number | string;
  readonly leaves: Readonly<Record<string, number | undefined>>;
  readonly value: number;
  readonly grads: Readonly<Record<string, number | undefined>>;
  readonly forwardOps: number;
  readonly backwardEdges: number;
};

/** The numbers of the same lesson, computed by central differences outside this project. */
function checked(lesson: Lesson): Checked {
  const all: readonly Checked[] = numbers;
  const found = all.find(({ id }) => `G${id}` === lesson.id);
  if (found === undefined) throw new Error(`no checked numbers for ${lesson.id}`);
  return found;
}

/** Slide names may differ from ours (x, y, z for w1, w2, w3); the order does not. */
const inOrder = (record: Readonly<Record<string, unknown>>) =>
  Object.values(record).filter((entry) => entry !== undefined);

function run(lesson: Lesson) {
  const result = differentiate(lesson.program);
  if (!result.ok) throw new Error(result.diagnostics.map(({ message }) => message).join("; "));
  return result;
}

/** As the prose writes numbers: four significant digits, a true minus sign. */
const asWritten = (value: number) => String(Number(value.toPrecision(4))).replace("-", "−");

/** The number a step is about: the new value, the seed, or what travels along the edge. */
function subject(step: Step): number {
  switch (step.kind) {
    case "forward":
      return item(step.value);
    case "seed":
      return item(step.gradient);
    case "edge":
      return item(step.contribution);
    default:
      return step satisfies never;
  }
}

const written = (lesson: Lesson) =>
  [lesson.title, lesson.purpose, lesson.ask, lesson.stumbling, ...lesson.story.map(({ text }) => text)].join(
    "\n",
  );

describe("the gallery", () => {
  it("has eight lessons, each found by its own id and by no other", () => {
    expect(lessons.map(({ id }) => id)).toEqual(["G1", "G2", "G3", "G4", "G6", "G7", "G9", "G12"]);
    for (const lesson of lessons) expect(lessonNamed(lesson.id)).toBe(lesson);
    for (const id of ["", "g3", "G5", "constructor"]) expect(lessonNamed(id)).toBeNull();
  });

  it("leads from each lesson to the one after it, and from the last nowhere", () => {
    expect(lessons.map(({ next }) => next)).toEqual([...lessons.slice(1).map(({ id }) => id), null]);
  });

  it("keeps the lessons of a part together", () => {
    const parts = lessons.map(({ part }) => part);
    const changes = parts.filter((part, index) => part !== parts[index - 1]);
    expect(changes).toEqual([...new Set(parts)]);
  });

  it("starts with the slide's own example", () => {
    expect(startLesson.program).toBe("w1 = -2\nw2 = 5\nw3 = -4\nq = w1 + w2\nf = q * w3");
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
    const { value, inputs, gradients, steps, diagnostics } = run(lesson);
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

  it("tells its story in the order of the run and within it, one text a moment, and closes it at the end", () => {
    const positions = lesson.story.map(({ at }) => momentPosition(at, lesson));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    expect(new Set(lesson.story.map(({ at }) => at)).size).toBe(lesson.story.length);
    for (const { at } of lesson.story) {
      if (typeof at !== "number") continue;
      expect(at).toBeGreaterThan(0);
      expect(at).toBeLessThanOrEqual(run(lesson).steps.length);
    }
    expect(lesson.story.at(-1)?.at).toBe("end");
  });

  it("names, in each sentence about a step, the number this step brings", () => {
    const { steps } = run(lesson);
    for (const { at, text } of lesson.story) {
      const step = typeof at === "number" ? steps[at - 1] : undefined;
      if (step === undefined) continue;
      const number = asWritten(subject(step)).replace(".", "\\.");
      expect(text).toMatch(new RegExp(`(?<![\\d.−])${number}(?![\\d]|\\.\\d)`));
    }
  });

  it("asks a question and speaks calmly, with true minus signs", () => {
    expect(lesson.ask).toMatch(/\?$/);
    expect(written(lesson)).not.toMatch(/!|-\d/);
    expect(lesson.purpose).not.toContain("\n");
    expect(lesson.source).toMatch(/\S/);
  });
});

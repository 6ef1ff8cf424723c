/** Exercises as documents of the page. */
import { describe, expect, it } from "vitest";
import { firstChain } from "../lessons/firstChain.ts";
import { createBackstep } from "./createBackstep.ts";
import { baseOf, currentDocument, sheetTitle, untouchedExercise } from "./currentDocument.ts";
import { baseKeys, brokenWords, type ExerciseBase } from "./exercise.ts";
import { makeExercise, randomBase } from "./makeExercise.ts";
import { variantsOf } from "./variants.ts";

const RANDOM: ExerciseBase = {
  kind: "random",
  spec: { size: "small", fanOut: "some", gates: "sums" },
};

function made(base: ExerciseBase, seed: number) {
  const exercise = makeExercise(base, seed);
  if (exercise === null) throw new Error("nothing drawn");
  return exercise;
}

function opened(base: ExerciseBase, seed: number) {
  const store = createBackstep({ setTimeout: () => 0, clearTimeout: () => undefined });
  store.getState().open({ exercise: made(base, seed) });
  return store;
}

describe("an exercise on the page", () => {
  it("has its seed as its name, until the text is edited, and again when it is reset", () => {
    const store = opened({ kind: "lesson", lesson: firstChain }, 12345);
    const { edit } = store.getState();
    const { program } = store.getState().exercise ?? { program: "" };
    expect(currentDocument(store.getState())).toMatchObject({
      title: "Exercise 12345",
      isLesson: false,
      program,
    });
    expect(store.getState().lesson).toBe(null);
    edit(`${program}\n`);
    expect(untouchedExercise(store.getState())).toBe(null);
    edit(program);
    expect(untouchedExercise(store.getState())?.seed).toBe(12345);
  });

  it("is no longer there when another document is opened", () => {
    const store = opened(RANDOM, 1);
    store.getState().open({ lesson: firstChain });
    expect(store.getState().exercise).toBe(null);
    expect(currentDocument(store.getState())?.title).toBe(firstChain.title);
  });

  it("another like it has the lesson's structure, or that of the random program, or of the text", () => {
    const lesson: ExerciseBase = { kind: "lesson", lesson: firstChain };
    expect(baseOf(opened(lesson, 3).getState())).toEqual(lesson);
    const random = opened(RANDOM, 3);
    expect(baseOf(random.getState())).toEqual({ kind: "text", source: random.getState().source });
    random.getState().edit("x = 2\nf = x^2");
    expect(baseOf(random.getState())).toEqual({ kind: "text", source: "x = 2\nf = x^2" });
  });

  it("is named in a link by what it was drawn from", () => {
    expect(baseKeys(RANDOM)).toEqual({ src: null, lesson: null, exercise: "small-some-sums" });
    expect(baseKeys({ kind: "lesson", lesson: firstChain })).toMatchObject({ lesson: "G3", exercise: null });
    expect(baseKeys({ kind: "text", source: "x" })).toMatchObject({ src: "x", lesson: null });
    expect(randomBase("small-some-sums")).toEqual(RANDOM);
    expect(randomBase("small-some")).toBe(null);
  });

  it("says which rules its numbers break, and nothing where they keep them", () => {
    expect(brokenWords({ broken: [] })).toBe(null);
    expect(brokenWords({ broken: ["range", "apart"] })).toMatch(/larger than 60; some common mistakes/);
  });
});

describe("the variants of a worksheet", () => {
  it("go on with the seeds after the exercise's", () => {
    const variants = variantsOf(opened(RANDOM, 2 ** 32 - 2).getState(), 3);
    expect(variants.map(({ seed }) => seed)).toEqual([2 ** 32 - 2, 2 ** 32 - 1, 0]);
    expect(variants[2]?.program).toBe(made(RANDOM, 0).program);
  });

  it("of a lesson begin with its own numbers", () => {
    const store = createBackstep({ setTimeout: () => 0, clearTimeout: () => undefined });
    store.getState().open({ lesson: firstChain });
    const variants = variantsOf(store.getState(), 3);
    expect(variants.map(({ seed }) => seed)).toEqual([null, 1, 2]);
    expect(variants[0]?.program).toBe(firstChain.program);
    expect(sheetTitle(store.getState())).toBe(firstChain.title);
  });

  it("are one where nothing can be drawn", () => {
    const store = createBackstep({ setTimeout: () => 0, clearTimeout: () => undefined });
    store.getState().open({ source: "f = 2 * 3" });
    expect(variantsOf(store.getState(), 5)).toEqual([{ program: "f = 2 * 3", seed: null }]);
  });
});

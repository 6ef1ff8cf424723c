/** Base and seed → exercise, in a file of its own: whoever steps through a lesson needs none of it. */
import { anotherLike } from "../present/exercise/anotherLike.ts";
import { readSpec } from "../present/exercise/exerciseSpec.ts";
import { randomExercise } from "../present/exercise/randomExercise.ts";
import { normalLineBreaks } from "../present/text/normalLineBreaks.ts";
import type { Exercise, ExerciseBase } from "./exercise.ts";

/** Null where the base has mistakes, no number to change, or is larger than an exercise. */
export function makeExercise(base: ExerciseBase, seed: number): Exercise | null {
  const made = drawn(base, seed);
  return made && { base, seed, program: normalLineBreaks(made.program), broken: made.broken };
}

/** The base a link names; null where it names none. */
export function randomBase(text: string): ExerciseBase | null {
  const spec = readSpec(text);
  return spec && { kind: "random", spec };
}

function drawn(base: ExerciseBase, seed: number) {
  switch (base.kind) {
    case "random":
      return randomExercise(base.spec, seed);
    case "lesson":
      return anotherLike(base.lesson.program, seed);
    case "text":
      return anotherLike(base.source, seed);
    default:
      return base satisfies never;
  }
}

/**
 * Exercises by address and by wish: drawing them is a file of its own, asked for when one is wanted. Fresh seeds come
 * from the browser's own source of randomness, and are short enough to be written on a board.
 */
import type { Lesson } from "../lessons/lesson.ts";
import type { Exercise, ExerciseBase } from "../store/exercise.ts";
import type * as makeExercise from "../store/makeExercise.ts";
import type { Address } from "./address/address.ts";

type Maker = typeof makeExercise;

let maker: Maker | null = null;

const FRESH_SEEDS = 100_000;
const NOT_LOADED = "The exercise could not be drawn. Check the connection, then reload the page.";
const NOTHING_TO_DRAW =
  "No other numbers can be drawn here: the text has a mistake, no number of an input, or no single number as its result.";

/** Rejects where the file can't be had; the next call asks again. */
export async function loadMaker(): Promise<void> {
  maker ??= await import("../store/makeExercise.ts");
}

/** Whether an address names an exercise that can't be drawn yet. */
export function needsMaker(address: Address): boolean {
  return namesExercise(address) && maker === null;
}

export function namesExercise({ exercise, seed }: Address): boolean {
  return exercise !== null || seed !== null;
}

/** The exercise, or why there is none, a sentence. `seed` null draws a fresh one. */
export function exerciseFrom(base: ExerciseBase, seed: number | null): Exercise | string {
  if (maker === null) return NOT_LOADED;
  return maker.makeExercise(base, seed ?? freshSeed()) ?? NOTHING_TO_DRAW;
}

/** The exercise an address names, or why there is none. `lesson` is the one it names, where there is one. */
export function exerciseAt({ src, exercise, seed }: Address, lesson: Lesson | null): Exercise | string {
  const drawn = seed === "new" ? null : (seed ?? 0);
  if (src !== null) return exerciseFrom({ kind: "text", source: src }, drawn);
  if (lesson !== null) return exerciseFrom({ kind: "lesson", lesson }, drawn);
  if (maker === null) return NOT_LOADED;
  const base = maker.randomBase(exercise ?? "");
  return base === null ? `There is no exercise called ${exercise ?? "so"}.` : exerciseFrom(base, drawn);
}

function freshSeed(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return drawn % FRESH_SEEDS;
}

/**
 * An exercise as the page remembers it: what it was drawn from, the seed, and the program that came out. From base
 * and seed alone the program can be drawn again, which is what a link holds.
 */
import type { Lesson } from "../lessons/lesson.ts";
import { type ExerciseSpec, specText } from "../present/exercise/exerciseSpec.ts";
import { type NumberRule, RULE_BROKEN } from "../present/exercise/numberRule.ts";

/** A structure drawn at random, too; or a lesson's, or any program's, with other numbers. */
export type ExerciseBase =
  | { readonly kind: "random"; readonly spec: ExerciseSpec }
  | { readonly kind: "lesson"; readonly lesson: Lesson }
  | { readonly kind: "text"; readonly source: string };

export type Exercise = {
  readonly base: ExerciseBase;
  /** A whole number, 0 … 2³² − 1. */
  readonly seed: number;
  readonly program: string;
  /** Rules its numbers break, where no draw kept them all. */
  readonly broken: readonly NumberRule[];
};

/** The base in the words of the address. */
export function baseKeys(base: ExerciseBase): {
  readonly src: string | null;
  readonly lesson: string | null;
  readonly exercise: string | null;
} {
  return {
    src: base.kind === "text" ? base.source : null,
    lesson: base.kind === "lesson" ? base.lesson.id : null,
    exercise: base.kind === "random" ? specText(base.spec) : null,
  };
}

/** What an exercise is called, and what it is drawn from, in words. */
export function exerciseHeading({ base, seed }: Pick<Exercise, "base" | "seed">): {
  readonly title: string;
  readonly purpose: string;
} {
  return { title: `Exercise ${seed}`, purpose: baseWords(base) };
}

/** What is said of numbers that break a rule, since none were found that keep all; null where they do. */
export function brokenWords({ broken }: Pick<Exercise, "broken">): string | null {
  if (broken.length === 0) return null;
  const said = broken.map((rule) => RULE_BROKEN[rule]).join("; ");
  return `No numbers keep every rule of an exercise here. These come closest: ${said}.`;
}

function baseWords(base: ExerciseBase): string {
  switch (base.kind) {
    case "lesson":
      return `Like “${base.lesson.title}”, with other numbers.`;
    case "text":
      return "The same structure with other numbers.";
    case "random": {
      const { size, fanOut, gates } = base.spec;
      const set = { sums: "sums and products", powers: "squares and quotients", neurons: "neurons" }[gates];
      return `Random: ${size}, ${fanOut === "none" ? "no" : fanOut} fan-out, ${set}.`;
    }
    default:
      return base satisfies never;
  }
}

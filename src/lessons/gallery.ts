/** All lessons, in the order they are taught, and the one a first visit opens with. */
import { fanOut } from "./fanOut.ts";
import type { Lesson } from "./lesson.ts";
import { neuron } from "./neuron.ts";
import { oneAndTwoGates } from "./oneAndTwoGates.ts";
import { routing } from "./routing.ts";

export const lessons: readonly Lesson[] = [...oneAndTwoGates, ...fanOut, ...routing, ...neuron];

/** The lesson with this id, exactly as written ("G3"); null when there is none. */
export function lessonNamed(id: string): Lesson | null {
  return lessons.find((lesson) => lesson.id === id) ?? null;
}

/** The first chain: two gates, the smallest program that shows upstream × local. */
export const startLesson: Lesson = firstChain();

function firstChain(): Lesson {
  const lesson = lessonNamed("G3");
  if (lesson === null) throw new Error("The gallery has lost its first chain, G3.");
  return lesson;
}

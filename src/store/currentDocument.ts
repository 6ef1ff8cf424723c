/** What was opened, a lesson or an exercise, and what another exercise would be drawn from. */
import type { Lesson } from "../lessons/lesson.ts";
import { isRewritten } from "../present/text/isRewritten.ts";
import { type Exercise, type ExerciseBase, exerciseHeading } from "./exercise.ts";
import { memoize } from "./memoize.ts";
import { untouchedLesson } from "./selectors.ts";
import type { State } from "./state.ts";

/** The exercise the text is, word for word. */
export function untouchedExercise({ exercise, source }: State): Exercise | null {
  return exercise?.program === source ? exercise : null;
}

export type OpenedDocument = {
  readonly title: string;
  readonly purpose: string;
  readonly isLesson: boolean;
  /** The text it had when it was opened. */
  readonly program: string;
};

/** As the header tells it; null for a text of the reader's own, also where that stands in the place of what was opened. */
export function currentDocument({ lesson, exercise, source }: State): OpenedDocument | null {
  const opened = documentOf(lesson, exercise);
  return opened === null || isGone(opened.program, source) ? null : opened;
}

const isGone = memoize(isRewritten);

const documentOf = memoize((lesson: Lesson | null, exercise: Exercise | null): OpenedDocument | null => {
  if (exercise !== null) return { ...exerciseHeading(exercise), isLesson: false, program: exercise.program };
  return lesson && { title: lesson.title, purpose: lesson.purpose, isLesson: true, program: lesson.program };
});

/** What a worksheet of it is called. */
export function sheetTitle(state: State): string {
  const base = untouchedExercise(state)?.base ?? baseOf(state);
  return base.kind === "lesson" ? base.lesson.title : "Backpropagation";
}

/** What "another like this" keeps the structure of: the exercise's base, the lesson, or the text as it stands. */
export function baseOf(state: State): ExerciseBase {
  const base = untouchedExercise(state)?.base ?? null;
  // Of a random exercise the structure is kept, too: what is drawn is like its program.
  if (base !== null && base.kind !== "random") return base;
  const lesson = untouchedLesson(state);
  return lesson === null ? { kind: "text", source: state.source } : { kind: "lesson", lesson };
}

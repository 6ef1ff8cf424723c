/** What a lesson says at a position of its run: an opening at the start, the story's sentences, a close at the end. */
import { type Lesson, momentPosition } from "./lesson.ts";

export type LessonWords = {
  readonly title: string;
  readonly opening: { readonly purpose: string; readonly question: string } | null;
  readonly sentences: readonly string[];
  /** `next`: id of the lesson to go on with; null after the last. */
  readonly close: {
    readonly stumbling: string;
    readonly source: string;
    readonly next: string | null;
  } | null;
};

/** Null where there is nothing to say. `stepCount`: of the run on the screen. */
export function lessonNote(lesson: Lesson, position: number, stepCount: number): LessonWords | null {
  const last = momentPosition("end", lesson);
  // With a gate taken apart the run has other steps: the sentences wait until it is put together again.
  if (stepCount !== last) return null;
  const { title, purpose, ask, story, stumbling, source, next } = lesson;
  const here = story.filter(({ at }) => momentPosition(at, lesson) === position);
  if (here.length === 0 && position !== 0) return null;
  return {
    title,
    opening: position === 0 ? { purpose, question: ask } : null,
    sentences: here.map(({ text }) => text),
    close: position === last ? { stumbling, source, next } : null,
  };
}

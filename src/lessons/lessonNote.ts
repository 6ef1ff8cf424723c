/** What a lesson says at a position of its run: an opening at the start, the story's sentences, a close at the end. */
import { type Lesson, momentPosition } from "./lesson.ts";

export type LessonWords = {
  readonly title: string;
  readonly opening: { readonly purpose: string; readonly question: string } | null;
  readonly sentences: readonly string[];
  /** The earlier position the sentences are from, at one that has none of its own; null where they are about this one. */
  readonly saidAt: number | null;
  /** `next`: id of the lesson to go on with; null after the last. */
  readonly close: {
    readonly stumbling: string;
    readonly source: string;
    readonly next: string | null;
  } | null;
};

/** Null while the run on the screen is not the lesson's. `stepCount`: of the run on the screen. */
export function lessonNote(lesson: Lesson, position: number, stepCount: number): LessonWords | null {
  const last = momentPosition("end", lesson);
  // With a gate taken apart the run has other steps: the sentences wait until it is put together again.
  if (stepCount !== last) return null;
  const { title, purpose, ask, story, stumbling, source, next } = lesson;
  const told = story
    .map(({ at, text }) => ({ at: momentPosition(at, lesson), text }))
    .filter(({ at }) => at <= position);
  const at = Math.max(0, ...told.map((sentence) => sentence.at));
  const texts = told.filter((sentence) => sentence.at === at).map(({ text }) => text);
  // Before the story's first sentence stands what the lesson is for.
  const isPurpose = texts.length === 0 && position > 0;
  return {
    title,
    opening: position === 0 ? { purpose, question: ask } : null,
    sentences: isPurpose ? [purpose] : texts,
    saidAt: at === position ? null : at,
    close: position === last ? { stumbling, source, next } : null,
  };
}

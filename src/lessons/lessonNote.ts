/** What a lesson says at a position: its question at the start, and the sentences of its story. */
import { type Lesson, momentPosition } from "./lesson.ts";

export type LessonWords = { readonly question: string | null; readonly sentences: readonly string[] };

export function lessonNote(lesson: Lesson | null, position: number): LessonWords {
  if (lesson === null) return { question: null, sentences: [] };
  const here = lesson.story.filter(({ at }) => momentPosition(at, lesson) === position);
  return { question: position === 0 ? lesson.ask : null, sentences: here.map(({ text }) => text) };
}

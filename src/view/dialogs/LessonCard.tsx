/** One lesson of the menu: its title, what it teaches, and its expression. */
import type { Ref } from "react";

/** What the menu shows of a lesson. */
export type LessonEntry = {
  readonly id: string;
  readonly part: string;
  readonly title: string;
  readonly purpose: string;
  readonly expression: string;
  readonly core: boolean;
};

type LessonCardProps = {
  readonly lesson: LessonEntry;
  /** What the reader has done with it; null where nothing yet. */
  readonly mark: string | null;
  readonly isOpen: boolean;
  readonly ref: Ref<HTMLButtonElement> | null;
  readonly onOpen: () => void;
};

export function LessonCard({ lesson, mark, isOpen, ref, onOpen }: LessonCardProps) {
  return (
    <button
      ref={ref}
      type="button"
      className="lesson-card"
      aria-current={isOpen ? "true" : undefined}
      onClick={onOpen}
    >
      <span className="lesson-card-title">
        <strong>{lesson.title}</strong>
        {lesson.core ? <span className="lesson-core">core</span> : null}
      </span>
      <span className="lesson-card-purpose">{lesson.purpose}</span>
      <code>{lesson.expression}</code>
      {mark === null ? null : <span className="lesson-mark">✓ {mark}</span>}
    </button>
  );
}

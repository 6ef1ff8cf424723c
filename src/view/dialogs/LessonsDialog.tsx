/** The menu of lessons, by parts: what each teaches, and its expression. Choosing one opens it at its start. */
import { useEffect, useRef, useState } from "react";
import { useBackstep } from "../../store/backstep.ts";
import { untouchedLesson } from "../../store/selectors.ts";
import { Dialog } from "./Dialog.tsx";
import { LessonCard, type LessonEntry } from "./LessonCard.tsx";
import { ClearProgress, type ProgressMarks, progressText } from "./LessonProgress.tsx";

type LessonsDialogProps<Entry extends LessonEntry> = {
  readonly lessons: readonly Entry[];
  /** What the reader has seen and predicted, as it stands now. */
  readonly progress: () => ProgressMarks;
  readonly onClearProgress: () => void;
  readonly onClose: () => void;
  readonly onOpenLesson: (lesson: Entry) => void;
};

export function LessonsDialog<Entry extends LessonEntry>(props: LessonsDialogProps<Entry>) {
  const { lessons, progress, onClearProgress, onClose, onOpenLesson } = props;
  const current = useBackstep((state) => untouchedLesson(state)?.id ?? null);
  const open = useRef<HTMLButtonElement>(null);
  const [wanted, setWanted] = useState("");
  const [marks, setMarks] = useState(progress);
  const shown = lessons.filter((lesson) => says(lesson, wanted));
  const parts = [...new Set(shown.map(({ part }) => part))];
  // Whoever looks for another lesson begins at the open one.
  useEffect(() => open.current?.focus(), []);
  return (
    <Dialog title="Lessons" isProse onClose={onClose}>
      <div className="lesson-search">
        <input
          type="search"
          aria-label="Find a lesson"
          placeholder="Find a lesson"
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
        <p className="dialog-note" role="status">
          {wanted.trim() === ""
            ? "Begin with those marked core."
            : `${shown.length} of ${lessons.length} lessons`}
        </p>
      </div>
      {parts.map((part) => (
        <section key={part} className="lesson-part">
          <h3 className="panel-title">{part}</h3>
          <ul className="lesson-grid">
            {shown
              .filter((lesson) => lesson.part === part)
              .map((lesson) => (
                <li key={lesson.id}>
                  <LessonCard
                    lesson={lesson}
                    mark={progressText(marks, lesson.id)}
                    isOpen={lesson.id === current}
                    ref={lesson.id === current ? open : null}
                    onOpen={() => {
                      onOpenLesson(lesson);
                      onClose();
                    }}
                  />
                </li>
              ))}
          </ul>
        </section>
      ))}
      {marks.size === 0 ? null : (
        <ClearProgress
          onClear={() => {
            onClearProgress();
            setMarks(progress);
          }}
        />
      )}
    </Dialog>
  );
}

/** Whether every word looked for stands somewhere in what the menu shows of the lesson, or is its name in links. */
function says({ id, title, purpose, part, expression }: LessonEntry, wanted: string): boolean {
  const text = [id, title, purpose, part, expression].join("\n").toLowerCase();
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

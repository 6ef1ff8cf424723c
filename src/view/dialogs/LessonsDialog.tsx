/** The gallery: what each lesson teaches, and its formula. Choosing one opens it at its start. */
import { useBackstep } from "../../store/backstep.ts";
import { untouchedLesson } from "../../store/selectors.ts";
import { Dialog } from "./Dialog.tsx";

/** What the menu shows of a lesson. */
type LessonEntry = {
  readonly id: string;
  readonly part: string;
  readonly title: string;
  readonly purpose: string;
};

type LessonsDialogProps = {
  readonly lessons: readonly LessonEntry[];
  readonly onClose: () => void;
  readonly onOpenLesson: (id: string) => void;
};

export function LessonsDialog({ lessons, onClose, onOpenLesson }: LessonsDialogProps) {
  const current = useBackstep((state) => untouchedLesson(state)?.id ?? null);
  const parts = [...new Set(lessons.map(({ part }) => part))];
  return (
    <Dialog title="Lessons" onClose={onClose}>
      {parts.map((part) => (
        <section key={part} className="lesson-part">
          <h3 className="panel-title">{part}</h3>
          <ul className="lesson-grid">
            {lessons
              .filter((lesson) => lesson.part === part)
              .map((lesson) => (
                <li key={lesson.id}>
                  <button
                    type="button"
                    className="lesson-card"
                    aria-current={lesson.id === current ? "true" : undefined}
                    onClick={() => {
                      onOpenLesson(lesson.id);
                      onClose();
                    }}
                  >
                    <strong>{lesson.title}</strong>
                    <span>{lesson.purpose}</span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}

/**
 * What the lesson says at this step: what it is for and a question before the first, then sentences tied to steps,
 * which stay, quieter, until the next ones; at the end the stumbling point, the source and the way on.
 */
import type { Frame } from "../../engine/trace/trace.ts";
import { Prose } from "./Prose.tsx";

export type LessonNoteProps = {
  readonly title: string;
  readonly opening: { readonly purpose: string; readonly question: string } | null;
  readonly sentences: readonly string[];
  /** The earlier step they are from; null where they are about this one. */
  readonly saidAt: number | null;
  readonly close: {
    readonly stumbling: string;
    readonly source: string;
    readonly next: string | null;
  } | null;
};

type Props = LessonNoteProps & { readonly frame: Frame; readonly onOpenLesson: (id: string) => void };

export function LessonNote({ title, opening, sentences, saidAt, close, frame, onOpenLesson }: Props) {
  return (
    <aside
      className={`lesson-note ${saidAt === null ? "" : "lesson-earlier"}`}
      aria-label="Lesson"
      translate="yes"
    >
      <h2 className="panel-title">{title}</h2>
      {saidAt === null ? null : (
        <p className="lesson-when">{saidAt === 0 ? "said at the start" : `said at step ${saidAt}`}</p>
      )}
      {opening === null ? null : (
        <>
          <p className="lesson-purpose">{opening.purpose}</p>
          <p>
            <strong>Before you step:</strong> <Prose text={opening.question} frame={frame} />
          </p>
        </>
      )}
      {sentences.map((sentence) => (
        <p key={sentence}>
          <Prose text={sentence} frame={frame} />
        </p>
      ))}
      {close === null ? null : (
        <>
          <p>
            <strong>Often goes wrong:</strong> <Prose text={close.stumbling} frame={frame} />
          </p>
          <p className="lesson-source">{`Source: ${close.source}`}</p>
          <NextLesson next={close.next} onOpenLesson={onOpenLesson} />
        </>
      )}
    </aside>
  );
}

function NextLesson({ next, onOpenLesson }: { readonly next: string | null } & Pick<Props, "onOpenLesson">) {
  if (next === null) return <p>This was the last lesson.</p>;
  return (
    <button type="button" className="button next-lesson" onClick={() => onOpenLesson(next)}>
      Next lesson
    </button>
  );
}

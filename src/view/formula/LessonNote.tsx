/** What the lesson says at this step: a question before the first, then sentences tied to steps. */
export type LessonNoteProps = { readonly question: string | null; readonly sentences: readonly string[] };

export function LessonNote({ question, sentences }: LessonNoteProps) {
  if (question === null && sentences.length === 0) return null;
  return (
    <aside className="lesson-note" aria-label="Lesson">
      {question === null ? null : (
        <p>
          <strong>Before you step:</strong> {question}
        </p>
      )}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </aside>
  );
}

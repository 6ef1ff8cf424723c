/** A short note beside a gradient that is not ready: what it waits for. Read out when it appears. */
type WaitingNoteProps = {
  /** Null: nothing was asked. */
  readonly sentence: string | null;
  /** Left end and top, px of the stage. */
  readonly x: number;
  readonly y: number;
};

export function WaitingNote({ sentence, x, y }: WaitingNoteProps) {
  return (
    <div aria-live="polite">
      {sentence === null ? null : (
        <p className="waiting-note" style={{ left: x, top: y }}>
          {sentence}
        </p>
      )}
    </div>
  );
}

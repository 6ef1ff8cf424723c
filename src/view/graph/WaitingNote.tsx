/** A short note beside a gradient that is not ready: what it waits for. Read out when it appears. */
import { waitingFor } from "../../present/narration/waitingFor.ts";
import { useBackstep } from "../../store/backstep.ts";
import { currentFrame } from "../../store/selectors.ts";
import type { Note } from "./useWaitingNote.ts";

export function WaitingNote({ note }: { readonly note: Note | null }) {
  const sentence = useBackstep((state) => {
    const frame = currentFrame(state);
    return frame === null || note?.position !== frame.position ? null : waitingFor(frame, note.node);
  });
  return (
    <div aria-live="polite">
      {sentence === null || note === null ? null : (
        <p className="waiting-note" style={{ left: note.x, top: note.y }}>
          {sentence}
        </p>
      )}
    </div>
  );
}

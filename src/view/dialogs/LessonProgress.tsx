/** What the menu knows of the reader: marks at lessons, and the button that forgets them, which asks first. */
import { useState } from "react";

/** By lesson id: seen to its end, and the most numbers predicted right in one run. */
export type ProgressMarks = ReadonlyMap<string, { readonly seen: boolean; readonly right: number }>;

export function progressText(marks: ProgressMarks, lesson: string): string | null {
  const { seen = false, right = 0 } = marks.get(lesson) ?? {};
  const parts = [...(seen ? ["seen"] : []), ...(right > 0 ? [`${right} predicted`] : [])];
  return parts.length === 0 ? null : parts.join(", ");
}

export function ClearProgress({ onClear }: { readonly onClear: () => void }) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <p className="dialog-note lesson-progress">
        Marks of what you have seen and predicted are kept on this device only.
        <button type="button" className="button" onClick={() => setAsking(true)}>
          Clear my progress
        </button>
      </p>
    );
  }
  return (
    <p className="lesson-progress" role="alert">
      Forget all lessons seen and numbers predicted?
      <button type="button" className="button" onClick={onClear}>
        Yes, clear
      </button>
      <button type="button" className="button" onClick={() => setAsking(false)}>
        Keep
      </button>
    </p>
  );
}

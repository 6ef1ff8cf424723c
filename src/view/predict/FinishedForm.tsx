/** "Is b finished?", with its two answers; what is said to them is said aloud too. */
import { useEffect, useRef } from "react";
import type { FinishedQuestion } from "../../present/predict/finished.ts";
import { backstep, useBackstep } from "../../store/backstep.ts";
import { sayFinished } from "../../store/predict/sayFinished.ts";

export function FinishedForm({ question: { ask, said, isDone } }: { readonly question: FinishedQuestion }) {
  const isPresenting = useBackstep((state) => state.settings.view === "present");
  const yes = useRef<HTMLButtonElement>(null);
  // The box that had the focus is gone: by keyboard one goes on from here. Before a room the keys stay the page's.
  useEffect(() => {
    if (!isPresenting && document.activeElement === document.body)
      yes.current?.focus({ preventScroll: true });
  }, [isPresenting]);
  return (
    <>
      {isDone ? null : (
        <fieldset className="question-finished">
          <legend>{ask}</legend>
          <button ref={yes} type="button" className="button" onClick={() => sayFinished(backstep, true)}>
            Yes
          </button>
          <button type="button" className="button" onClick={() => sayFinished(backstep, false)}>
            Not yet
          </button>
        </fieldset>
      )}
      {said === null ? null : (
        <p className={isDone ? "" : "question-hint"} role="alert">
          {said}
        </p>
      )}
    </>
  );
}

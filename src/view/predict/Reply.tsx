/** What is said to an answer that is done, whether its node is finished by it, and the way on. */

import { useEffect, useRef } from "react";
import { formatTensor } from "../../present/numbers/formatTensor.ts";
import type { FinishedQuestion } from "../../present/predict/finished.ts";
import { backstep, useBackstep } from "../../store/backstep.ts";
import { currentStyle } from "../../store/selectors.ts";
import { FinishedForm } from "./FinishedForm.tsx";

type ReplyProps = { readonly said: string | null; readonly finished: FinishedQuestion | null };

export function Reply({ said, finished }: ReplyProps) {
  const isPresenting = useBackstep((state) => state.settings.view === "present");
  const atEnd = useBackstep(({ good, position }) => position === good?.trace.steps.length);
  const style = useBackstep(currentStyle);
  const guess = useBackstep(({ predictions, position }) =>
    predictions.guesses.find(({ asked }) => asked.position === position),
  );
  const own =
    guess === undefined ? [] : guess.outcome === "right" ? guess.answers.slice(0, -1) : guess.answers;
  const on = useRef<HTMLButtonElement>(null);
  const isAsking = finished !== null && !finished.isDone;
  // The box, or the answer, that had the focus is gone: by keyboard one goes on from here.
  useEffect(() => {
    if (!isPresenting && !isAsking && document.activeElement === document.body)
      on.current?.focus({ preventScroll: true });
  }, [isPresenting, isAsking]);
  const { next, stopAsking } = backstep.getState();
  return (
    <div className="question-reply">
      {said === null ? null : <p>{said}</p>}
      {own.length === 0 ? null : (
        <p className="question-score">
          You said{" "}
          {own.map((answer, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: answers come one after the other
            <s key={place}>{formatTensor(answer, style)}</s>
          ))}
        </p>
      )}
      {finished === null ? null : <FinishedForm question={finished} />}
      {isPresenting && isAsking ? null : (
        <button ref={on} type="button" className="button" onClick={atEnd ? stopAsking : next}>
          {atEnd ? "Close" : "Go on"}
        </button>
      )}
    </div>
  );
}

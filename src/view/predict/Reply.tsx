/** What is said to an answer that is done, and the way on. */

import { useEffect, useRef } from "react";
import { formatTensor } from "../../present/numbers/formatTensor.ts";
import { backstep, useBackstep } from "../../store/backstep.ts";
import { currentStyle } from "../../store/selectors.ts";

export function Reply({ said }: { readonly said: string }) {
  const isPresenting = useBackstep((state) => state.settings.view === "present");
  const atEnd = useBackstep(({ good, position }) => position === good?.trace.steps.length);
  const style = useBackstep(currentStyle);
  const guess = useBackstep(({ predictions, position }) =>
    predictions.guesses.find(({ asked }) => asked.position === position),
  );
  const own =
    guess === undefined ? [] : guess.outcome === "right" ? guess.answers.slice(0, -1) : guess.answers;
  const on = useRef<HTMLButtonElement>(null);
  // The box that had the focus is gone: by keyboard one goes on from here.
  useEffect(() => {
    if (!isPresenting && document.activeElement === document.body) on.current?.focus({ preventScroll: true });
  }, [isPresenting]);
  const { next, stopAsking } = backstep.getState();
  return (
    <div className="question-reply">
      <p>{said}</p>
      {own.length === 0 ? null : (
        <p className="question-score">
          You said{" "}
          {own.map((answer, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: answers come one after the other
            <s key={place}>{formatTensor(answer, style)}</s>
          ))}
        </p>
      )}
      <button ref={on} type="button" className="button" onClick={atEnd ? stopAsking : next}>
        {atEnd ? "Close" : "Go on"}
      </button>
    </div>
  );
}

/** The number's name, what is known of its line, and a box for it. Enter submits, Escape puts the question away. */

import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { AskedNumber } from "../../present/predict/askedNumber.ts";
import { questionWords } from "../../present/predict/questionWords.ts";
import { backstep, useBackstep } from "../../store/backstep.ts";
import { submitAnswer } from "../../store/predict/submitAnswer.ts";
import { currentStyle } from "../../store/selectors.ts";
import { NumberName } from "./NumberName.tsx";

export function QuestionForm({ asked }: { readonly asked: AskedNumber }) {
  const trace = useBackstep((state) => state.good?.trace ?? null);
  const style = useBackstep(currentStyle);
  const isPresenting = useBackstep((state) => state.settings.view === "present");
  const predictions = useBackstep((state) => state.predictions);
  const [problem, setProblem] = useState<string | null>(null);
  const box = useRef<HTMLInputElement>(null);
  const told = useId();
  const { show, stopAsking, back, next } = backstep.getState();

  // Asked again by another press of "next", the box is where one goes on. Before a room the keys stay the page's.
  useEffect(() => {
    if (!isPresenting && predictions.asking !== null) box.current?.focus({ preventScroll: true });
  }, [predictions, isPresenting]);

  if (trace === null) return null;
  const { label, line } = questionWords(trace, asked, style);
  const hint = problem ?? predictions.said;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const text = box.current?.value ?? "";
    if (isPresenting && text.trim() === "") show();
    else setProblem(submitAnswer(backstep, text));
    box.current?.select();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      event.stopPropagation();
      stopAsking();
    } else if (event.key === "PageDown") next();
    else if (event.key === "PageUp") back();
    else return;
    event.preventDefault();
  };
  return (
    <form className="question-form" onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <p className="question-line">{line}</p>
      <div className="question-answer">
        <NumberName asked={asked} graph={trace.graph} />
        <input
          ref={box}
          type="text"
          autoComplete="off"
          spellCheck={false}
          aria-label={label}
          aria-invalid={hint !== null}
          aria-describedby={hint === null ? undefined : told}
        />
        <button type="submit" className="button">
          Check
        </button>
        <button type="button" className="button question-show" onClick={show}>
          Show it
        </button>
      </div>
      {hint === null ? null : (
        <p id={told} className="question-hint" role={problem === null ? undefined : "alert"}>
          {hint}
        </p>
      )}
      {isPresenting ? <p className="question-score">Enter or the next step shows it.</p> : null}
    </form>
  );
}

/**
 * A hidden number, asked for at the very edge that makes it known: a box beside the wire with a line to it. After the
 * answer it says how it went, until the run goes on.
 */
import "./predict.css";
import { useRef } from "react";
import type { AskedNumber } from "../../present/predict/askedNumber.ts";
import type { FinishedQuestion } from "../../present/predict/finished.ts";
import { useBackstep } from "../../store/backstep.ts";
import { currentFinished } from "../../store/predict/currentFinished.ts";
import { score } from "../../store/predict/predictions.ts";
import { currentQuestion } from "../../store/predict/question.ts";
import { QuestionForm } from "./QuestionForm.tsx";
import { Reply } from "./Reply.tsx";
import { useFocusAfter } from "./useFocusAfter.ts";
import { useQuestionPlace } from "./useQuestionPlace.ts";

export function QuestionBox() {
  const question = useBackstep(currentQuestion);
  const said = useBackstep((state) => state.predictions.said);
  const finished = useBackstep(currentFinished);
  return question === null && said === null && finished === null ? null : (
    <Box {...{ question, said, finished }} />
  );
}

type BoxProps = {
  readonly question: AskedNumber | null;
  readonly said: string | null;
  readonly finished: FinishedQuestion | null;
};

function Box({ question, said, finished }: BoxProps) {
  const predictions = useBackstep((state) => state.predictions);
  const atEnd = useBackstep(({ good, position }) => position === good?.trace.steps.length);
  const layer = useRef<HTMLDivElement>(null);
  useQuestionPlace(layer);
  useFocusAfter(layer);
  // A gate that is asked about is lit itself, and once answered the callout has a line of its own.
  const pointsAtWire = question?.kind === "contribution" || question?.kind === "gradient";
  const isPresenting = useBackstep((state) => state.settings.view === "present");
  const { right, asked } = score(predictions);
  // A room that says its numbers aloud has nothing right or wrong to count.
  const isScored = !isPresenting || predictions.guesses.some(({ answers }) => answers.length > 0);
  return (
    <div ref={layer} className="question-layer">
      <svg className={`question-leader ${pointsAtWire ? "" : "leader-rests"}`} aria-hidden="true">
        <line />
        <circle r={4.5} />
      </svg>
      <section className="question" aria-label="Prediction">
        {question === null ? (
          <Reply said={said} finished={finished} />
        ) : (
          <QuestionForm key={question.position} asked={question} />
        )}
        {/* A region of its own that is there from the beginning, so that each change of it is said. */}
        <p className="question-score" aria-live="polite">
          {asked === 0 || !isScored
            ? ""
            : `${right} of ${asked}, for yourself${atEnd ? ". The run is over." : ""}`}
        </p>
      </section>
    </div>
  );
}

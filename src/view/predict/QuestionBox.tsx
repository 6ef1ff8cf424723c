/**
 * A hidden number, asked for at the very edge that makes it known: a box beside the wire with a line to it. After the
 * answer it says how it went, until the run goes on.
 */
import "./predict.css";
import { useRef } from "react";
import { useBackstep } from "../../store/backstep.ts";
import { score } from "../../store/predict/predictions.ts";
import { currentQuestion } from "../../store/predict/question.ts";
import { QuestionForm } from "./QuestionForm.tsx";
import { Reply } from "./Reply.tsx";
import { useQuestionPlace } from "./useQuestionPlace.ts";

export function QuestionBox() {
  const question = useBackstep(currentQuestion);
  const said = useBackstep((state) => state.predictions.said);
  const predictions = useBackstep((state) => state.predictions);
  const layer = useRef<HTMLDivElement>(null);
  useQuestionPlace(layer);
  // A gate that is asked about is lit itself, and once answered the callout has a line of its own.
  const pointsAtWire = question?.kind === "contribution" || question?.kind === "gradient";
  const { right, asked } = score(predictions);
  return (
    <div ref={layer} className="question-layer">
      <svg className={`question-leader ${pointsAtWire ? "" : "leader-rests"}`} aria-hidden="true">
        <line />
        <circle r={4.5} />
      </svg>
      <section className="question" aria-label="Prediction">
        {question === null ? (
          <Reply said={said ?? ""} />
        ) : (
          <QuestionForm key={question.position} asked={question} />
        )}
        {asked === 0 ? null : (
          <p className="question-score">
            {right} of {asked}, for yourself
          </p>
        )}
      </section>
    </div>
  );
}

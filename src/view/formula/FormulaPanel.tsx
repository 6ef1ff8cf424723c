/** The chain rule of this step: symbols, numbers, result; its parts one by one; and in words. */

import "./formula.css";
import { type PointerEvent, useEffect, useRef } from "react";
import { isPlace } from "../../present/formula/place.ts";
import { narrate } from "../../present/narration/narrate.ts";
import { useBackstep } from "../../store/backstep.ts";
import { currentFormula } from "../../store/currentFormula.ts";
import { unansweredFinished } from "../../store/predict/unansweredFinished.ts";
import { currentFrame, currentStyle } from "../../store/selectors.ts";
import { Tex } from "../math/Tex.tsx";
import { ScrollBox } from "../panel/ScrollBox.tsx";
import { Equation } from "./Equation.tsx";
import { FormulaMain } from "./FormulaMain.tsx";
import { GradientList } from "./GradientList.tsx";
import { LessonNote, type LessonNoteProps } from "./LessonNote.tsx";

type FormulaPanelProps = {
  /** What the lesson says at this position; null when none is open. */
  readonly note: LessonNoteProps | null;
  readonly onOpenLesson: (id: string) => void;
};

export function FormulaPanel({ note, onOpenLesson }: FormulaPanelProps) {
  const formula = useBackstep(currentFormula);
  const frame = useBackstep(currentFrame);
  const style = useBackstep(currentStyle);
  const hide = useBackstep((state) => state.settings.hide);
  const pointed = useBackstep((state) => state.pointed);
  const point = useBackstep((state) => state.point);
  const isPresenting = useBackstep((state) => state.settings.view === "present");
  const asking = useBackstep((state) => state.predictions.asking !== null);
  // The lesson's note and the words would answer it.
  const finished = useBackstep(unansweredFinished);
  const panel = useRef<HTMLElement>(null);

  // KaTeX's elements are not React's, so the lit ones are marked here, after every drawing.
  const wasPointed = useRef(false);
  useEffect(() => {
    if (pointed === null && !wasPointed.current) return;
    wasPointed.current = pointed !== null;
    for (const term of panel.current?.querySelectorAll("[data-place]") ?? []) {
      term.classList.toggle("lit", term.getAttribute("data-place") === pointed);
    }
  });

  if (formula === null || frame === null) return null;
  const onPointer = (event: PointerEvent): void => {
    const target = event.target instanceof Element ? event.target.closest("[data-place]") : null;
    const place = target?.getAttribute("data-place") ?? null;
    point(place !== null && isPlace(place) ? place : null);
  };
  return (
    <section
      ref={panel}
      className="formula-panel"
      aria-label="Formula"
      onPointerOver={onPointer}
      onPointerLeave={() => point(null)}
    >
      {hide.includes("formula") ? null : (
        <>
          <h2 className="panel-title">{formula.title}</h2>
          <FormulaMain formula={formula} />
          {formula.rows.length === 0 ? null : (
            <dl className="formula-rows">
              {formula.rows.map((row) => (
                <div key={row.label}>
                  <dt>{row.label}</dt>
                  <dd>
                    <ScrollBox name={`${row.label} as a formula`} className="formula-row">
                      <div>
                        <Tex tex={row.tex} />
                        {row.shape === undefined ? null : <span className="formula-shape">{row.shape}</span>}
                        {row.note === undefined ? null : <p className="formula-note">{row.note}</p>}
                      </div>
                    </ScrollBox>
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </>
      )}
      {asking || !isPresenting ? null : <Equation frame={frame} style={style} />}
      {formula.jacobian === undefined || hide.includes("formula") ? null : (
        <details className="jacobian">
          <summary>Local Jacobian</summary>
          <p className="formula-note">
            Rows: {formula.jacobian.rowLabel}. Columns: {formula.jacobian.columnLabel}.
          </p>
          <ScrollBox name="Local Jacobian as a formula" className="jacobian-tex">
            <Tex tex={formula.jacobian.tex} display />
          </ScrollBox>
        </details>
      )}
      {hide.includes("words") ? null : (
        <>
          {note === null || finished !== null ? null : (
            <LessonNote {...note} frame={frame} onOpenLesson={onOpenLesson} />
          )}
          <h2 className="panel-title">In words</h2>
          <p className="formula-words" translate="yes">
            {asking ? formula.spoken : (finished?.ask ?? narrate(frame, style))}
          </p>
        </>
      )}
      <GradientList trace={frame.trace} />
    </section>
  );
}

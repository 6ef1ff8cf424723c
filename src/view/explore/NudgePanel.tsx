/** Move an input by ε: the true change beside gradient × ε, and what difference quotients get wrong, against ε. */
import type { Style } from "../../present/numbers/style.ts";
import "./nudge.css";
import { useId, useMemo, useState } from "react";
import { inputChoices, mostUsed } from "../../present/explore/inputChoices.ts";
import { EPSILONS, errorReport, nudgedFunction, nudgeReport } from "../../present/explore/nudgeReport.ts";
import { formatNumber } from "../../present/numbers/formatNumber.ts";
import type { Good } from "../../store/state.ts";
import { ErrorPlot } from "./ErrorPlot.tsx";
import { InputChoiceBox } from "./InputChoiceBox.tsx";

/** ε = 0.1 */
const FIRST_SIZE = 3;

export function NudgePanel({ good, style }: { readonly good: Good; readonly style: Style }) {
  const { trace } = good;
  const slider = useId();
  const choices = useMemo(() => inputChoices(trace), [trace]);
  const [wanted, setWanted] = useState("");
  const [size, setSize] = useState(FIRST_SIZE);
  const [down, setDown] = useState(false);
  const chosen = choices.find(({ name }) => name === wanted) ?? mostUsed(trace, choices);
  const f = useMemo(() => (chosen === undefined ? null : nudgedFunction(trace, chosen)), [trace, chosen]);
  const report = useMemo(
    () => (chosen === undefined || f === null ? null : errorReport(trace, f, chosen)),
    [trace, chosen, f],
  );
  if (chosen === undefined || f === null || report === null) return <p>No input reaches the output.</p>;
  const epsilon = (EPSILONS[size] ?? 1) * (down ? -1 : 1);
  const moved = nudgeReport(trace, f, chosen, epsilon, style);
  const bars = [
    { name: "True change", share: moved.changeShare, kind: "value" },
    { name: "Gradient × ε", share: moved.predictedShare, kind: "gradient" },
  ] as const;
  return (
    <div className="explore-part">
      <div className="nudge-controls">
        <InputChoiceBox label="Nudge" choices={choices} chosen={chosen} onChoose={setWanted} />
        <div className="nudge-slider">
          <label htmlFor={slider}>ε</label>
          <input
            id={slider}
            type="range"
            min={0}
            max={EPSILONS.length - 1}
            // Large ε to the right, as in the plot.
            value={EPSILONS.length - 1 - size}
            aria-valuetext={`ε = ${formatNumber(epsilon, style)}`}
            onChange={({ target }) => setSize(EPSILONS.length - 1 - target.valueAsNumber)}
          />
          <span className="number">{formatNumber(epsilon, style)}</span>
        </div>
        <label className="nudge-down">
          <input type="checkbox" checked={down} onChange={({ target }) => setDown(target.checked)} />
          downward
        </label>
      </div>
      <p className="verdict" role="status">
        {moved.sentence}
      </p>
      <div className="explore-columns">
        <section aria-label="The nudge" className="nudge-numbers">
          <dl className="nudge-rows">
            {moved.rows.map(({ name, text }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd className="number">{text}</dd>
              </div>
            ))}
          </dl>
          <p className="dialog-note">
            The gradient of {chosen.name} is the rate at which {trace.graph.outputName} changes with it. So a
            nudge by ε changes {trace.graph.outputName} by about gradient × ε. What is left over comes from
            the curve of {trace.graph.outputName}, and shrinks faster than ε.
          </p>
          <div className="nudge-bars" aria-hidden="true">
            {bars.map(({ name, share, kind }) => (
              <div key={name} className={`nudge-bar nudge-bar-${kind}`}>
                <span>{name}</span>
                <span className={`nudge-track ${share < 0 ? "nudge-track-down" : ""}`}>
                  <span style={{ width: `${Math.abs(share) * 100}%` }} />
                </span>
              </div>
            ))}
          </div>
        </section>
        <section aria-label="Differences against the gradient" className="explore-part">
          <h3>Differences in place of the gradient: their error</h3>
          <ErrorPlot errors={report.errors} epsilon={Math.abs(epsilon)} />
          <p>{report.sentence}</p>
        </section>
      </div>
    </div>
  );
}

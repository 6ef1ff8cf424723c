/** Which numbers are hidden until they are predicted. Choosing a level begins the run anew, at its start. */
import "./predictSection.css";
import type { PredictLevel } from "../../present/predict/askedNumber.ts";
import { backstep, useBackstep } from "../../store/backstep.ts";
import { score } from "../../store/predict/predictions.ts";

const LEVELS: readonly (readonly [level: PredictLevel, name: string, does: string])[] = [
  ["off", "Off", "Every number is shown."],
  ["leaves", "Leaves", "You predict the gradients of the inputs."],
  ["all", "All gradients", "You predict every gradient, from the first 1 on."],
  ["values", "Values too", "You predict the forward values as well."],
];

export function PredictSection({ onStart }: { readonly onStart: () => void }) {
  const level = useBackstep((state) => state.settings.predict);
  const predictions = useBackstep((state) => state.predictions);
  const { right, asked } = score(predictions);
  return (
    <section className="predict-section" aria-labelledby="predict">
      <h3 id="predict">Predict</h3>
      <fieldset className="predict-levels">
        <legend className="visually-hidden">Hidden numbers</legend>
        {LEVELS.map(([value, name, does]) => (
          <label key={value} className="predict-level">
            <input
              type="radio"
              name="predict"
              value={value}
              checked={level === value}
              onChange={() => backstep.getState().practise(value)}
            />
            <strong>{name}</strong>
            <span>{does}</span>
          </label>
        ))}
      </fieldset>
      <p className="dialog-note">
        At a hidden number the run stops and asks. Type a number, a fraction or a short calculation such as
        -4*1, and press Enter. Within 2 % is right. Going back is free; another text begins anew. Your answers
        are kept on this device only, until you clear your progress under Lessons.
      </p>
      {asked === 0 ? null : (
        <p>
          {right} of {asked} in this run, for yourself. Nothing is sent anywhere.
        </p>
      )}
      {level === "off" ? null : (
        <div className="practice-buttons">
          <button type="button" className="button button-primary" onClick={onStart}>
            {asked === 0 ? "Start predicting" : "Go on predicting"}
          </button>
          {asked === 0 ? null : (
            <button
              type="button"
              className="button"
              onClick={() => {
                backstep.getState().practise(level);
                onStart();
              }}
            >
              Begin anew
            </button>
          )}
        </div>
      )}
    </section>
  );
}

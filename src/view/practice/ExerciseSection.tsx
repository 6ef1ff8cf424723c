/** Random exercises: what one should be like, a seed to share, and the worksheet of what is on the screen. */
import { Dices, Link, Printer, Repeat, Users } from "lucide-react";
import { useState } from "react";
import { DEFAULT_SPEC, type ExerciseSpec } from "../../present/exercise/exerciseSpec.ts";
import { backstep, useBackstep } from "../../store/backstep.ts";
import { ChoiceRow } from "./ChoiceRow.tsx";
import type { ExerciseCommands } from "./exerciseCommands.ts";

type ExerciseSectionProps = { readonly exercises: ExerciseCommands; readonly onClose: () => void };

export function ExerciseSection({ exercises, onClose }: ExerciseSectionProps) {
  const opened = useBackstep((state) => state.exercise);
  const [spec, setSpec] = useState<ExerciseSpec>(
    opened?.base.kind === "random" ? opened.base.spec : DEFAULT_SPEC,
  );
  const [seed, setSeed] = useState("");
  const [told, setTold] = useState("");
  const choose = (change: Partial<ExerciseSpec>): void => setSpec({ ...spec, ...change });
  const draw = async (): Promise<void> => {
    await exercises.open({ kind: "random", spec }, seed === "" ? null : Number(seed));
    onClose();
  };
  const another = async (): Promise<void> => {
    await exercises.another();
    onClose();
  };
  const copy = async (link: Promise<string>, what: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(await link);
      setTold(`Link copied: ${what}`);
    } catch {
      setTold("Copying is not allowed here. Use Share instead.");
    }
  };
  return (
    <>
      <section className="practice-section" aria-labelledby="random-exercise">
        <h3 id="random-exercise">Random exercise</h3>
        <ChoiceRow
          label="Size"
          options={[
            ["small", "small (4 gates)"],
            ["medium", "medium (6)"],
            ["large", "large (8)"],
          ]}
          chosen={spec.size}
          onChoose={(size) => choose({ size })}
        />
        <ChoiceRow
          label="Fan-out"
          options={[
            ["none", "none"],
            ["some", "some"],
            ["much", "much"],
          ]}
          chosen={spec.fanOut}
          onChoose={(fanOut) => choose({ fanOut })}
        />
        <ChoiceRow
          label="Gates"
          options={[
            ["sums", "sums and products"],
            ["powers", "squares and quotients too"],
            ["neurons", "relu, sigmoid, tanh too"],
          ]}
          chosen={spec.gates}
          onChoose={(gates) => choose({ gates })}
        />
        <div className="practice-buttons">
          <label className="seed-box">
            Seed
            <input
              type="text"
              inputMode="numeric"
              maxLength={9}
              placeholder="any"
              value={seed}
              onChange={({ target }) => setSeed(target.value.replace(/\D/g, ""))}
            />
          </label>
          <button type="button" className="button button-primary" onClick={draw}>
            <Dices aria-hidden="true" size={16} /> New exercise
          </button>
        </div>
        <p className="dialog-note">Everybody who draws with the same seed gets the same exercise.</p>
      </section>
      <section className="practice-section" aria-labelledby="on-the-screen">
        <h3 id="on-the-screen">What is on the screen</h3>
        <div className="practice-buttons">
          <button type="button" className="button" onClick={another}>
            <Repeat aria-hidden="true" size={16} /> Another like this
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              // Back from the worksheet one is at the graph, not in this dialog.
              onClose();
              backstep.getState().set({ view: "worksheet" });
            }}
          >
            <Printer aria-hidden="true" size={16} /> Worksheet…
          </button>
          <button
            type="button"
            className="button"
            onClick={() => copy(exercises.link(), "everybody gets these numbers.")}
          >
            <Link aria-hidden="true" size={16} /> Copy link
          </button>
          <button
            type="button"
            className="button"
            onClick={() => copy(exercises.drawingLink(), "everybody gets numbers of their own.")}
          >
            <Users aria-hidden="true" size={16} /> Copy link, other numbers for each
          </button>
        </div>
        <p className="dialog-note" role="status">
          {told === "" ? "Another like this keeps the structure and draws new numbers." : told}
        </p>
      </section>
    </>
  );
}

/** Forward mode beside reverse mode, stepped together with their multiplications counted; then what all gradients cost. */
import type { Style } from "../../present/numbers/style.ts";
import "./modes.css";
import { useMemo, useState } from "react";
import { type InputChoice, inputChoices } from "../../present/explore/inputChoices.ts";
import { linksOf } from "../../present/explore/linksOf.ts";
import { lastGate, sweepMoment, sweepsOf } from "../../present/explore/sweepReport.ts";
import { workReport } from "../../present/explore/workReport.ts";
import type { Good } from "../../store/state.ts";
import { InputChoiceBox } from "./InputChoiceBox.tsx";
import { ModesTable } from "./ModesTable.tsx";
import { StepBar } from "./StepBar.tsx";
import { useStepping } from "./useStepping.ts";
import { WorkBars } from "./WorkBars.tsx";

type ModesPanelProps = { readonly good: Good; readonly style: Style };

export function ModesPanel({ good, style }: ModesPanelProps) {
  const { trace } = good;
  const choices = useMemo(() => inputChoices(trace), [trace]);
  const links = useMemo(() => linksOf(trace), [trace]);
  const [wanted, setWanted] = useState("");
  const chosen = choices.find(({ name }) => name === wanted) ?? choices[0];
  if (chosen === undefined) return <p>No input reaches the output.</p>;
  if (typeof links === "string") return <p>{links}</p>;
  return (
    <div className="explore-part">
      <Modes key={chosen.name} {...{ good, style, chosen, links, choices }} onChoose={setWanted} />
      <WorkBars report={workReport(links)} />
    </div>
  );
}

type ModesProps = ModesPanelProps & {
  readonly chosen: InputChoice;
  readonly choices: readonly InputChoice[];
  readonly links: Exclude<ReturnType<typeof linksOf>, string>;
  readonly onChoose: (name: string) => void;
};

function Modes({ good, style, chosen, choices, links, onChoose }: ModesProps) {
  const { graph } = good.trace;
  const sweeps = useMemo(() => sweepsOf(links, chosen), [links, chosen]);
  const stepping = useStepping(0, lastGate(sweeps));
  const { forward, reverse } = sweepMoment(sweeps, stepping.position, style);
  const sides = [
    { name: "Forward mode", from: `from ${chosen.name} to ${graph.outputName}`, side: forward },
    { name: "Reverse mode", from: `from ${graph.outputName} to all inputs`, side: reverse },
  ];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the page's keys for stepping, which rest in a dialog otherwise
    <div className="explore-part" onKeyDown={stepping.onKeyDown}>
      <div className="explore-controls">
        <InputChoiceBox label="Forward from" choices={choices} chosen={chosen} onChoose={onChoose} />
        <StepBar stepping={stepping} />
      </div>
      <div className="mode-moves" role="status">
        {sides.map(({ name, from, side }) => (
          <div key={name} className="mode-move">
            <h3>
              {name}, {from}
            </h3>
            <p>{side.move}</p>
            <p className="mode-count">
              <span className="number">{side.multiplications}</span>{" "}
              {side.multiplications === 1 ? "multiplication" : "multiplications"}
            </p>
          </div>
        ))}
      </div>
      <ModesTable graph={graph} inputName={chosen.name} forward={forward} reverse={reverse} style={style} />
    </div>
  );
}

/** A wrong algorithm beside the right one on the page's graph, stepped together; where they part is marked and named. */
import type { Style } from "../../present/numbers/style.ts";
import "./wrongTurns.css";
import { type ReactNode, useMemo, useState } from "react";
import type { WrongAlgorithm } from "../../engine/compare/wrongAlgorithms.ts";
import { ALGORITHMS } from "../../present/explore/algorithms.ts";
import { type WrongTurn, wrongMoment, wrongTurn } from "../../present/explore/wrongTurn.ts";
import type { Good } from "../../store/state.ts";
import { RunDrawing } from "./RunDrawing.tsx";
import { StepBar } from "./StepBar.tsx";
import { useStepping } from "./useStepping.ts";
import { WrongTable } from "./WrongTable.tsx";

type WrongTurnsProps = { readonly good: Good; readonly style: Style };

export function WrongTurns({ good, style }: WrongTurnsProps) {
  const [algorithm, setAlgorithm] = useState<WrongAlgorithm>("overwrite");
  const turn = useMemo(() => wrongTurn(good.trace, algorithm), [good, algorithm]);
  if (turn === null) return null;
  return (
    <Steps key={algorithm} good={good} style={style} turn={turn}>
      <label className="explore-choice">
        <span>Wrong algorithm</span>
        <select
          value={algorithm}
          onChange={({ target }) =>
            setAlgorithm(ALGORITHMS.find((row) => row.algorithm === target.value)?.algorithm ?? algorithm)
          }
        >
          {ALGORITHMS.map((row) => (
            <option key={row.algorithm} value={row.algorithm}>
              {row.name}
            </option>
          ))}
        </select>
      </label>
    </Steps>
  );
}

type StepsProps = WrongTurnsProps & { readonly turn: WrongTurn; readonly children: ReactNode };

function Steps({ good, style, turn, children }: StepsProps) {
  const { words, first, last, partsAt, stopped } = turn;
  const stepping = useStepping(first, last);
  const { position, seek } = stepping;
  const moment = wrongMoment(turn, position, style);
  const runs = [
    { side: "right", name: "Right", code: words.right, frame: moment.right, move: moment.rightMove },
    { side: "wrong", name: "Wrong", code: words.wrong, frame: moment.wrong, move: moment.wrongMove },
  ] as const;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the page's keys for stepping, which rest in a dialog otherwise
    <div className="explore-part" onKeyDown={stepping.onKeyDown}>
      <div className="explore-controls">
        {children}
        <StepBar stepping={stepping}>
          {partsAt === null ? null : (
            <button type="button" className="button" onClick={() => seek(partsAt)}>
              Go to where they part
            </button>
          )}
        </StepBar>
        <p
          className={`verdict ${moment.hasParted ? "verdict-parted" : ""}`}
          role="status"
          data-parted={moment.hasParted}
        >
          <span className="visually-hidden">{`Right: ${moment.rightMove} Wrong: ${moment.wrongMove} `}</span>
          {moment.verdict}
        </p>
      </div>
      <div className="wrong-turn">
        <div className="wrong-runs">
          {runs.map(({ side, name, code, frame, move }) => (
            <section key={side} className={`wrong-run wrong-run-${side}`} data-run={side} aria-label={name}>
              <header>
                <h3>{name}</h3>
                <code>{code}</code>
                <p className="wrong-move">{move}</p>
              </header>
              <RunDrawing
                picture={good.picture}
                frame={frame}
                name={`Graph, ${name.toLowerCase()} algorithm`}
                style={style}
                {...(side === "wrong" ? { isWrong: moment.isWrong } : {})}
              />
            </section>
          ))}
        </div>
        <WrongTable rows={moment.rows} />
      </div>
      {stopped === null ? null : <p className="dialog-note">{stopped}</p>}
    </div>
  );
}

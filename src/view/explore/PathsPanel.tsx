/** All paths from an input to the output: their products, their sum, their number; the chosen one is lit in the graph. */
import type { Style } from "../../present/numbers/style.ts";
import "./paths.css";
import { useMemo, useState } from "react";
import { finalFrame } from "../../present/explore/finalFrame.ts";
import { type InputChoice, inputChoices, mostUsed } from "../../present/explore/inputChoices.ts";
import { linksOf } from "../../present/explore/linksOf.ts";
import { MANY_PATHS } from "../../present/explore/manyPaths.ts";
import { pathReport } from "../../present/explore/pathReport.ts";
import type { Good } from "../../store/state.ts";
import { InputChoiceBox } from "./InputChoiceBox.tsx";
import { PathTable } from "./PathTable.tsx";
import { RunDrawing } from "./RunDrawing.tsx";

type PathsPanelProps = {
  readonly good: Good;
  readonly style: Style;
  readonly onOpenSource: (source: string) => void;
};

export function PathsPanel({ good, style, onOpenSource }: PathsPanelProps) {
  const { trace } = good;
  const choices = useMemo(() => inputChoices(trace), [trace]);
  const links = useMemo(() => linksOf(trace), [trace]);
  const [wanted, setWanted] = useState("");
  const chosen = choices.find(({ name }) => name === wanted) ?? mostUsed(trace, choices);
  return (
    <div className="explore-part">
      <div className="explore-controls">
        {chosen === undefined ? null : (
          <InputChoiceBox label="Paths from" choices={choices} chosen={chosen} onChoose={setWanted} />
        )}
        <button type="button" className="button" onClick={() => onOpenSource(MANY_PATHS)}>
          Open a graph with 1,024 paths
        </button>
      </div>
      {chosen === undefined ? (
        <p>No input reaches the output.</p>
      ) : typeof links === "string" ? (
        <p>{links}</p>
      ) : (
        <PathsOf key={chosen.name} good={good} style={style} chosen={chosen} links={links} />
      )}
    </div>
  );
}

type PathsOfProps = {
  readonly good: Good;
  readonly style: Style;
  readonly chosen: InputChoice;
  readonly links: Exclude<ReturnType<typeof linksOf>, string>;
};

function PathsOf({ good, style, chosen, links }: PathsOfProps) {
  const report = useMemo(() => pathReport(links, chosen, style), [links, chosen, style]);
  const [lit, setLit] = useState(0);
  const row = report.rows[lit] ?? report.rows[0];
  return (
    <>
      <p className="verdict" role="status">
        <span>
          <strong className="path-count">{report.count}.</strong>
          {report.sum ?? "They are too many to walk, let alone to add up."}
        </span>
      </p>
      <div className="wrong-run">
        <RunDrawing
          picture={good.picture}
          frame={finalFrame(good.trace)}
          name={row === undefined ? "Graph" : `Graph with the path ${row.route} lit`}
          style={style}
          isLit={(edge) => row?.edges.has(edge) ?? false}
        />
      </div>
      <div className="explore-columns">
        <section aria-label="Paths" className="explore-part">
          <h3>Path by path: multiply along, then add up</h3>
          <p className="dialog-note">
            A path goes from {chosen.name} to {good.trace.graph.outputName} along the wires; two wires between
            the same nodes make two paths. So the number of paths from a node is that of all nodes it goes to,
            added up. Each wire of a path is one multiplication.
          </p>
          <PathTable rows={report.rows} lit={lit} onLight={setLit} />
          {report.omitted === null ? null : <p className="dialog-note">{report.omitted}</p>}
        </section>
        <section aria-label="Factored" className="explore-part">
          <h3>Factored: what the paths share is computed once</h3>
          <ol className="factored">
            {report.factored.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          <p>{report.cost}</p>
          <p className="dialog-note">
            Backpropagation is this factoring: each value adds up what its consumers hand on, and hands on the
            sum.
          </p>
        </section>
      </div>
    </>
  );
}

/** What both modes know of every node by now; what this step changed is marked. */
import type { Graph } from "../../engine/graph/graph.ts";
import type { SweepSide } from "../../present/explore/sweepReport.ts";
import { gradientText } from "../../present/label/gradientText.ts";
import { nameRuns } from "../../present/label/nameRuns.ts";
import { notationNote } from "../../present/narration/notationNote.ts";
import type { Style } from "../../present/numbers/style.ts";
import { MathLabel } from "../math/MathLabel.tsx";

type ModesTableProps = {
  readonly graph: Graph;
  readonly inputName: string;
  readonly forward: SweepSide;
  readonly reverse: SweepSide;
  readonly style: Style;
};

/** Stands for the node of each row. */
const ANY = "v";

export function ModesTable({ graph, inputName, forward, reverse, style }: ModesTableProps) {
  const columns = [
    { key: "forward", side: forward },
    { key: "reverse", side: reverse },
  ];
  const note = notationNote(graph.outputName, style);
  const rows = graph.nodes.filter(({ kind, reachesOutput }) => kind !== "constant" && reachesOutput);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="explore-scroll" aria-label="Derivatives of both modes" tabIndex={0}>
      <table className="explore-table modes-table">
        <thead>
          <tr>
            <th scope="col">node {ANY}</th>
            {/* A shorthand for gradients is one for derivatives of the output only. */}
            <th scope="col">
              forward: ∂{ANY}/∂{inputName}
            </th>
            <th scope="col">reverse: {gradientText(graph.outputName, ANY, style)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ index, symbol, shape }) => (
            <tr key={index} data-row={symbol}>
              <th scope="row">
                <MathLabel
                  runs={nameRuns(index === graph.output ? graph.outputName : symbol, shape.length > 0)}
                />
              </th>
              {columns.map(({ key, side }) => (
                <td key={key} className={`number mode-${key} ${side.changed.has(index) ? "is-new" : ""}`}>
                  {side.has[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="dialog-note">
        0 forward: this node does not depend on {inputName}.{note === null ? "" : ` ${note}`}
      </p>
    </section>
  );
}

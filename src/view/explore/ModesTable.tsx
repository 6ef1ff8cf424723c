/** What both modes know of every node by now; what this step changed is marked. */
import type { Graph } from "../../engine/graph/graph.ts";
import type { SweepSide } from "../../present/explore/sweepReport.ts";
import { nameRuns } from "../../present/label/nameRuns.ts";
import { MathLabel } from "../math/MathLabel.tsx";

type ModesTableProps = {
  readonly graph: Graph;
  readonly inputName: string;
  readonly forward: SweepSide;
  readonly reverse: SweepSide;
};

export function ModesTable({ graph, inputName, forward, reverse }: ModesTableProps) {
  const columns = [
    { key: "forward", side: forward },
    { key: "reverse", side: reverse },
  ];
  const rows = graph.nodes.filter(({ kind, reachesOutput }) => kind !== "constant" && reachesOutput);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="explore-scroll" aria-label="Derivatives of both modes" tabIndex={0}>
      <table className="explore-table modes-table">
        <thead>
          <tr>
            <th scope="col">node</th>
            <th scope="col">∂node/∂{inputName}, forward</th>
            <th scope="col">∂{graph.outputName}/∂node, reverse</th>
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
    </section>
  );
}

/** A wire that brings a gradient back, under the node it arrives at. Redrawn only when it passes. */

import { memo } from "react";
import type { Graph } from "../../engine/graph/graph.ts";
import type { EdgeStep } from "../../engine/trace/step.ts";
import { contributionPlace, localPlace, type Place } from "../../present/formula/place.ts";
import { nameRuns } from "../../present/label/nameRuns.ts";
import type { Style } from "../../present/numbers/style.ts";
import type { WireTableRow } from "../../present/table/tableRows.ts";
import { type WireCells, wireCells } from "../../present/table/wireCells.ts";
import { MathLabel } from "../math/MathLabel.tsx";
import { QuantityView } from "./QuantityView.tsx";

type WireRowProps = {
  readonly graph: Graph;
  readonly row: WireTableRow;
  /** Its step, once it has been passed. */
  readonly step: EdgeStep | null;
  readonly isActive: boolean;
  readonly style: Style;
  readonly lit: Place | null;
  /** As in NodeRow. */
  readonly describedBy: string | null;
};

export const WireRow = memo(function WireRow(props: WireRowProps) {
  const { graph, row, step, isActive, style, lit, describedBy } = props;
  const cells = wireCells(graph, row, step, style);
  const isArray = (graph.nodes[row.edge.to]?.shape.length ?? 0) > 0;
  return (
    <tr
      className="table-wire"
      aria-current={isActive ? "step" : undefined}
      tabIndex={describedBy === null ? -1 : 0}
      aria-describedby={describedBy ?? undefined}
      data-row={row.key}
      data-exact={cells.exact}
      data-place={contributionPlace(row.edge)}
    >
      <th scope="row">
        from <MathLabel runs={nameRuns(cells.gate, isArray)} />
        {cells.which}
      </th>
      <td colSpan={2} data-place={localPlace(row.edge)} className={lit === localPlace(row.edge) ? "lit" : ""}>
        <Product {...cells} />
      </td>
      <td className={lit === contributionPlace(row.edge) ? "lit" : ""}>
        {cells.contribution === null ? (
          <span className="table-quiet">not yet</span>
        ) : (
          <QuantityView of="gradient" quantity={cells.contribution} />
        )}
      </td>
      <td>{cells.state}</td>
    </tr>
  );
});

function Product({ upstream, local, rule }: WireCells) {
  if (upstream === null) return <span className="table-quiet">upstream × local</span>;
  return (
    <>
      upstream <span className="number number-gradient">{upstream}</span>
      {local === null ? (
        <> by the rule of {rule}</>
      ) : (
        <>
          {" "}
          × local <span className="number number-local">{local}</span>
        </>
      )}
    </>
  );
}

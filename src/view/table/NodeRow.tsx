/** A node in the table. Redrawn only when something about the node itself changes. */

import { memo } from "react";
import type { Graph } from "../../engine/graph/graph.ts";
import type { NodeState } from "../../engine/trace/trace.ts";
import { gradientPlace, nodePlace, type Place, valuePlace } from "../../present/formula/place.ts";
import { nameRuns } from "../../present/label/nameRuns.ts";
import type { Style } from "../../present/numbers/style.ts";
import type { NodeRole } from "../../present/picture/activity.ts";
import type { DrawnNode } from "../../present/picture/picture.ts";
import { nodeCells } from "../../present/table/nodeCells.ts";
import { MathLabel } from "../math/MathLabel.tsx";
import { QuantityView } from "./QuantityView.tsx";

type NodeRowProps = {
  readonly rowKey: string;
  readonly graph: Graph;
  readonly drawn: DrawnNode;
  readonly state: NodeState;
  readonly role: NodeRole;
  /** This step happens here. */
  readonly isActive: boolean;
  readonly style: Style;
  readonly valueBorn: string | null;
  readonly gradientBorn: string | null;
  /** The place that is pointed at, where it is one of this row. */
  readonly lit: Place | null;
  /** The id of what describes the row in full, where the table's one tab stop is here. */
  readonly describedBy: string | null;
};

export const NodeRow = memo(function NodeRow(props: NodeRowProps) {
  const { rowKey, graph, drawn, state, role, isActive, style, lit } = props;
  const { node } = drawn;
  const births = { value: props.valueBorn, gradient: props.gradientBorn };
  const cells = nodeCells(graph, drawn, state, births, style);
  const ofValue = valuePlace(node);
  const ofGradient = gradientPlace(node);
  return (
    <tr
      className={`table-node role-${role}`}
      aria-current={isActive ? "step" : undefined}
      tabIndex={props.describedBy === null ? -1 : 0}
      aria-describedby={props.describedBy ?? undefined}
      data-row={rowKey}
      data-exact={cells.exact}
      data-place={nodePlace(node, state.gradient !== null)}
    >
      <th scope="row">
        <MathLabel runs={nameRuns(cells.name, node.shape.length > 0)} />
      </th>
      <td>
        {cells.expression}
        {cells.belongs === null ? null : <span className="table-note">{cells.belongs}</span>}
      </td>
      <td data-place={ofValue} className={lit === ofValue ? "lit" : undefined}>
        {cells.value === null ? (
          <span className="table-quiet">not yet</span>
        ) : (
          <QuantityView of="value" quantity={cells.value} />
        )}
      </td>
      <td data-place={ofGradient} className={lit === ofGradient ? "lit" : undefined}>
        {cells.gradient === null ? (
          <span className="table-quiet">{cells.awaits ? "not yet" : "none"}</span>
        ) : (
          <QuantityView of="gradient" quantity={cells.gradient} />
        )}
      </td>
      <td>{cells.state}</td>
    </tr>
  );
});

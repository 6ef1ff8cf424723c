/** The table: the run as rows, the text twin of the picture, at the step of the page. */
import { currentStyle } from "../../store/selectors.ts";
import "./table.css";
import { type RefObject, useEffect, useId, useLayoutEffect, useMemo } from "react";
import type { Frame } from "../../engine/trace/trace.ts";
import type { Place } from "../../present/formula/place.ts";
import { birthNote } from "../../present/narration/birthNote.ts";
import { nodeRole } from "../../present/picture/activity.ts";
import type { Picture } from "../../present/picture/picture.ts";
import { activeRow, passedStep, placesOf } from "../../present/table/rowsAt.ts";
import { type TableRow, tableRows } from "../../present/table/tableRows.ts";
import { backstep, useBackstep } from "../../store/backstep.ts";
import { currentBirths } from "../../store/selectors.ts";
import { NodeRow } from "./NodeRow.tsx";
import { useRows } from "./useRows.ts";
import { WireRow } from "./WireRow.tsx";

type RunTableProps = {
  readonly picture: Picture;
  readonly frame: Frame;
  /** Set where the table was called by key: it takes the focus when it has come. */
  readonly called: RefObject<boolean>;
};

const HEADINGS = ["Node", "Expression", "Value", "Gradient", "State"] as const;

export function RunTable({ picture, frame, called }: RunTableProps) {
  const style = useBackstep(currentStyle);
  const pointed = useBackstep((state) => state.pointed);
  const births = useBackstep(currentBirths);
  const rows = useMemo(() => tableRows(picture), [picture]);
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  const active = activeRow(rows, frame);
  const { point } = backstep.getState();
  const { box, focusable, exact, handlers } = useRows(keys, active, frame.position, point);
  const exactId = useId();

  useEffect(() => {
    if (called.current) box.current?.querySelector<HTMLElement>("tr[tabindex='0']")?.focus();
    called.current = false;
  }, [called, box]);
  useLayoutEffect(() => {
    const table = box.current;
    return () => {
      // Folded away from under the focus: it stays where the table can be unfolded.
      if (table?.contains(document.activeElement))
        table.closest("details")?.querySelector("summary")?.focus();
    };
  }, [box]);

  const { graph } = frame.trace;
  const drawRow = (row: TableRow) => {
    const lit = litIn(row, pointed);
    const isActive = row.key === active;
    const common = { graph, isActive, style, lit, describedBy: row.key === focusable ? exactId : null };
    if (row.kind === "wire") {
      return <WireRow key={row.key} {...common} row={row} step={passedStep(frame, row.edge)} />;
    }
    const { index } = row.drawn.node;
    const state = frame.nodes[index];
    if (state === undefined) return null;
    return (
      <NodeRow
        key={row.key}
        {...common}
        rowKey={row.key}
        drawn={row.drawn}
        state={state}
        role={nodeRole(frame, index)}
        valueBorn={birthNote(births, index, "value")}
        gradientBorn={birthNote(births, index, "gradient")}
      />
    );
  };
  return (
    <>
      <div ref={box} className="table-box" {...handlers}>
        <table className="run-table">
          <caption>
            Nodes in order of computation. Under each, the wires that bring back its gradient.
          </caption>
          <thead>
            <tr>
              {HEADINGS.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{rows.map(drawRow)}</tbody>
        </table>
      </div>
      <p id={exactId} className="table-exact">
        {exact}
      </p>
    </>
  );
}

function litIn(row: TableRow, pointed: Place | null): Place | null {
  return pointed !== null && placesOf(row).includes(pointed) ? pointed : null;
}

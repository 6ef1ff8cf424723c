/** The table of a worksheet: a row a node, to be filled, or filled on the key. Its halves stand side by side. */
import type { SheetRow } from "../../present/worksheet/sheet.ts";
import { MathLabel } from "../math/MathLabel.tsx";
import { Tex } from "../math/Tex.tsx";
import type { Told } from "./told.ts";

type SheetTableProps = {
  readonly rows: readonly SheetRow[];
  readonly told: Told;
};

export function SheetTable({ rows, told }: SheetTableProps) {
  const middle = Math.ceil(rows.length / 2);
  const halves = [rows.slice(0, middle), rows.slice(middle)].filter((half) => half.length > 0);
  return (
    <div className="sheet-tables">
      {halves.map((half) => (
        <HalfTable key={half[0]?.node.id} rows={half} told={told} />
      ))}
    </div>
  );
}

function HalfTable({ rows, told }: SheetTableProps) {
  return (
    <table className="sheet-table">
      <thead>
        <tr>
          <th scope="col">Node</th>
          <th scope="col">Expression</th>
          <th scope="col">Value</th>
          <th scope="col">Gradient</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ node, name, formula, value, gradient }) => (
          <tr key={node.id}>
            <th scope="row">
              <MathLabel runs={name} />
            </th>
            <td>{formula === null ? "given" : <Tex tex={formula} />}</td>
            <td>{told.values || node.kind === "input" ? value : ""}</td>
            <td>{told.gradients ? (gradient ?? "none") : ""}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

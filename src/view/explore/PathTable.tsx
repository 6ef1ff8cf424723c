/** The paths, one a row; the one that is chosen or pointed at is lit in the graph. */
import type { PathRow } from "../../present/explore/pathReport.ts";

type PathTableProps = {
  readonly rows: readonly PathRow[];
  readonly lit: number;
  readonly onLight: (row: number) => void;
};

export function PathTable({ rows, lit, onLight }: PathTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="explore-scroll path-scroll" aria-label="List of paths" tabIndex={0}>
      <table className="explore-table path-table">
        <thead>
          <tr>
            <th scope="col">path</th>
            <th scope="col">local derivatives</th>
            <th scope="col">product</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ route, locals, product }, place) => (
            <tr
              // biome-ignore lint/suspicious/noArrayIndexKey: two wires between the same gates make two equal routes
              key={place}
              className={place === lit ? "is-lit" : ""}
              onPointerEnter={() => onLight(place)}
            >
              <th scope="row">
                <button type="button" aria-pressed={place === lit} onClick={() => onLight(place)}>
                  {route}
                </button>
              </th>
              <td className="number path-locals">{locals}</td>
              <td className="number">{product}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

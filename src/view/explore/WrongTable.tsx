/** All gradients of both runs at one moment, side by side; a wrong one has a sign before it. */

import type { MomentRow } from "../../present/explore/wrongTurn.ts";
import { nameRuns } from "../../present/label/nameRuns.ts";
import { MathLabel } from "../math/MathLabel.tsx";

export function WrongTable({ rows }: { readonly rows: readonly MomentRow[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="explore-scroll" aria-label="Gradients of both" tabIndex={0}>
      <table className="explore-table">
        <caption>Gradients so far</caption>
        <thead>
          <tr>
            <th scope="col">of</th>
            <th scope="col">right</th>
            <th scope="col">wrong</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ node, name, isArray, right, wrong, isInput, differs }) => (
            <tr key={node} className={isInput ? "is-input" : ""} data-row={name}>
              <th scope="row">
                <MathLabel runs={nameRuns(name, isArray)} />
              </th>
              <td className="number">{right}</td>
              <td className={`number ${differs ? "is-wrong" : ""}`}>
                {differs ? "≠ " : ""}
                {wrong}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

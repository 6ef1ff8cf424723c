/** The numbers of the error plot. */
import type { DifferenceError } from "../../engine/compare/finiteDifference.ts";
import { formatNumber } from "../../present/numbers/formatNumber.ts";
import { significant } from "../../present/numbers/style.ts";

export function ErrorTable({ errors }: { readonly errors: readonly DifferenceError[] }) {
  return (
    <details>
      <summary>The same as a table</summary>
      <table className="explore-table error-table">
        <thead>
          <tr>
            <th scope="col">ε</th>
            <th scope="col">forward</th>
            <th scope="col">its error</th>
            <th scope="col">central</th>
            <th scope="col">its error</th>
          </tr>
        </thead>
        <tbody>
          {errors.map(({ epsilon, forward, forwardError, central, centralError }) => (
            <tr key={epsilon}>
              <th scope="row">{formatNumber(epsilon, significant(2))}</th>
              <td className="number">{formatNumber(forward, significant(8))}</td>
              <td className="number">{formatNumber(forwardError, significant(3))}</td>
              <td className="number">{formatNumber(central, significant(8))}</td>
              <td className="number">{formatNumber(centralError, significant(3))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

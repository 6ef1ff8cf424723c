/** The formulas of one operation: its value, and what each operand gets on the way back. */
import type { Operation } from "../../engine/ops/operation.ts";
import { operationFormula } from "../../present/reference/operationFormula.ts";
import { Tex } from "../math/Tex.tsx";

export function OperationFormulas({ operation }: { readonly operation: Operation }) {
  const { value, ofArrays, derivatives, shapes } = operationFormula(operation);
  return (
    <>
      <dt>Formula</dt>
      <dd className="reference-tex">
        <Tex tex={value} />
      </dd>
      {ofArrays === null ? null : (
        <>
          <dt>Of arrays</dt>
          <dd className="reference-tex">
            <Tex tex={ofArrays} />
          </dd>
          <dd className="dialog-note">Entry by entry: ⊙ and the ∘ of a power say so.</dd>
        </>
      )}
      <dt>{shapes === null ? (derivatives.length === 1 ? "Derivative" : "Derivatives") : "Gradient"}</dt>
      {derivatives.map(({ operand, tex }) => (
        <dd key={operand} className="reference-tex">
          {tex === null ? `None: no gradient passes to ${operand}.` : <Tex tex={tex} />}
        </dd>
      ))}
      {shapes === null ? null : <dd className="dialog-note">Here {shapes}.</dd>}
    </>
  );
}

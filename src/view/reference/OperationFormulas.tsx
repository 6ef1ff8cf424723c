/** The formulas of one operation: its value, and what each operand gets on the way back. */
import type { Operation } from "../../engine/ops/operation.ts";
import { operationFormula } from "../../present/reference/operationFormula.ts";
import { useBackstep } from "../../store/backstep.ts";
import { currentStyle } from "../../store/selectors.ts";
import { Tex } from "../math/Tex.tsx";

export function OperationFormulas({ operation }: { readonly operation: Operation }) {
  const { value, ofArrays, derivatives, shapes } = operationFormula(operation, useBackstep(currentStyle));
  return (
    <>
      <dt>Formula</dt>
      <FormulaLine tex={value} />
      {ofArrays === null ? null : (
        <>
          <dt>Of arrays</dt>
          <FormulaLine tex={ofArrays} />
          <dd className="dialog-note">Entry by entry: ⊙ and the ∘ of a power say so.</dd>
        </>
      )}
      <dt>{shapes === null ? (derivatives.length === 1 ? "Derivative" : "Derivatives") : "Gradient"}</dt>
      {derivatives.map(({ operand, tex }) =>
        tex === null ? (
          <dd key={operand}>None: no gradient passes to {operand}.</dd>
        ) : (
          <FormulaLine key={operand} tex={tex} />
        ),
      )}
      {shapes === null ? null : <dd className="dialog-note">Here {shapes}.</dd>}
    </>
  );
}

function FormulaLine({ tex }: { readonly tex: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long formula scrolls in its box, by keyboard too
    <dd className="reference-tex" tabIndex={0}>
      <Tex tex={tex} />
    </dd>
  );
}

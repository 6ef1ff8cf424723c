/** All there is to say of one operation, from its record: how it is typed, its formulas, its curve, its choices. */
import { Workflow } from "lucide-react";
import type { Operation } from "../../engine/ops/operation.ts";
import { conventionsOf } from "../../present/reference/conventionsOf.ts";
import { exampleProgram } from "../../present/reference/exampleProgram.ts";
import { torchOf } from "../../present/reference/torchOf.ts";
import { typedForms } from "../../present/reference/typedForms.ts";
import { CurveFigure } from "./CurveFigure.tsx";
import { OperationFormulas } from "./OperationFormulas.tsx";

type OperationDetailsProps = {
  readonly operation: Operation;
  readonly onOpenSource: (source: string) => void;
  /** A program's address on this page, to be copied or opened in another tab. */
  readonly linkTo: (source: string) => string;
};

export function OperationDetails({ operation, onOpenSource, linkTo }: OperationDetailsProps) {
  const conventions = conventionsOf(operation);
  const program = exampleProgram(operation);
  return (
    <div className="reference-details">
      <dl className="reference-facts">
        <dt>Typed</dt>
        <dd className="reference-forms">
          {typedForms(operation).map((form) => (
            <code key={form}>{form}</code>
          ))}
        </dd>
        <OperationFormulas operation={operation} />
        {operation.expansion === undefined ? null : (
          <>
            <dt>Made of</dt>
            {operation.expansion.map((formula) => (
              <dd key={formula}>
                <code>{formula}</code>
              </dd>
            ))}
            {operation.expansion.some((formula) => /\bn\b/.test(formula)) ? (
              <dd>Here n is how many entries each number of the result is made of.</dd>
            ) : null}
            {operation.apart === undefined ? null : <dd>{operation.apart}</dd>}
          </>
        )}
        {conventions.length === 0 ? null : (
          <>
            <dt>By convention</dt>
            {conventions.map((convention) => (
              <dd key={convention}>{convention}</dd>
            ))}
          </>
        )}
        <dt>PyTorch</dt>
        <dd>
          <code>{torchOf(operation)}</code>
        </dd>
        <dt>Source</dt>
        <dd>{operation.source}</dd>
        <dt>Example</dt>
        <dd className="reference-example">
          <pre>{program}</pre>
          <a
            className="button"
            href={linkTo(program)}
            aria-label={`Open as a graph: ${operation.name}`}
            onClick={(event) => {
              // Into another tab the browser takes it by itself.
              if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
              event.preventDefault();
              onOpenSource(program);
            }}
          >
            <Workflow aria-hidden="true" size={16} /> Open as a graph
          </a>
        </dd>
      </dl>
      <CurveFigure operation={operation} />
    </div>
  );
}

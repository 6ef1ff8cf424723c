/** One operation of the reference: its name and summary, and once it has been opened everything else. */
import { useState } from "react";
import type { Operation } from "../../engine/ops/operation.ts";
import { OperationDetails } from "./OperationDetails.tsx";

type ReferenceEntryProps = {
  readonly operation: Operation;
  readonly onOpenSource: (source: string) => void;
  readonly linkTo: (source: string) => string;
};

export function ReferenceEntry({ operation, onOpenSource, linkTo }: ReferenceEntryProps) {
  const [opened, setOpened] = useState(false);
  const { name, aliases, summary, syntax } = operation;
  const signs = syntax.form === "call" ? [] : syntax.tokens;
  const also = [...signs, ...aliases];
  return (
    <details
      className="reference-entry"
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
      data-operation={name}
    >
      <summary>
        <h4>
          <code>{name}</code>
        </h4>
        {also.length === 0 ? null : (
          <span className="reference-also">
            <span className="visually-hidden">also </span>
            {also.map((other) => (
              <code key={other}>{other}</code>
            ))}
          </span>
        )}
        <span className="reference-summary">{summary}</span>
      </summary>
      {opened ? <OperationDetails operation={operation} onOpenSource={onOpenSource} linkTo={linkTo} /> : null}
    </details>
  );
}

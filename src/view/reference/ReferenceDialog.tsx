/**
 * The reference: every operation of the language, searched by name, sign or words, closed until it is asked for.
 * Opening one as a graph closes the dialog.
 */
import "./reference.css";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import { matchingOperations } from "../../present/reference/matchingOperations.ts";
import { Dialog } from "../dialogs/Dialog.tsx";
import { ReferenceEntry } from "./ReferenceEntry.tsx";

type ReferenceDialogProps = {
  readonly onClose: () => void;
  readonly onOpenSource: (source: string) => void;
  /** A program's address on this page. */
  readonly linkTo: (source: string) => string;
};

export function ReferenceDialog({ onClose, onOpenSource, linkTo }: ReferenceDialogProps) {
  const search = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const families = matchingOperations(useDeferredValue(query));
  const count = families.reduce((sum, { operations }) => sum + operations.length, 0);
  useEffect(() => search.current?.focus(), []);
  const open = (source: string): void => {
    onOpenSource(source);
    onClose();
  };
  return (
    <Dialog title="Reference" onClose={onClose}>
      <div className="reference-search">
        <input
          ref={search}
          type="search"
          aria-label="Search operations"
          placeholder="Search operations: a name, a sign, a word"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <span role="status" className="dialog-note">
          {count === 1 ? "1 operation" : `${count} operations`}
        </span>
      </div>
      {families.map((family) => (
        <section key={family.title} className="reference-group">
          <h3 className="panel-title">{family.title}</h3>
          <ul className="reference-list">
            {family.operations.map((operation) => (
              <li key={operation.name}>
                <ReferenceEntry operation={operation} onOpenSource={open} linkTo={linkTo} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}

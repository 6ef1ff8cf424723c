/** Naming an operation that has no name: it gets a definition of its own in the text. */

import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { GraphNode } from "../../engine/graph/graph.ts";
import { namedOperation } from "../../present/text/namedOperation.ts";
import { backstep } from "../../store/backstep.ts";
import { isStale } from "../../store/selectors.ts";

export function NameForm({ node }: { readonly node: GraphNode }) {
  const [open, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const told = useId();
  useEffect(() => {
    if (open) field.current?.focus();
  }, [open]);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const state = backstep.getState();
    const naming = isStale(state)
      ? { refusal: "The text has a mistake. Mend it first." }
      : namedOperation(state.source, node, field.current?.value ?? "");
    if ("refusal" in naming) setRefusal(naming.refusal);
    else {
      // Its card is the old node's and goes with it, before the focus can be where the new name is.
      flushSync(() => state.edit(naming.source));
      const nodes = document.querySelectorAll<SVGElement>("[data-graph] [data-node]");
      Array.from(nodes)
        .find((drawn) => drawn.dataset.node === naming.name)
        ?.focus();
    }
  };
  if (!open)
    return (
      <button type="button" className="button" onClick={() => setOpen(true)}>
        Name it…
      </button>
    );
  return (
    <form className="name-form" onSubmit={onSubmit}>
      <input
        ref={field}
        type="text"
        aria-label={`Name of ${node.symbol}`}
        aria-invalid={refusal !== null}
        aria-describedby={told}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        size={8}
      />
      <button type="submit" className="button">
        Name
      </button>
      <p id={told} role="status" className="dialog-note">
        {refusal ?? "It gets a line of its own in the text."}
      </p>
    </form>
  );
}

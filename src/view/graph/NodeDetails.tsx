/** One node's exact numbers, and what an unfinished gradient waits for. Opens on click or Enter, Escape closes. */
import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import type { GraphNode } from "../../engine/graph/graph.ts";
import { nameRuns } from "../../present/label/nameRuns.ts";
import { birthNote } from "../../present/narration/birthNote.ts";
import { gradientWords } from "../../present/narration/describeNode.ts";
import { waitingFor } from "../../present/narration/waitingFor.ts";
import { exactTensor } from "../../present/numbers/exactTensor.ts";
import { useBackstep } from "../../store/backstep.ts";
import { currentBirths, currentFrame } from "../../store/selectors.ts";
import { MathLabel } from "../math/MathLabel.tsx";

type NodeDetailsProps = {
  readonly node: GraphNode;
  readonly onClose: () => void;
  readonly onTakeApart: (key: string) => void;
};

export function NodeDetails({ node, onClose, onTakeApart }: NodeDetailsProps) {
  const frame = useBackstep(currentFrame);
  const digits = useBackstep((state) => state.settings.digits);
  const source = useBackstep((state) => state.good?.source ?? "");
  const births = useBackstep(currentBirths);
  const close = useRef<HTMLButtonElement>(null);
  const state = frame?.nodes[node.index];

  useEffect(() => {
    const before = document.activeElement;
    close.current?.focus();
    return () => {
      if (before instanceof SVGElement || before instanceof HTMLElement) before.focus();
    };
  }, []);

  if (frame === null || state === undefined) return null;
  const written = node.kind === "input" && node.valueSpan !== null ? node.valueSpan.to : node.span.to;
  const name = node.names[0] ?? node.symbol;
  const opens = node.kind === "operation" ? node.opens : null;
  const refusal = node.kind === "operation" ? node.refusal : null;
  return (
    <section
      className="node-details"
      aria-label={`Details of ${name}`}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header>
        <h2>
          <MathLabel runs={nameRuns(name)} />
        </h2>
        <button ref={close} type="button" className="button icon-button" aria-label="Close" onClick={onClose}>
          <X aria-hidden="true" size={16} />
        </button>
      </header>
      <code>{source.slice(node.span.from, written)}</code>
      <dl>
        <dt>value</dt>
        <dd className="number number-value">{state.value === null ? "not yet" : exactTensor(state.value)}</dd>
        <dt>gradient</dt>
        <dd className="number number-gradient">
          {state.gradient === null
            ? "—"
            : `${exactTensor(state.gradient)}${state.gradientState === "partial" ? " + ?" : ""}`}
        </dd>
      </dl>
      {(["value", "gradient"] as const).map((number) => (
        <p key={number} className="born-note">
          {birthNote(births, node.index, number)}
        </p>
      ))}
      <p>
        {waitingFor(frame, node.index) ?? gradientWords(node, state, frame.trace.graph.outputName, digits)}
      </p>
      {opens === null ? null : (
        <button type="button" className="button" onClick={() => onTakeApart(opens)}>
          Take apart
        </button>
      )}
      {refusal === null ? null : <p>{refusal}</p>}
    </section>
  );
}

/**
 * A node's own facts: where it comes from in the text, its numbers in full, where a number stops being finite, and
 * taking it apart.
 */

import type { Frame } from "../../engine/trace/trace.ts";
import type { NodeCard } from "../../present/card/nodeCard.ts";
import { apartNote } from "../../present/narration/apartNote.ts";
import { birthNote } from "../../present/narration/birthNote.ts";
import { gradientWords } from "../../present/narration/describeNode.ts";
import { openingWords } from "../../present/narration/openingWords.ts";
import { waitingFor } from "../../present/narration/waitingFor.ts";
import { exactTensor } from "../../present/numbers/exactTensor.ts";
import { useBackstep } from "../../store/backstep.ts";
import { currentBirths, currentStyle } from "../../store/selectors.ts";
import { NameForm } from "./NameForm.tsx";

type CardFactsProps = {
  readonly frame: Frame;
  readonly card: NodeCard;
  readonly onTakeApart: (key: string) => void;
};

export function CardFacts({ frame, card, onTakeApart }: CardFactsProps) {
  const source = useBackstep((state) => state.good?.source ?? "");
  const style = useBackstep(currentStyle);
  const births = useBackstep(currentBirths);
  const { node, state } = card;
  const written = node.kind === "input" && node.valueSpan !== null ? node.valueSpan.to : node.span.to;
  const opens = node.kind === "operation" ? node.opens : null;
  const refusal = node.kind === "operation" ? node.refusal : null;
  const apart = apartNote(node.group);
  const waits = waitingFor(frame, node.index);
  const words = gradientWords(node, state, frame.trace.graph.outputName, style);
  return (
    <div className="card-facts">
      <code>{source.slice(node.span.from, written)}</code>
      <dl>
        <dt>value</dt>
        <dd className="number number-value">{state.value === null ? "not yet" : exactTensor(state.value)}</dd>
        <dt>gradient</dt>
        <dd className="number number-gradient">
          {state.gradient === null
            ? waits === null
              ? words.replace(/^gradient /, "")
              : "not yet"
            : `${exactTensor(state.gradient)}${state.gradientState === "partial" ? " + ?" : ""}`}
        </dd>
      </dl>
      {(["value", "gradient"] as const).map((number) => (
        <p key={number} className="born-note">
          {birthNote(births, node.index, number)}
        </p>
      ))}
      {waits === null ? null : <p className="card-waits">{waits}</p>}
      {opens === null ? null : (
        <button type="button" className="button" onClick={() => onTakeApart(opens)}>
          {openingWords(node)?.short}
        </button>
      )}
      {node.kind === "operation" && node.names.length === 0 ? <NameForm key={node.id} node={node} /> : null}
      {refusal === null ? null : <p>{refusal}</p>}
      {apart === null ? null : <p>{apart}</p>}
    </div>
  );
}

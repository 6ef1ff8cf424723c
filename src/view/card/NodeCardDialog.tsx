/**
 * The card of one node: "one node", the end of the lecture. A modal dialog, since it is shown large in the middle
 * and has steps of its own: the arrows step inside it, the page's step rests. Opens on click or Enter, Escape closes.
 */
import type { Style } from "../../present/numbers/style.ts";
import { currentStyle } from "../../store/selectors.ts";
import "./card.css";
import "./strand.css";
import { type KeyboardEvent, useEffect, useState } from "react";
import type { Frame } from "../../engine/trace/trace.ts";
import { sumLine } from "../../present/card/cardLines.ts";
import { cardWords } from "../../present/card/cardWords.ts";
import { CARD_STAGES, type CardStage, type NodeCard, nodeCard } from "../../present/card/nodeCard.ts";
import { nameRuns } from "../../present/label/nameRuns.ts";
import type { DrawnNode, Picture } from "../../present/picture/picture.ts";
import { backstep, useBackstep } from "../../store/backstep.ts";
import { hidesCard } from "../../store/predict/question.ts";
import { currentFrame } from "../../store/selectors.ts";
import { Dialog } from "../dialogs/Dialog.tsx";
import { MathLabel } from "../math/MathLabel.tsx";
import { CardDrawing } from "./CardDrawing.tsx";
import { CardFacts } from "./CardFacts.tsx";
import { CardLineView } from "./CardLineView.tsx";
import { CardStepper } from "./CardStepper.tsx";
import { StrandPanel } from "./StrandPanel.tsx";

type NodeCardDialogProps = {
  readonly picture: Picture;
  readonly drawn: DrawnNode;
  readonly onClose: () => void;
  readonly onTakeApart: (key: string) => void;
};

/** By key: how many stages further. A presenter's remote sends the page keys. */
const MOVES: ReadonlyMap<string, number> = new Map([
  ["ArrowRight", 1],
  ["PageDown", 1],
  ["ArrowLeft", -1],
  ["PageUp", -1],
]);

export function NodeCardDialog({ picture, drawn, onClose, onTakeApart }: NodeCardDialogProps) {
  const frame = useBackstep(currentFrame);
  const style = useBackstep(currentStyle);
  const isHidden = useBackstep((state) => hidesCard(state, drawn.node.index));
  const [stage, setStage] = useState<CardStage>("local");
  // What one looks at closely must not play on underneath.
  useEffect(() => backstep.getState().play(false), []);
  const card = frame === null ? null : nodeCard(frame, picture, drawn);
  if (frame === null || card === null) return null;

  const onKeyDown = (event: KeyboardEvent): void => {
    const move = MOVES.get(event.key);
    if (move === undefined || event.ctrlKey || event.metaKey || event.altKey || scrolls(event)) return;
    const next = CARD_STAGES[CARD_STAGES.indexOf(stage) + move];
    if (next !== undefined) setStage(next);
    event.preventDefault();
  };
  return (
    <Dialog
      title={`One node: ${card.name}`}
      heading={
        <>
          One node: <MathLabel runs={nameRuns(card.name, card.node.shape.length > 0)} />
        </>
      }
      className="node-card"
      onKeyDown={onKeyDown}
      onClose={onClose}
    >
      <CardFacts frame={frame} card={card} onTakeApart={onTakeApart} />
      {isHidden ? (
        <p className="dialog-note">
          What happens at this node is yours to predict. Its card is complete after that.
        </p>
      ) : (
        <CardSteps {...{ frame, card, stage, style }} onStage={setStage} />
      )}
    </Dialog>
  );
}

type CardStepsProps = {
  readonly frame: Frame;
  readonly card: NodeCard;
  readonly stage: CardStage;
  readonly style: Style;
  readonly onStage: (stage: CardStage) => void;
};

function CardSteps({ frame, card, stage, style, onStage }: CardStepsProps) {
  return (
    <>
      <CardDrawing frame={frame} card={card} stage={stage} style={style} />
      <div className="card-steps">
        <CardStepper stage={stage} onStage={onStage} />
        <p role="status" className="card-words">
          {cardWords(frame, card, stage, style)}
        </p>
      </div>
      <div className="card-strands">
        {card.strands.map((strand) => (
          <StrandPanel key={strand.edge.index} {...{ frame, card, strand, stage, style }} />
        ))}
      </div>
      {card.leftOut === 0 ? null : (
        <p className="dialog-note">
          {card.leftOut} more {card.leftOut === 1 ? "wire is" : "wires are"} not shown.
        </p>
      )}
      {card.isGate || card.strands.length === 0 ? null : (
        <dl className="card-lines">
          <CardLineView of="sum" stage={stage} line={sumLine(frame, card.own, style)} />
        </dl>
      )}
    </>
  );
}

/** The arrows belong to a box that is wider than its place, or a field, while it has the focus. */
function scrolls({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.matches("input") || (key.startsWith("Arrow") && target.matches(".scroll-box"));
}

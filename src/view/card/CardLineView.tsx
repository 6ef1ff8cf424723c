/** One line of a card's chain rule: its name, the formula, its shape. Keeps its place before its stage has come. */
import "../formula/formula.css";
import type { CardLine } from "../../present/card/cardLines.ts";
import { CARD_STAGES, type CardStage } from "../../present/card/nodeCard.ts";
import { Tex } from "../math/Tex.tsx";
import { ScrollBox } from "../panel/ScrollBox.tsx";

type CardLineViewProps = { readonly of: CardStage; readonly stage: CardStage; readonly line: CardLine };

export function CardLineView({ of, stage, line }: CardLineViewProps) {
  const isShown = CARD_STAGES.indexOf(stage) >= CARD_STAGES.indexOf(of);
  const state = isShown ? (stage === of ? "card-line-active" : "") : "card-line-hidden";
  return (
    <div className={`card-line ${state}`} data-line={of}>
      <dt>{of}</dt>
      <dd>
        <ScrollBox name={`${of} as a formula`} className="card-tex">
          <Tex tex={line.tex} />
        </ScrollBox>
        {line.shape === undefined ? null : <span className="formula-shape">{line.shape}</span>}
        {line.note === undefined ? null : <p className="formula-note">{line.note}</p>}
      </dd>
    </div>
  );
}

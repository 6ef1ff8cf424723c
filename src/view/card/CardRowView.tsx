/** One wire of a card's picture: value above, contribution below, the local derivative in its pill. */

import { CARD } from "../../present/card/cardMeasures.ts";
import type { CardRow } from "../../present/card/cardPicture.ts";
import { CARD_STAGES, type CardStage } from "../../present/card/nodeCard.ts";
import type { Style } from "../../present/numbers/style.ts";
import { SvgLabel } from "../math/SvgLabel.tsx";
import { CardGateView } from "./CardGateView.tsx";
import { CardNumber } from "./CardNumber.tsx";

type CardRowViewProps = {
  readonly row: CardRow;
  /** As on the stage. */
  readonly edgeName: string;
  readonly stage: CardStage;
  readonly style: Style;
};

export function CardRowView({ row, edgeName, stage, style }: CardRowViewProps) {
  const { strand, path, arrow, pill, name, consumer, value, contribution, upstream, sum } = row;
  const isShown = CARD_STAGES.indexOf(stage) >= CARD_STAGES.indexOf("contribution");
  const passed = isShown && strand.contribution !== null;
  const known = consumer === null ? strand.operandValue : strand.gateValue;
  const wire = passed ? "wire-passed" : known === null ? "wire-idle" : "wire-valued";
  return (
    <g className="card-row" data-strand={edgeName}>
      <g className={`wire ${wire}`}>
        <path className="wire-line" d={path} />
      </g>
      {passed ? <path className="card-arrow" d={`M${arrow.x - 1} ${arrow.y}l10 -6v12Z`} /> : null}
      <SvgLabel runs={name.label} size={CARD.text.name} x={name.x} y={name.y} className="card-name" />
      {name.shape === null ? null : (
        <text
          className="card-caption"
          x={name.x}
          y={name.y + CARD.caption}
          fontSize={CARD.text.caption}
          textAnchor="middle"
        >
          {name.shape}
        </text>
      )}
      {consumer === null ? null : <CardGateView gate={consumer} size={CARD.text.number} />}
      <CardNumber kind="value" tensor={known} box={value} style={style} />
      {upstream === null ? null : (
        <CardNumber
          kind="gradient"
          tensor={strand.upstream}
          box={upstream}
          style={style}
          caption="upstream"
        />
      )}
      {strand.step === null ? null : (
        <CardNumber
          kind="gradient"
          active={stage === "contribution"}
          tensor={isShown ? strand.contribution : null}
          box={contribution}
          style={style}
          caption="contribution"
        />
      )}
      <g className={`card-pill ${stage === "local" ? "card-pill-active" : ""}`}>
        <rect x={pill.x} y={pill.y} width={pill.width} height={pill.height} rx={pill.height / 2} />
        <text
          x={pill.x + pill.width / 2}
          y={pill.y + pill.height / 2 + 5}
          fontSize={CARD.text.caption + 1}
          textAnchor="middle"
        >
          {pill.text}
        </text>
      </g>
      {sum === null || stage !== "sum" ? null : (
        <text className="card-sum" x={sum.x} y={sum.y + 17} fontSize={CARD.text.sum}>
          {sum.text}
        </text>
      )}
    </g>
  );
}

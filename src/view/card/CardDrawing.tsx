/** A card's picture: the node large, its wires, what comes in and what goes out. In: the card and its stage. */

import type { Frame } from "../../engine/trace/trace.ts";
import { CARD } from "../../present/card/cardMeasures.ts";
import { gatePicture } from "../../present/card/gatePicture.ts";
import { inputPicture } from "../../present/card/inputPicture.ts";
import type { CardStage, NodeCard } from "../../present/card/nodeCard.ts";
import { describeNode } from "../../present/narration/describeNode.ts";
import type { Style } from "../../present/numbers/style.ts";
import { contractEdgeName } from "../../present/picture/contractName.ts";
import { SvgLabel } from "../math/SvgLabel.tsx";
import { ScrollBox } from "../panel/ScrollBox.tsx";
import { CardGateView } from "./CardGateView.tsx";
import { CardNumber } from "./CardNumber.tsx";
import { CardRowView } from "./CardRowView.tsx";

type CardDrawingProps = {
  readonly frame: Frame;
  readonly card: NodeCard;
  readonly stage: CardStage;
  readonly style: Style;
};

/** Below this zoom the smallest type is less than 12 px: then the picture scrolls in its box, and the card with it. */
const LEAST_ZOOM = 0.75;
/** A single wire need not be a poster. */
const LARGEST_ZOOM = 2.25;

export function CardDrawing({ frame, card, stage, style }: CardDrawingProps) {
  const { node, state, isGate, isOutput } = card;
  const picture = isGate ? gatePicture(card, style) : inputPicture(card, frame.trace.graph, style);
  const { width, height, gate, name, value, gradient, sum, out, rows } = picture;
  const complete = state.gradientState === "final" ? state.gradient : null;
  // What an input gets is the card's own last stage; what a gate gets is where its card begins.
  const isShown = isGate || rows.length === 0 || stage === "sum";
  const valued = state.value === null ? "wire-idle" : "wire-valued";
  const getsNone = state.gradientState === "unreached";
  return (
    <ScrollBox name="Picture" className="card-picture">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        style={{
          minWidth: width * LEAST_ZOOM,
          minHeight: height * LEAST_ZOOM,
          maxWidth: width * LARGEST_ZOOM,
        }}
        role="img"
        aria-label={describeNode(frame, node.index, style)}
      >
        {out === null ? null : (
          <g className={`wire ${complete === null ? valued : "wire-passed"}`}>
            <path className="wire-line" d={`M${out.from.x} ${out.from.y}H${out.to.x}`} />
          </g>
        )}
        {rows.map((row) => (
          <CardRowView
            key={row.strand.edge.index}
            row={row}
            edgeName={contractEdgeName(frame.trace.graph, row.strand.edge)}
            stage={stage}
            style={style}
          />
        ))}
        {out === null || complete === null ? null : (
          <path className="card-arrow" d={`M${out.from.x + 2} ${out.from.y}l10 -6v12Z`} />
        )}
        <CardGateView gate={gate} size={CARD.text.glyph} />
        {name === null ? null : (
          <SvgLabel runs={name.label} size={CARD.text.name} x={name.x} y={name.y} className="card-name" />
        )}
        <CardNumber kind="value" tensor={state.value} box={value} style={style} />
        {getsNone ? null : (
          <CardNumber
            kind="gradient"
            active={!isGate && stage === "sum"}
            tensor={isShown ? complete : null}
            box={gradient}
            style={style}
            caption={isOutput ? "seed" : isGate ? "upstream" : "gradient"}
          />
        )}
        {sum === null || !isShown ? null : (
          <text
            className="card-sum"
            x={sum.x + sum.width / 2}
            y={sum.y + 17}
            fontSize={CARD.text.sum}
            textAnchor="middle"
          >
            {sum.text}
          </text>
        )}
      </svg>
    </ScrollBox>
  );
}

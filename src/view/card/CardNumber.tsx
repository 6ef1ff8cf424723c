/**
 * A value or a gradient in a card's picture, in the middle of its box: a number, a grid, or an empty slot with a
 * question mark for what is not known yet.
 */

import type { Tensor } from "../../engine/tensor/tensor.ts";
import { CARD } from "../../present/card/cardMeasures.ts";
import type { Box } from "../../present/layout/geometry.ts";
import { exactTensor } from "../../present/numbers/exactTensor.ts";
import { formatTensor } from "../../present/numbers/formatTensor.ts";
import type { Style } from "../../present/numbers/style.ts";
import { GridView } from "../graph/GridView.tsx";
import { NumberText } from "../graph/NumberText.tsx";

type CardNumberProps = {
  readonly kind: "value" | "gradient";
  /** Filled: this is what the card's stage is about. */
  readonly active?: boolean;
  readonly tensor: Tensor | null;
  readonly box: Box;
  readonly style: Style;
  /** What it is called, under it. */
  readonly caption?: string;
};

export function CardNumber({ kind, active = false, tensor, box, style, caption }: CardNumberProps) {
  const middle = box.x + box.width / 2;
  const isGrid = tensor !== null && tensor.shape.length > 0;
  const state = tensor === null ? "card-empty" : active ? "card-active" : "";
  return (
    <g className={`stage-${kind} card-number ${state}`}>
      {isGrid ? null : <rect className="card-slot" {...box} rx={6} />}
      {isGrid ? (
        <GridView tensor={tensor} style={style} x={box.x} y={box.y} />
      ) : (
        <NumberText
          text={tensor === null ? "?" : formatTensor(tensor, style)}
          exact={tensor === null ? null : exactTensor(tensor)}
          x={middle}
          y={box.y + box.height / 2 + CARD.text.number * 0.35}
          anchor="middle"
          room={box.width - 4}
          className=""
          size={CARD.text.number}
        />
      )}
      {caption === undefined ? null : (
        <text
          className="card-caption"
          x={middle}
          y={box.y + box.height + CARD.text.caption}
          fontSize={CARD.text.caption}
          textAnchor="middle"
        >
          {caption}
        </text>
      )}
    </g>
  );
}

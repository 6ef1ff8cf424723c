/** The value at a node: a number, or a grid with its shape above it. */

import type { Tensor } from "../../engine/tensor/tensor.ts";
import { valuePlace } from "../../present/formula/place.ts";
import { exactTensor } from "../../present/numbers/exactTensor.ts";
import { formatTensor } from "../../present/numbers/formatTensor.ts";
import type { Style } from "../../present/numbers/style.ts";
import { gridSize } from "../../present/picture/gridSize.ts";
import type { DrawnNode } from "../../present/picture/picture.ts";
import { SIZES } from "../../present/picture/sizes.ts";
import { GridView } from "./GridView.tsx";
import { NumberText } from "./NumberText.tsx";

type ValueLabelProps = {
  readonly drawn: DrawnNode;
  readonly value: Tensor;
  readonly style: Style;
  readonly lit: boolean;
};

export function ValueLabel({ drawn, value, style, lit }: ValueLabelProps) {
  const { node, places } = drawn;
  const box = places.value;
  const isCentred = node.kind === "input";
  const { note, width } = gridSize(value.shape, style);
  return (
    <g className={`stage-value ${lit ? "lit" : ""}`} data-place={valuePlace(node)}>
      {note === null ? (
        <NumberText
          text={formatTensor(value, style)}
          exact={exactTensor(value)}
          x={isCentred ? 0 : box.x}
          y={box.y + SIZES.line - 5}
          anchor={isCentred ? "middle" : "start"}
          room={box.width}
          className=""
        />
      ) : (
        <>
          <text className="shape-note" x={box.x} y={box.y + SIZES.shapeNote - 5} fontSize={SIZES.text.note}>
            {note}
          </text>
          <GridView
            tensor={value}
            style={style}
            x={box.x + (isCentred ? (box.width - width) / 2 : 0)}
            y={box.y + SIZES.shapeNote}
          />
        </>
      )}
    </g>
  );
}

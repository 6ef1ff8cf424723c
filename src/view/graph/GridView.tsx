/**
 * A vector or matrix as a small grid: numbers on a faint heat tint, or tint and sign alone, with the number on hover
 * (CellReadout). In: the tensor and where its left top corner stands, px of the stage at zoom 1.
 */

import type { Tensor } from "../../engine/tensor/tensor.ts";
import { exactNumber } from "../../present/numbers/exactNumber.ts";
import { formatNumber } from "../../present/numbers/formatNumber.ts";
import { heat } from "../../present/numbers/heat.ts";
import type { Style } from "../../present/numbers/style.ts";
import { gridSize } from "../../present/picture/gridSize.ts";
import { minusSigns } from "../../present/picture/minusSigns.ts";
import { SIZES } from "../../present/picture/sizes.ts";
import { NumberText } from "./NumberText.tsx";

type GridViewProps = {
  readonly tensor: Tensor;
  readonly style: Style;
  readonly x: number;
  readonly y: number;
};

/** Strongest tint, as an opacity: the number on it must stay readable. */
const STRONGEST = 0.34;
const WEAKEST = 0.05;
/** From this tint on a sign on it is pale. */
const HALF = 0.5;

export function GridView({ tensor, style, x, y }: GridViewProps) {
  const { columns, cell, written, width, height } = gridSize(tensor.shape, style);
  const tints = heat(Array.from(tensor.data));
  return (
    <g className="grid" transform={`translate(${x} ${y})`} data-shape={written ? undefined : tensor.shape}>
      {Array.from(tensor.data, (value, entry) => {
        const left = (entry % columns) * cell.width;
        const top = Math.floor(entry / columns) * cell.height;
        const opacity = WEAKEST + Math.abs(tints[entry] ?? 0) * (written ? STRONGEST : 0.9);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place
          <g key={entry}>
            <rect
              className="grid-cell"
              x={left}
              y={top}
              width={cell.width}
              height={cell.height}
              fillOpacity={opacity}
              data-number={written ? undefined : exactNumber(value)}
            />
            {written ? (
              <NumberText
                text={formatNumber(value, style)}
                exact={exactNumber(value)}
                x={left + cell.width / 2}
                y={top + cell.height - 5}
                anchor="middle"
                room={cell.width - 4}
                className=""
                size={SIZES.text.cell}
              />
            ) : null}
          </g>
        );
      })}
      {written ? null : (
        <>
          <path className="grid-minus" d={minusSigns(tints, columns, cell.width, [0, HALF])} />
          <path
            className="grid-minus grid-minus-pale"
            d={minusSigns(tints, columns, cell.width, [HALF, 1])}
          />
        </>
      )}
      <rect className="grid-frame" width={width} height={height} />
    </g>
  );
}

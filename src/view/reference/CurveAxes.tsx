/** Lines at 0 across a curve's box where 0 is in it, and a few round numbers beside and below it. */

import { formatNumber } from "../../present/numbers/formatNumber.ts";
import { significant } from "../../present/numbers/style.ts";
import { BOX, type Range, xInBox, yInBox } from "../../present/reference/box.ts";
import { ticksOf } from "../../present/reference/curve.ts";

/** Px between the box and its numbers. */
const GAP = 6;

export function CurveAxes({ across, up }: { readonly across: Range; readonly up: Range }) {
  return (
    <g className="reference-axes">
      <rect width={BOX.width} height={BOX.height} />
      {ticksOf(across).map((tick) => {
        const x = xInBox(tick, across);
        return (
          <g key={tick}>
            <path d={`M${x} 0V${BOX.height}`} className={tick === 0 ? "reference-zero" : ""} />
            <text x={x} y={BOX.height + GAP} textAnchor="middle" dominantBaseline="hanging">
              {formatNumber(tick, significant(2))}
            </text>
          </g>
        );
      })}
      {ticksOf(up).map((tick) => {
        const y = yInBox(tick, up);
        return (
          <g key={tick}>
            <path d={`M0 ${y}H${BOX.width}`} className={tick === 0 ? "reference-zero" : ""} />
            <text x={-GAP} y={y} textAnchor="end" dominantBaseline="central">
              {formatNumber(tick, significant(2))}
            </text>
          </g>
        );
      })}
    </g>
  );
}

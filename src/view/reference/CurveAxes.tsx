/** The axes of a curve's box, with a few round numbers at them; the axes cross at 0, or stand at the box's edge. */
import { formatNumber } from "../../present/numbers/formatNumber.ts";
import { BOX, type Range, xInBox, yInBox } from "../../present/reference/box.ts";
import { ticksOf } from "../../present/reference/curve.ts";

/** Px between an axis and its numbers, and the length of a tick on either side. */
const GAP = 15;
const TICK = 3;

export function CurveAxes({ across, up }: { readonly across: Range; readonly up: Range }) {
  const level = within(yInBox(0, up), BOX.height);
  const upright = within(xInBox(0, across), BOX.width);
  const below = level + GAP < BOX.height ? level + GAP : level - TICK * 2;
  const isRight = upright < BOX.width / 8;
  return (
    <g className="reference-axes">
      <path d={`M0 ${level}H${BOX.width}M${upright} 0V${BOX.height}`} />
      {ticksOf(across).map((tick) => {
        const x = xInBox(tick, across);
        return (
          <g key={tick}>
            <path d={`M${x} ${level - TICK}v${2 * TICK}`} />
            <text x={x} y={below} textAnchor="middle">
              {formatNumber(tick, 2)}
            </text>
          </g>
        );
      })}
      {ticksOf(up).map((tick) => {
        const y = yInBox(tick, up);
        return (
          <g key={tick}>
            <path d={`M${upright - TICK} ${y}h${2 * TICK}`} />
            <text
              x={upright + (isRight ? 2 : -2) * TICK}
              y={y}
              dominantBaseline="central"
              textAnchor={isRight ? "start" : "end"}
            >
              {formatNumber(tick, 2)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function within(place: number, extent: number): number {
  return Math.min(Math.max(place, 0), extent);
}

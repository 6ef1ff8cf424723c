/**
 * Small signs on a gate's outline: at its upper right that it can be taken apart or unfolded, at its left that a number which
 * is not finite was born here, above for the value and below for the gradient. What they say stands in the node's
 * description and details too.
 */
import type { MouseEvent } from "react";

type NodeMarksProps = {
  readonly width: number;
  readonly height: number;
  /** What a click takes apart; null: nothing. */
  readonly opens: { readonly does: string; readonly takeApart: () => void } | null;
  readonly valueBorn: string | null;
  readonly gradientBorn: string | null;
};

/** Where a round end is at 45°, as a share of its radius; how far outside; half a mark, px. */
const DIAGONAL = Math.SQRT1_2;
const OUT = 2;
const REACH = 7;

export function NodeMarks({ width, height, opens, valueBorn, gradientBorn }: NodeMarksProps) {
  const x = width / 2 - (height / 2) * (1 - DIAGONAL) + OUT;
  const y = (height / 2) * DIAGONAL + OUT;
  const takeApart = (event: MouseEvent): void => {
    event.stopPropagation();
    opens?.takeApart();
  };
  return (
    <>
      {opens === null ? null : (
        // biome-ignore lint/a11y/noStaticElementInteractions: by keyboard it is the button in the node's details
        <g className="apart-mark" transform={`translate(${x} ${-y})`} data-apart="" onClick={takeApart}>
          <title>{opens.does}</title>
          <circle className="mark-hit" r={12} />
          <rect x={-REACH} y={-REACH} width={2 * REACH} height={2 * REACH} rx={3} />
          <path d="M-3.5 0h7M0 -3.5v7" />
        </g>
      )}
      {[valueBorn, gradientBorn].map((born, below) =>
        born === null ? null : (
          <g
            key={below === 0 ? "value" : "gradient"}
            className="born-mark"
            transform={`translate(${-x} ${below === 0 ? -y : y})`}
            data-born={below === 0 ? "value" : "gradient"}
          >
            <title>{born}</title>
            <path className="born-sign" d="M0 -8.5L9 6.5H-9Z" />
            <path d="M0 -3.5v5M0 4v.6" />
          </g>
        ),
      )}
    </>
  );
}

/** The callout at the active edge, in the colours the formula uses, with a line to the wire it is about. */
import type { Place } from "../../present/formula/place.ts";
import { nearest } from "../../present/layout/callout.ts";
import { CALLOUT } from "../../present/picture/calloutCells.ts";
import type { EdgeCallout } from "../../present/picture/edgeCallout.ts";
import { SIZES } from "../../present/picture/sizes.ts";
import { useBackstep } from "../../store/backstep.ts";
import { currentCallout } from "../../store/currentCallout.ts";

/** Null in a step that is about no edge. */
export function Callout() {
  const callout = useBackstep(currentCallout);
  const pointed = useBackstep((state) => state.pointed);
  // One by one they come in: the next step's is another one.
  const position = useBackstep((state) => state.position);
  return callout === null ? null : <CalloutBox key={position} callout={callout} pointed={pointed} />;
}

type CalloutProps = { readonly callout: EdgeCallout; readonly pointed: Place | null };

function CalloutBox({ callout, pointed }: CalloutProps) {
  const { x, y, width, height, anchor, cells } = callout;
  const end = nearest(anchor, { x, y }, { width, height });
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the formula panel says the same
    <g className="callout" aria-hidden="true">
      <line className="callout-leader" x1={anchor.x} y1={anchor.y} x2={end.x} y2={end.y} />
      <circle className="callout-anchor" cx={anchor.x} cy={anchor.y} r={4.5} />
      <g transform={`translate(${x} ${y})`}>
        <rect className="callout-box" width={width} height={height} rx={9} />
        {cells.map((cell, place) => (
          <g
            key={cell.caption}
            className={`callout-cell callout-${cell.kind} ${pointed === cell.place ? "lit" : ""}`}
            data-place={cell.place}
          >
            <rect x={cell.x} y={CALLOUT.padding} width={cell.width} height={CALLOUT.cellHeight} rx={6} />
            <text
              className="stage-number"
              x={cell.x + cell.width / 2}
              y={22}
              fontSize={16}
              textAnchor="middle"
            >
              {cell.text}
            </text>
            <text
              className="callout-caption"
              x={cell.x + cell.width / 2}
              y={37}
              fontSize={SIZES.text.note}
              textAnchor="middle"
            >
              {cell.caption}
            </text>
            {place === 0 ? null : (
              <text
                className="callout-sign"
                x={cell.x - CALLOUT.sign / 2}
                y={27}
                fontSize={17}
                textAnchor="middle"
              >
                {cell.sign}
              </text>
            )}
          </g>
        ))}
      </g>
    </g>
  );
}

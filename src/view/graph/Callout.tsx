/**
 * What happens at the active edge, right at the edge: upstream × local = contribution, in the colours the
 * formula uses, with a line to the wire where it can't stand on it.
 */
import type { EdgeStep } from "../../engine/trace/step.ts";
import { contributionPlace, gradientPlace, localPlace, type Place } from "../../present/formula/place.ts";
import { placeCallout } from "../../present/layout/callout.ts";
import { productReproduces } from "../../present/numbers/productReproduces.ts";
import { CALLOUT, calloutCells, calloutText } from "../../present/picture/calloutCells.ts";
import { type DrawnWire, frameBox, obstacles, type Picture } from "../../present/picture/picture.ts";
import { SIZES } from "../../present/picture/sizes.ts";

type CalloutProps = {
  readonly picture: Picture;
  readonly wire: DrawnWire;
  readonly step: EdgeStep;
  readonly digits: number;
  readonly pointed: Place | null;
};

export function Callout({ picture, wire, step, digits, pointed }: CalloutProps) {
  const gate = picture.graph.nodes[wire.edge.to];
  if (gate === undefined) return null;
  const { upstream, local, contribution } = step;
  const equals = productReproduces(step, digits) ? "=" : "≈";
  const { cells, width } = calloutCells([
    {
      text: calloutText(upstream, digits),
      sign: "",
      caption: "upstream",
      kind: "gradient",
      place: gradientPlace(gate),
    },
    ...(local === null
      ? []
      : [
          {
            text: calloutText(local, digits),
            caption: "local",
            kind: "local",
            place: localPlace(wire.edge),
            sign: local.shape.length === 0 ? "×" : "⊙",
          },
        ]),
    {
      text: calloutText(contribution, digits),
      // A matrix product or a sum has a rule of its own, written out in the formula.
      sign: local === null ? "→" : equals,
      caption: "contribution",
      kind: "result",
      place: contributionPlace(wire.edge),
    },
  ]);
  const size = { width, height: CALLOUT.height };
  const { x, y, anchor } = placeCallout(
    picture.layout,
    wire.key,
    size,
    obstacles(picture),
    frameBox(picture),
  );
  const edgeX = Math.min(Math.max(anchor.x, x), x + width);
  const edgeY = Math.min(Math.max(anchor.y, y), y + size.height);
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the formula panel says the same
    <g className="callout" aria-hidden="true">
      <line className="callout-leader" x1={anchor.x} y1={anchor.y} x2={edgeX} y2={edgeY} />
      <circle className="callout-anchor" cx={anchor.x} cy={anchor.y} r={4.5} />
      <g transform={`translate(${x} ${y})`}>
        <rect className="callout-box" width={width} height={size.height} rx={9} />
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

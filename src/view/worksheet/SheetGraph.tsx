/**
 * A strip of the graph on paper: black lines, and for every number a box to write it in, or the number where it is
 * told. Where the graph goes on in another strip a dashed line says so.
 */
import type { Box } from "../../present/layout/geometry.ts";
import { wirePath } from "../../present/layout/wirePath.ts";
import type { DrawnNode, Picture } from "../../present/picture/picture.ts";
import { SIZES } from "../../present/picture/sizes.ts";
import { blanksOf } from "../../present/worksheet/blanks.ts";
import type { SheetRow } from "../../present/worksheet/sheet.ts";
import { SHEET_MARGIN, type Strip } from "../../present/worksheet/strips.ts";
import { NumberText } from "../graph/NumberText.tsx";
import { SvgLabel } from "../math/SvgLabel.tsx";
import type { Told } from "./told.ts";

/** Px from a strip's edge to the line that says it was cut there: where one strip ends and the next begins. */
const CUT = SHEET_MARGIN;

type SheetGraphProps = {
  readonly picture: Picture;
  readonly rows: readonly SheetRow[];
  /** What of the picture is drawn. */
  readonly strip: Strip;
  /** Of how many strips this is which, counted from 0. */
  readonly place: number;
  readonly count: number;
  /** CSS px a px of the picture. */
  readonly scale: number;
  readonly told: Told;
};

export function SheetGraph({ picture, rows, strip, place, count, scale, told }: SheetGraphProps) {
  const { x, y, width, height } = strip.box;
  const cuts = [...(place > 0 ? [x + CUT] : []), ...(place < count - 1 ? [x + width - CUT] : [])];
  const part = count === 1 ? "" : `, part ${place + 1} of ${count}`;
  return (
    <svg
      className="sheet-graph"
      role="img"
      aria-label={`Computational graph of ${picture.graph.outputName}${part}`}
      viewBox={`${x} ${y} ${width} ${height}`}
      width={width * scale}
      height={height * scale}
    >
      {picture.wires.map(({ key, points }) => (
        <path key={key} className="sheet-wire" d={wirePath(points)} />
      ))}
      {cuts.map((cut) => (
        <path key={cut} className="sheet-cut" d={`M${cut} ${y}v${height}`} />
      ))}
      {strip.nodes.map((drawn) => (
        <SheetNode
          key={drawn.key}
          drawn={drawn}
          row={rows.find(({ node }) => node === drawn.node) ?? null}
          told={told}
        />
      ))}
    </svg>
  );
}

type SheetNodeProps = { readonly drawn: DrawnNode; readonly row: SheetRow | null; readonly told: Told };

function SheetNode({ drawn, row, told }: SheetNodeProps) {
  const { centre, width, height, label, name, places, isUsed, node } = drawn;
  const blanks = blanksOf(drawn);
  return (
    <g transform={`translate(${centre.x} ${centre.y})`}>
      {places.stub === 0 || isUsed ? null : (
        <line className="sheet-wire" x1={width / 2} y1={0} x2={width / 2 + places.stub} y2={0} />
      )}
      <rect
        className="sheet-gate"
        x={-width / 2}
        y={-height / 2}
        width={width}
        height={height}
        rx={height / 2}
      />
      <SvgLabel runs={label} size={SIZES.text.glyph} y={SIZES.text.glyph * 0.32} />
      {places.name === null ? null : (
        <SvgLabel runs={name} size={SIZES.text.name} y={places.name.y + SIZES.line - 3} />
      )}
      {row === null ? null : (
        <>
          <Place box={blanks.value} text={told.values || node.kind === "input" ? row.value : null} />
          {row.gradient === null ? null : (
            <>
              {blanks.parts.map((box, part) => (
                <Place
                  key={box.x}
                  box={box}
                  text={told.gradients ? (row.contributions[part] ?? "") : null}
                  sign={part === 0 ? null : "+"}
                />
              ))}
              <Place
                box={blanks.gradient}
                text={told.gradients ? row.gradient : null}
                sign={blanks.parts.length > 0 ? "=" : null}
              />
            </>
          )}
        </>
      )}
    </g>
  );
}

type PlaceProps = { readonly box: Box; readonly text: string | null; readonly sign?: string | null };

/** `sign` stands in front of the box: a plus between the parts of a sum. */
function Place({ box, text, sign = null }: PlaceProps) {
  const baseline = box.y + box.height / 2 + 5;
  return (
    <>
      {sign === null ? null : (
        <text
          className="sheet-sign"
          x={box.x - SIZES.slotGap / 2}
          y={baseline}
          fontSize={SIZES.text.number}
          textAnchor="middle"
        >
          {sign}
        </text>
      )}
      {text === null ? (
        <rect className="sheet-blank" {...box} rx={3} />
      ) : (
        <NumberText
          text={text}
          exact={null}
          x={box.x + box.width / 2}
          y={baseline}
          anchor="middle"
          room={box.width}
          className="sheet-number"
        />
      )}
    </>
  );
}

/** The graph on paper: black lines, and for every number a box to write it in, or the number where it is told. */
import type { Box } from "../../present/layout/geometry.ts";
import { wirePath } from "../../present/layout/wirePath.ts";
import { type DrawnNode, frameBox, type Picture } from "../../present/picture/picture.ts";
import { SIZES } from "../../present/picture/sizes.ts";
import { blanksOf } from "../../present/worksheet/blanks.ts";
import type { SheetRow } from "../../present/worksheet/sheet.ts";
import { NumberText } from "../graph/NumberText.tsx";
import { SvgLabel } from "../math/SvgLabel.tsx";
import type { Told } from "./told.ts";

type SheetGraphProps = {
  readonly picture: Picture;
  readonly rows: readonly SheetRow[];
  /** CSS px a px of the picture. */
  readonly scale: number;
  readonly told: Told;
};

export function SheetGraph({ picture, rows, scale, told }: SheetGraphProps) {
  const { x, y, width, height } = frameBox(picture);
  return (
    <svg
      className="sheet-graph"
      role="img"
      aria-label={`Computational graph of ${picture.graph.outputName}`}
      viewBox={`${x} ${y} ${width} ${height}`}
      width={width * scale}
      height={height * scale}
    >
      {picture.wires.map(({ key, points }) => (
        <path key={key} className="sheet-wire" d={wirePath(points)} />
      ))}
      {picture.nodes.map((drawn) => (
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
          fontSize={15}
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

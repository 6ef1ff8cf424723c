/** The small curve of a gate's output as one operand varies, with the tangent whose slope is the local derivative. */

import type { OperandCurve } from "../../present/card/operandCurve.ts";
import { nameRuns } from "../../present/label/nameRuns.ts";
import { formatNumber } from "../../present/numbers/formatNumber.ts";
import type { Style } from "../../present/numbers/style.ts";
import { BOX, xInBox, yInBox } from "../../present/reference/box.ts";
import { MathLabel } from "../math/MathLabel.tsx";

type OperandCurveViewProps = {
  readonly curve: OperandCurve;
  readonly operand: string;
  readonly gate: string;
  readonly style: Style;
};

export function OperandCurveView({ curve, operand, gate, style }: OperandCurveViewProps) {
  const { path, across, up, points, tangents, sides } = curve;
  const [only] = points;
  const [at, slope] = [only?.x, only?.slope].map((x) => formatNumber(x ?? Number.NaN, style));
  const isSingle = points.length === 1;
  return (
    <figure className="card-curve">
      <svg
        viewBox={`0 0 ${BOX.width} ${BOX.height}`}
        role="img"
        aria-label={
          isSingle
            ? `Curve of ${gate} as ${operand} varies, with its tangent at ${operand} = ${at}: slope ${slope}`
            : `Curve of ${gate} as ${operand} varies, with a dot at each of ${points.length} entries`
        }
      >
        <rect className="card-curve-ground" width={BOX.width} height={BOX.height} />
        <path
          className="card-curve-zero"
          d={`M${xInBox(0, across)} 0V${BOX.height}M0 ${yInBox(0, up)}H${BOX.width}`}
        />
        {points.map(({ x, y }) => (
          <path
            key={x}
            className="card-curve-at"
            d={`M${xInBox(x, across)} ${yInBox(0, up)}V${yInBox(y, up)}`}
          />
        ))}
        <path className="card-curve-path" d={path} />
        {tangents.map((line) => (
          <line key={line.x1} className="card-tangent" {...line} />
        ))}
        {points.map(({ x, y }) => (
          <circle key={x} className="card-curve-point" cx={xInBox(x, across)} cy={yInBox(y, up)} r={7} />
        ))}
      </svg>
      <figcaption>
        {isSingle ? (
          <>
            at <MathLabel runs={nameRuns(operand)} /> = {at}: slope <b className="card-slope">{slope}</b>
          </>
        ) : (
          `a dot at each of ${points.length} entries`
        )}
        {sides === null ? null : (
          <span className="card-sides">
            {" "}
            ({formatNumber(sides.left, style)} from the left, {formatNumber(sides.right, style)} from the
            right)
          </span>
        )}
      </figcaption>
    </figure>
  );
}

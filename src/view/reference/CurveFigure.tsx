/**
 * The curve of an operation of one number, with the tangent at a value that a slider moves: its slope is the
 * local derivative. Draws nothing for other operations.
 */

import { useId, useMemo, useState } from "react";
import type { Elementwise, Operation } from "../../engine/ops/operation.ts";
import { formatNumber } from "../../present/numbers/formatNumber.ts";
import { BOX, xInBox, yInBox } from "../../present/reference/box.ts";
import { type Curve, conventionOn, curveOf, pointAt, tangentAt } from "../../present/reference/curve.ts";
import { useBackstep } from "../../store/backstep.ts";
import { currentStyle } from "../../store/selectors.ts";
import { CurveAxes } from "./CurveAxes.tsx";

/** Px around the box for its numbers. */
const ROOM = { left: 46, top: 8, bottom: 26 } as const;
/** Slider steps from end to end. */
const STEPS = 200;

export function CurveFigure({ operation }: { readonly operation: Operation }) {
  const curve = useMemo(() => curveOf(operation), [operation]);
  if (curve === null || operation.kind !== "elementwise") return null;
  return <MovableTangent operation={operation} curve={curve} />;
}

type MovableTangentProps = { readonly operation: Elementwise; readonly curve: Curve };

function MovableTangent({ operation, curve }: MovableTangentProps) {
  const slider = useId();
  const style = useBackstep(currentStyle);
  const [x, setX] = useState(curve.start);
  const { across, up, domain, operand } = curve;
  const point = pointAt(operation, x);
  const tangent = tangentAt(curve, point);
  const convention = conventionOn(operation, point);
  const [at, value, slope] = [x, point.y, point.slope].map((number) => formatNumber(number, style));
  return (
    <figure className="reference-curve">
      <svg
        viewBox={`${-ROOM.left} ${-ROOM.top} ${BOX.width + ROOM.left + 1} ${BOX.height + ROOM.top + ROOM.bottom}`}
        role="img"
        aria-label={`Curve of ${operation.name} and its tangent at ${operand} = ${at}`}
      >
        <CurveAxes across={across} up={up} />
        <svg width={BOX.width} height={BOX.height} aria-hidden="true">
          <path d={curve.path} className="reference-path" />
          {tangent === null ? null : <line {...tangent} className="reference-tangent" />}
          {Number.isFinite(point.y) ? (
            <circle cx={xInBox(x, across)} cy={yInBox(point.y, up)} r={5} className="reference-point" />
          ) : null}
        </svg>
      </svg>
      <div className="reference-slider">
        <label htmlFor={slider}>{operand}</label>
        <input
          id={slider}
          type="range"
          min={domain.low}
          max={domain.high}
          step={(domain.high - domain.low) / STEPS}
          value={x}
          aria-valuetext={`${operand} = ${at}, value ${value}, slope ${slope}`}
          onChange={(event) => setX(event.currentTarget.valueAsNumber)}
        />
        <span className="number">{at}</span>
      </div>
      <figcaption>
        value <span className="number number-value">{value}</span>, slope{" "}
        <span className="number reference-slope">{slope}</span>
        {convention === null ? null : <span className="dialog-note"> {convention}</span>}
      </figcaption>
    </figure>
  );
}

/** A node as the stage draws it, with its numbers and nothing to click; marked where its gradient is wrong. */

import { memo } from "react";
import type { NodeState } from "../../engine/trace/trace.ts";
import type { Style } from "../../present/numbers/style.ts";
import type { NodeRole } from "../../present/picture/activity.ts";
import type { DrawnNode } from "../../present/picture/picture.ts";
import { SIZES } from "../../present/picture/sizes.ts";
import { GradientLabel } from "../graph/GradientLabel.tsx";
import { ValueLabel } from "../graph/ValueLabel.tsx";
import { SvgLabel } from "../math/SvgLabel.tsx";

type DrawnGateProps = {
  readonly drawn: DrawnNode;
  readonly state: NodeState;
  readonly role: NodeRole;
  readonly style: Style;
  readonly wrong: boolean;
};

/** Px around a gate whose gradient is wrong. */
const MARK = 6;

export const DrawnGate = memo(function DrawnGate({ drawn, state, role, style, wrong }: DrawnGateProps) {
  const { node, centre, width, height, places, label, name } = drawn;
  const { value, gradient } = state;
  const stub = gradient !== null ? "wire-passed" : value !== null ? "wire-valued" : "wire-idle";
  return (
    <g
      className={`drawn-gate role-${role} ${wrong ? "drawn-wrong" : ""} ${node.reachesOutput ? "" : "node-faded"}`}
      transform={`translate(${centre.x} ${centre.y})`}
      data-drawn={node.names[0] ?? node.id}
      data-wrong={wrong ? "true" : undefined}
    >
      {places.stub === 0 || drawn.isUsed ? null : (
        <line className={`stub ${stub}`} x1={width / 2} y1={0} x2={width / 2 + places.stub} y2={0} />
      )}
      {wrong ? (
        <rect
          className="drawn-mark"
          x={-width / 2 - MARK}
          y={-height / 2 - MARK}
          width={width + 2 * MARK}
          height={height + 2 * MARK}
          rx={height / 2 + MARK}
        />
      ) : null}
      <rect className="gate" x={-width / 2} y={-height / 2} width={width} height={height} rx={height / 2} />
      <SvgLabel runs={label} size={SIZES.text.glyph} y={SIZES.text.glyph * 0.32} />
      {places.name === null ? null : (
        <SvgLabel
          runs={name}
          size={SIZES.text.name}
          y={places.name.y + SIZES.line - 3}
          className={`node-name ${drawn.isNamed ? "" : "node-symbol"}`}
        />
      )}
      {value === null ? null : <ValueLabel drawn={drawn} value={value} style={style} lit={false} />}
      <GradientLabel
        drawn={drawn}
        state={state}
        style={style}
        role={role === "operand" ? "arriving" : role === "gate" ? "upstream" : "quiet"}
        lit={false}
        sayNone={false}
      />
    </g>
  );
});

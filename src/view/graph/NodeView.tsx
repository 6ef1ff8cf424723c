/**
 * One node on the stage: gate or pill, name, value above and gradient below the wire. Redrawn only when
 * something about the node itself changes.
 */
import { memo } from "react";
import type { NodeState } from "../../engine/trace/trace.ts";
import { valuePlace } from "../../present/formula/place.ts";
import { exactTensor } from "../../present/numbers/exactTensor.ts";
import { formatTensor } from "../../present/numbers/formatTensor.ts";
import { tensorJson } from "../../present/numbers/tensorJson.ts";
import type { NodeRole } from "../../present/picture/activity.ts";
import { contractName } from "../../present/picture/contractName.ts";
import type { DrawnNode } from "../../present/picture/picture.ts";
import { SIZES } from "../../present/picture/sizes.ts";
import { SvgLabel } from "../math/SvgLabel.tsx";
import { GradientLabel } from "./GradientLabel.tsx";
import { GridView } from "./GridView.tsx";
import { NodeMarks } from "./NodeMarks.tsx";
import { NumberText } from "./NumberText.tsx";

export type NodeViewProps = {
  readonly drawn: DrawnNode;
  readonly state: NodeState;
  readonly role: NodeRole;
  readonly digits: number;
  readonly description: string;
  readonly litValue: boolean;
  readonly litGradient: boolean;
  readonly backwardBegun: boolean;
  /** The graph's one tab stop is here. */
  readonly focusable: boolean;
  /** Why its value, its gradient is not finite, where that begins here and is known by now. */
  readonly valueBorn: string | null;
  readonly gradientBorn: string | null;
  readonly onOpen: (key: string) => void;
  /** In: the key of the gate to take apart. */
  readonly onTakeApart: (key: string) => void;
};

export const NodeView = memo(function NodeView(props: NodeViewProps) {
  const { drawn, state, role, digits, onOpen, onTakeApart } = props;
  const { node, centre, width, height, places } = drawn;
  const kind = node.kind === "input" ? "input" : "operation";
  const operation = node.kind === "operation" ? node.operation.name : undefined;
  const key = node.kind === "operation" ? node.opens : null;
  const takeApart = key === null ? null : () => onTakeApart(key);
  const faded = !node.reachesOutput;
  const apart = key === null ? null : "It can be taken apart.";
  const told = [props.description, props.valueBorn, props.gradientBorn, apart];
  const nameBox = places.name;
  const { value } = state;
  const valueBox = places.value;
  const valueAnchor = kind === "input" ? "middle" : "start";
  const gradientRole = role === "operand" ? "arriving" : role === "gate" ? "upstream" : "quiet";
  const shapeText = `(${node.shape.join(", ")})`;
  const stubState = state.gradient !== null ? "wire-passed" : value !== null ? "wire-valued" : "wire-idle";
  return (
    <g
      className={`node node-${kind} role-${role} ${faded ? "node-faded" : ""}`}
      style={{ transform: `translate(${centre.x}px, ${centre.y}px)` }}
      role="button"
      tabIndex={props.focusable ? 0 : -1}
      aria-label={told.filter((sentence) => sentence !== null).join(" ")}
      data-node={contractName(node)}
      data-kind={kind}
      data-op={operation}
      data-value={value === null ? undefined : tensorJson(value)}
      data-gradient={state.gradient === null ? undefined : tensorJson(state.gradient)}
      data-gradient-state={state.gradientState}
      data-index={node.index}
      data-opens={key ?? undefined}
      onClick={() => onOpen(drawn.key)}
      onDoubleClick={takeApart ?? undefined}
    >
      {places.stub === 0 || drawn.isUsed ? null : (
        <line className={`stub ${stubState}`} x1={width / 2} y1={0} x2={width / 2 + places.stub} y2={0} />
      )}
      <rect className="gate" x={-width / 2} y={-height / 2} width={width} height={height} rx={height / 2} />
      <SvgLabel runs={drawn.label} size={SIZES.text.glyph} y={SIZES.text.glyph * 0.32} />
      <NodeMarks
        width={width}
        height={height}
        opens={takeApart && { label: operation ?? "", takeApart }}
        valueBorn={props.valueBorn}
        gradientBorn={props.gradientBorn}
      />
      {nameBox === null ? null : (
        <SvgLabel
          runs={drawn.name}
          size={SIZES.text.name}
          y={nameBox.y + SIZES.line - 3}
          className={`node-name ${drawn.isNamed ? "" : "node-symbol"}`}
        />
      )}
      {value === null ? null : (
        <g className={`stage-value ${props.litValue ? "lit" : ""}`} data-place={valuePlace(node)}>
          {value.shape.length > 0 ? (
            <>
              <text className="shape-note" x={valueBox.x} y={valueBox.y + 11} fontSize={SIZES.text.note}>
                {shapeText}
              </text>
              <GridView tensor={value} digits={digits} x={valueBox.x} y={valueBox.y + SIZES.shapeNote} />
            </>
          ) : null}
          {value.shape.length > 0 ? null : (
            <NumberText
              text={formatTensor(value, digits)}
              exact={exactTensor(value)}
              x={valueAnchor === "middle" ? 0 : valueBox.x}
              y={valueBox.y + SIZES.line - 5}
              anchor={valueAnchor}
              room={valueBox.width}
              className=""
            />
          )}
        </g>
      )}
      <GradientLabel
        drawn={drawn}
        state={state}
        digits={digits}
        role={gradientRole}
        lit={props.litGradient}
        sayNone={props.backwardBegun}
      />
    </g>
  );
});

/**
 * One node on the stage: gate or pill, name, value above and gradient below the wire. Redrawn only when
 * something about the node itself changes.
 */

import { memo } from "react";
import type { Graph } from "../../engine/graph/graph.ts";
import { describeState } from "../../present/narration/describeNode.ts";
import { openingWords } from "../../present/narration/openingWords.ts";
import type { Style } from "../../present/numbers/style.ts";
import { tensorJson } from "../../present/numbers/tensorJson.ts";
import { contractName } from "../../present/picture/contractName.ts";
import type { DrawnNode } from "../../present/picture/picture.ts";
import type { NodeSight } from "../../present/picture/sights.ts";
import { SIZES } from "../../present/picture/sizes.ts";
import { nodeSights } from "../../store/entryBoards.ts";
import { SvgLabel } from "../math/SvgLabel.tsx";
import { useEntry } from "../panel/useEntry.ts";
import { GradientLabel } from "./GradientLabel.tsx";
import { NodeMarks } from "./NodeMarks.tsx";
import { OwnAnswer } from "./OwnAnswer.tsx";
import { ValueLabel } from "./ValueLabel.tsx";

type NodeViewProps = {
  readonly drawn: DrawnNode;
  readonly graph: Graph;
  readonly style: Style;
  /** The graph's one tab stop is here. */
  readonly focusable: boolean;
  readonly onOpen: (key: string) => void;
  /** In: the key of the gate to take apart. */
  readonly onTakeApart: (key: string) => void;
};

export const NodeView = memo(function NodeView(props: NodeViewProps) {
  const sight = useEntry(nodeSights, props.drawn.node.index);
  return sight === null ? null : <NodeDrawing {...props} sight={sight} />;
});

function NodeDrawing({
  sight,
  drawn,
  graph,
  style,
  focusable,
  onOpen,
  onTakeApart,
}: NodeViewProps & { readonly sight: NodeSight }) {
  const { state, role } = sight;
  const { node, centre, width, height, places } = drawn;
  const kind = node.kind === "input" ? "input" : "operation";
  const operation = node.kind === "operation" ? node.operation.name : undefined;
  const key = node.kind === "operation" ? node.opens : null;
  const takeApart = key === null ? null : () => onTakeApart(key);
  const faded = !node.reachesOutput;
  const opening = openingWords(node);
  const description = describeState(graph, node, state, style);
  const told = [description, sight.valueBorn, sight.gradientBorn, opening?.told ?? null];
  const nameBox = places.name;
  const { value } = state;
  const gradientRole = role === "operand" ? "arriving" : role === "gate" ? "upstream" : "quiet";
  const stubState = state.gradient !== null ? "wire-passed" : value !== null ? "wire-valued" : "wire-idle";
  return (
    <g
      className={`node node-${kind} role-${role} ${faded ? "node-faded" : ""}`}
      style={{ transform: `translate(${centre.x}px, ${centre.y}px)` }}
      role="button"
      tabIndex={focusable ? 0 : -1}
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
        opens={takeApart && { does: opening?.does ?? "", takeApart }}
        valueBorn={sight.valueBorn}
        gradientBorn={sight.gradientBorn}
      />
      {nameBox === null ? null : (
        <SvgLabel
          runs={drawn.name}
          size={SIZES.text.name}
          y={nameBox.y + SIZES.line - 3}
          className={`node-name ${drawn.isNamed ? "" : "node-symbol"}`}
        />
      )}
      {value === null ? null : <ValueLabel drawn={drawn} value={value} style={style} lit={sight.litValue} />}
      <GradientLabel
        drawn={drawn}
        state={state}
        style={style}
        role={gradientRole}
        lit={sight.litGradient}
        sayNone={sight.sayNone}
      />
      <OwnAnswer drawn={drawn} state={state} number="value" style={style} />
      <OwnAnswer drawn={drawn} state={state} number="gradient" style={style} />
    </g>
  );
}

/** The gradients so far, one line a named node or input: what the backward pass is for. */

import { memo, useMemo } from "react";
import type { Graph, GraphNode } from "../../engine/graph/graph.ts";
import type { Frame, NodeState } from "../../engine/trace/trace.ts";
import { gradientPlace } from "../../present/formula/place.ts";
import { notationNote } from "../../present/narration/notationNote.ts";
import { formatTensor } from "../../present/numbers/formatTensor.ts";
import type { Style } from "../../present/numbers/style.ts";
import { gradientOrder } from "../../present/steps/gradientOrder.ts";
import { useBackstep } from "../../store/backstep.ts";
import { answerBeside } from "../../store/predict/question.ts";
import { currentStyle } from "../../store/selectors.ts";
import { GradientSymbol } from "./GradientSymbol.tsx";

export function GradientList({ frame }: { readonly frame: Frame }) {
  const style = useBackstep(currentStyle);
  const { trace, nodes } = frame;
  const listed = useMemo(() => gradientOrder(trace).filter(({ names }) => names.length > 0), [trace]);
  const note = notationNote(trace.graph.outputName, style);
  return (
    <>
      <h2 className="panel-title">Gradients so far</h2>
      {note === null ? null : <p className="formula-note">{note}</p>}
      <dl className="gradient-list">
        {listed.map((node) => {
          const state = nodes[node.index];
          return state === undefined ? null : (
            <GradientLine key={node.id} graph={trace.graph} node={node} state={state} style={style} />
          );
        })}
      </dl>
    </>
  );
}

type GradientLineProps = {
  readonly graph: Graph;
  readonly node: GraphNode;
  readonly state: NodeState;
  readonly style: Style;
};

/** Drawn anew only when something about its node changes. */
const GradientLine = memo(function GradientLine({ graph, node, state, style }: GradientLineProps) {
  const answer = useBackstep((now) => answerBeside(now, node.index, "gradient"));
  const number = state.gradient === null ? "" : formatTensor(state.gradient, style);
  const known = state.gradientState === "final" || state.gradientState === "partial";
  return (
    <div data-place={gradientPlace(node)} data-state={state.gradientState}>
      <dt>
        <GradientSymbol graph={graph} node={node} />
      </dt>
      {answer === null ? null : (
        <dd className="own-answer">
          <span className="visually-hidden">your answer: </span>
          <s>{formatTensor(answer, style)}</s>
        </dd>
      )}
      <dd className={known ? "number number-gradient" : ""}>
        {state.gradientState === "partial" ? `${number} + ?` : number}
        {state.gradientState === "none" ? "not yet" : ""}
        {state.gradientState === "unreached" ? (node.reachesOutput ? "none" : "does not reach") : ""}
      </dd>
    </div>
  );
});

/** The gradients so far, one line a named node or input: what the backward pass is for. */

import { memo, useMemo } from "react";
import type { Graph, GraphNode } from "../../engine/graph/graph.ts";
import type { Trace } from "../../engine/trace/trace.ts";
import { gradientPlace } from "../../present/formula/place.ts";
import { notationNote } from "../../present/narration/notationNote.ts";
import { formatTensor } from "../../present/numbers/formatTensor.ts";
import type { Style } from "../../present/numbers/style.ts";
import { gradientOrder } from "../../present/steps/gradientOrder.ts";
import { useBackstep } from "../../store/backstep.ts";
import { nodeStates, ownAnswers } from "../../store/entryBoards.ts";
import { unansweredFinished } from "../../store/predict/unansweredFinished.ts";
import { currentStyle } from "../../store/selectors.ts";
import { useEntry } from "../panel/useEntry.ts";
import { GradientSymbol } from "./GradientSymbol.tsx";

/** A step renders only the lines that it is about, not the list. */
export const GradientList = memo(function GradientList({ trace }: { readonly trace: Trace }) {
  const style = useBackstep(currentStyle);
  const asked = useBackstep((state) => unansweredFinished(state)?.node);
  const listed = useMemo(() => gradientOrder(trace).filter(({ names }) => names.length > 0), [trace]);
  const note = notationNote(trace.graph.outputName, style);
  return (
    <>
      <h2 className="panel-title">Gradients so far</h2>
      {note === null ? null : <p className="formula-note">{note}</p>}
      <dl className="gradient-list">
        {listed.map((node) => (
          <GradientLine
            key={node.id}
            graph={trace.graph}
            node={node}
            style={style}
            isAsked={node.index === asked}
          />
        ))}
      </dl>
    </>
  );
});

type GradientLineProps = {
  readonly graph: Graph;
  readonly node: GraphNode;
  readonly style: Style;
  /** Whether it is finished is being asked: that more is to come is not said. */
  readonly isAsked: boolean;
};

/** Drawn anew only when something about its node changes. */
const GradientLine = memo(function GradientLine({ graph, node, style, isAsked }: GradientLineProps) {
  const state = useEntry(nodeStates, node.index);
  const answer = useEntry(ownAnswers.gradient, node.index);
  if (state === null) return null;
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
        {state.gradientState === "partial" && !isAsked ? `${number} + ?` : number}
        {state.gradientState === "none" ? "not yet" : ""}
        {state.gradientState === "unreached" ? (node.reachesOutput ? "none" : "does not reach") : ""}
      </dd>
    </div>
  );
});

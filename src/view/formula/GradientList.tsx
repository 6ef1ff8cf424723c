/** The gradients so far, one line a named node or input: what the backward pass is for. */
import { memo, useMemo } from "react";
import type { Graph, GraphNode } from "../../engine/graph/graph.ts";
import type { Frame, NodeState } from "../../engine/trace/trace.ts";
import { gradientPlace } from "../../present/formula/place.ts";
import { nameRuns } from "../../present/label/nameRuns.ts";
import { formatTensor } from "../../present/numbers/formatTensor.ts";
import { gradientOrder } from "../../present/steps/gradientOrder.ts";
import { useBackstep } from "../../store/backstep.ts";
import { answerBeside } from "../../store/predict/question.ts";
import { MathLabel } from "../math/MathLabel.tsx";

export function GradientList({ frame }: { readonly frame: Frame }) {
  const digits = useBackstep((state) => state.settings.digits);
  const { trace, nodes } = frame;
  const listed = useMemo(() => gradientOrder(trace).filter(({ names }) => names.length > 0), [trace]);
  return (
    <>
      <h2 className="panel-title">Gradients so far</h2>
      <dl className="gradient-list">
        {listed.map((node) => {
          const state = nodes[node.index];
          return state === undefined ? null : (
            <GradientLine key={node.id} graph={trace.graph} node={node} state={state} digits={digits} />
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
  readonly digits: number;
};

/** Drawn anew only when something about its node changes. */
const GradientLine = memo(function GradientLine({ graph, node, state, digits }: GradientLineProps) {
  const answer = useBackstep((now) => answerBeside(now, node.index, "gradient"));
  const number = state.gradient === null ? "" : formatTensor(state.gradient, digits);
  const known = state.gradientState === "final" || state.gradientState === "partial";
  return (
    <div data-place={gradientPlace(node)} data-state={state.gradientState}>
      <dt>
        ∂
        <MathLabel runs={nameRuns(graph.outputName)} />
        <span className="gradient-slash">/</span>∂
        <MathLabel
          runs={nameRuns(node.index === graph.output ? graph.outputName : node.symbol, node.shape.length > 0)}
        />
      </dt>
      {answer === null ? null : (
        <dd className="own-answer">
          <span className="visually-hidden">your answer: </span>
          <s>{formatTensor(answer, digits)}</s>
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

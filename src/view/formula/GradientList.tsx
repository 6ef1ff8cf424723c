/** The gradients so far, one line a named node or input: what the backward pass is for. */
import type { Frame } from "../../engine/trace/trace.ts";
import { gradientPlace } from "../../present/formula/place.ts";
import { nameRuns } from "../../present/label/nameRuns.ts";
import { formatTensor } from "../../present/numbers/formatTensor.ts";
import { gradientOrder } from "../../present/steps/gradientOrder.ts";
import { useBackstep } from "../../store/backstep.ts";
import { MathLabel } from "../math/MathLabel.tsx";

export function GradientList({ frame }: { readonly frame: Frame }) {
  const digits = useBackstep((state) => state.settings.digits);
  const { graph } = frame.trace;
  const output = nameRuns(graph.outputName);
  const listed = gradientOrder(frame.trace).filter((node) => node.names.length > 0);
  return (
    <>
      <h2 className="panel-title">Gradients so far</h2>
      <dl className="gradient-list">
        {listed.map((node) => {
          const state = frame.nodes[node.index];
          if (state === undefined) return null;
          const number = state.gradient === null ? "" : formatTensor(state.gradient, digits);
          const known = state.gradientState === "final" || state.gradientState === "partial";
          return (
            <div key={node.id} data-place={gradientPlace(node)} data-state={state.gradientState}>
              <dt>
                ∂
                <MathLabel runs={output} />
                <span className="gradient-slash">/</span>∂
                <MathLabel
                  runs={nameRuns(
                    node.index === graph.output ? graph.outputName : node.symbol,
                    node.shape.length > 0,
                  )}
                />
              </dt>
              <dd className={known ? "number number-gradient" : ""}>
                {state.gradientState === "partial" ? `${number} + ?` : number}
                {state.gradientState === "none" ? "not yet" : ""}
                {state.gradientState === "unreached" ? (node.reachesOutput ? "none" : "does not reach") : ""}
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

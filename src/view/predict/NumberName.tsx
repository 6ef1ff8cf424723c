/** What is asked, as it is written: ∂e/∂b, or the name of a value; a contribution with the gate it comes from. */
import type { Graph } from "../../engine/graph/graph.ts";
import { nameRuns } from "../../present/label/nameRuns.ts";
import type { AskedNumber } from "../../present/predict/askedNumber.ts";
import { GradientSymbol } from "../formula/GradientSymbol.tsx";
import { MathLabel } from "../math/MathLabel.tsx";

type NumberNameProps = { readonly asked: AskedNumber; readonly graph: Graph };

export function NumberName({ asked: { node: index, kind }, graph }: NumberNameProps) {
  const node = graph.nodes[index];
  if (node === undefined) return null;
  const isArray = node.shape.length > 0;
  const name = nameRuns(index === graph.output ? graph.outputName : node.symbol, isArray);
  return (
    <span className={`question-name ${kind === "value" ? "question-value" : ""}`} aria-hidden="true">
      {kind === "value" ? (
        <MathLabel runs={name} />
      ) : kind === "contribution" ? (
        <>
          to <MathLabel runs={name} />
        </>
      ) : (
        <GradientSymbol graph={graph} node={node} />
      )}
      {" = "}
    </span>
  );
}

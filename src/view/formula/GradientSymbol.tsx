/** What the gradient of a node is called, in the reader's notation: ∂f/∂x, dx, x with a bar, δ with x below it. */
import "./formula.css";
import { memo, type ReactNode } from "react";
import type { Graph, GraphNode } from "../../engine/graph/graph.ts";
import { nameRuns } from "../../present/label/nameRuns.ts";
import { nodeSpoken } from "../../present/label/nodeSpoken.ts";
import { spokenGradient } from "../../present/spoken/spokenGradient.ts";
import { useBackstep } from "../../store/backstep.ts";
import { currentStyle } from "../../store/selectors.ts";
import { MathLabel } from "../math/MathLabel.tsx";

type GradientSymbolProps = { readonly graph: Graph; readonly node: GraphNode };

export const GradientSymbol = memo(function GradientSymbol({ graph, node }: GradientSymbolProps) {
  const style = useBackstep(currentStyle);
  const symbol = node.index === graph.output ? graph.outputName : node.symbol;
  const name = <MathLabel runs={nameRuns(symbol, node.shape.length > 0)} />;
  const spoken = spokenGradient(nodeSpoken(graph.outputName), nodeSpoken(symbol), style);
  const drawn = (): ReactNode => {
    switch (style.notation) {
      case "partials":
        return (
          <>
            ∂<MathLabel runs={nameRuns(graph.outputName)} />
            <span className="gradient-slash">/</span>∂{name}
          </>
        );
      case "d":
        return <>d{name}</>;
      case "bar":
        return <span className="gradient-bar">{name}</span>;
      case "delta":
        return (
          <>
            δ<sub>{name}</sub>
          </>
        );
      default:
        return style.notation satisfies never;
    }
  };
  return (
    <span className="gradient-symbol" role="math" aria-label={spoken}>
      {drawn()}
    </span>
  );
});

/**
 * What the formula panel shows at a position. In: a frame and the number of digits.
 * Out: title, LaTeX, rows and a spoken sentence. Learned from the lecture's three lines: symbols, numbers, result.
 */
import { invariant } from "../../engine/invariant.ts";
import type { Frame } from "../../engine/trace/trace.ts";
import { edgeFormula } from "./edgeFormula.ts";
import { edgeSceneOf } from "./edgeScene.ts";
import { expressionFormula } from "./expressionFormula.ts";
import type { Formula, FormulaOptions } from "./formula.ts";
import { forwardFormula } from "./forwardFormula.ts";
import { seedFormula } from "./seedFormula.ts";

export function formulaAt(frame: Frame, options: FormulaOptions): Formula {
  const { step } = frame;
  const { graph } = frame.trace;
  if (step === null) return expressionFormula(graph, options);
  switch (step.kind) {
    case "forward": {
      const node = graph.nodes[step.node];
      invariant(node?.kind === "operation", "a forward step is an operation's");
      return forwardFormula(graph, node, step, options);
    }
    case "seed": {
      const node = graph.nodes[step.node];
      invariant(node !== undefined, "the output is a node");
      return seedFormula(graph, node, step, options);
    }
    case "edge": {
      const scene = edgeSceneOf(frame);
      invariant(scene, "an edge's step has a scene");
      return edgeFormula(scene, options);
    }
    default:
      return step satisfies never;
  }
}

/**
 * What the formula panel shows at a position. In: a frame and how things are written.
 * Out: title, LaTeX, rows and a spoken sentence. Learned from the lecture's three lines: symbols, numbers, result.
 */

import { invariant } from "../../engine/invariant.ts";
import type { Frame } from "../../engine/trace/trace.ts";
import type { Style } from "../numbers/style.ts";
import { edgeFormula } from "./edgeFormula.ts";
import { edgeSceneOf } from "./edgeScene.ts";
import { expressionFormula } from "./expressionFormula.ts";
import type { Formula } from "./formula.ts";
import { forwardFormula } from "./forwardFormula.ts";
import { seedFormula } from "./seedFormula.ts";

export function formulaAt(frame: Frame, style: Style): Formula {
  const { step } = frame;
  const { graph } = frame.trace;
  if (step === null) return expressionFormula(graph, style);
  switch (step.kind) {
    case "forward": {
      const node = graph.nodes[step.node];
      invariant(node?.kind === "operation", "a forward step is an operation's");
      return forwardFormula(graph, node, step, style);
    }
    case "seed": {
      const node = graph.nodes[step.node];
      invariant(node !== undefined, "the output is a node");
      return seedFormula(graph, node, step, style);
    }
    case "edge": {
      const scene = edgeSceneOf(frame);
      invariant(scene, "an edge's step has a scene");
      return edgeFormula(scene, style);
    }
    default:
      return step satisfies never;
  }
}

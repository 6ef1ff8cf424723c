/** The first backward step: the output's derivative by itself is 1. */
import type { Graph, GraphNode } from "../../engine/graph/graph.ts";
import type { SeedStep } from "../../engine/trace/step.ts";
import { tensorTex } from "../numbers/tensorTex.ts";
import type { Formula, FormulaOptions } from "./formula.ts";
import { linked } from "./linked.ts";
import { gradientPlace } from "./place.ts";
import { gradientTex } from "./symbolTex.ts";

export function seedFormula(
  graph: Graph,
  node: GraphNode,
  step: SeedStep,
  { digits }: FormulaOptions,
): Formula {
  const left = linked("t-gradient", gradientPlace(node), gradientTex(graph, node));
  const right = linked("t-result", gradientPlace(node), tensorTex(step.gradient, digits));
  return {
    title: "The gradient starts here",
    tex: `\\begin{aligned} ${left} &= ${right} \\end{aligned}`,
    rows: [],
    spoken: `The derivative of ${graph.outputName} by itself equals 1.`,
  };
}

/** The first backward step: the output's derivative by itself is 1. */

import type { Graph, GraphNode } from "../../engine/graph/graph.ts";
import type { SeedStep } from "../../engine/trace/step.ts";
import type { Style } from "../numbers/style.ts";
import { tensorTex } from "../numbers/tensorTex.ts";
import { spokenGradient } from "../spoken/spokenGradient.ts";
import type { Formula } from "./formula.ts";
import { linked } from "./linked.ts";
import { gradientPlace } from "./place.ts";
import { gradientTex } from "./symbolTex.ts";

export function seedFormula(graph: Graph, node: GraphNode, step: SeedStep, style: Style): Formula {
  const left = linked("t-gradient", gradientPlace(node), gradientTex(graph, node, style));
  const right = linked("t-result", gradientPlace(node), tensorTex(step.gradient, style));
  return {
    title: "The gradient starts here",
    tex: `\\begin{aligned} ${left} &= ${right} \\end{aligned}`,
    rows: [],
    spoken: spokenSeed(graph.outputName, style),
  };
}

function spokenSeed(output: string, style: Style): string {
  if (style.notation === "partials") return `The derivative of ${output} by itself equals 1.`;
  return `${spokenGradient(output, output, style)} equals 1.`;
}

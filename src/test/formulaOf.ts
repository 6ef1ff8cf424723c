/**
 * Formulas of a program's steps, found by the names of its nodes. In: source text. Out: what the panel shows there,
 * and LaTeX without the wrappers that carry only colour and place.
 */

import { run } from "../engine/run.ts";
import { frameAt } from "../engine/trace/frameAt.ts";
import type { Trace } from "../engine/trace/trace.ts";
import type { Formula } from "../present/formula/formula.ts";
import { formulaAt } from "../present/formula/formulaAt.ts";
import { DEFAULT_STYLE } from "../present/numbers/style.ts";

/** The run of a program that has no mistake. */
export function traceOf(source: string): Trace {
  const { trace, diagnostics } = run(source);
  if (trace === null) throw new Error(diagnostics[0]?.message);
  return trace;
}

/** The formula of the edge between two nodes, by their names; of several the last. */
export function edgeFormulaOf(source: string, gate: string, operand: string): Formula {
  const trace = traceOf(source);
  const { nodes, edges } = trace.graph;
  const position = trace.steps.findLastIndex((step) => {
    const edge = step.kind === "edge" ? edges[step.edge] : undefined;
    return nodes[edge?.to ?? -1]?.symbol === gate && nodes[edge?.from ?? -1]?.symbol === operand;
  });
  return formulaAt(frameAt(trace, position + 1), DEFAULT_STYLE);
}

export function forwardFormulaOf(source: string, name: string): Formula {
  const trace = traceOf(source);
  const position = trace.steps.findIndex((step) => {
    return step.kind === "forward" && trace.graph.nodes[step.node]?.symbol === name;
  });
  return formulaAt(frameAt(trace, position + 1), DEFAULT_STYLE);
}

/** Takes `\htmlClass{…}{x}` and `\htmlData{…}{x}` for x, however deep x nests. */
export function bare(tex: string): string {
  const start = /\\html(?:Class|Data)\{[^{}]*\}\{/.exec(tex);
  if (start === null) return tex;
  let depth = 1;
  let end = start.index + start[0].length;
  for (; depth > 0; end += 1) depth += tex[end] === "{" ? 1 : tex[end] === "}" ? -1 : 0;
  const inside = tex.slice(start.index + start[0].length, end - 1);
  return bare(tex.slice(0, start.index) + inside + tex.slice(end));
}

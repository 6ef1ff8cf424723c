/**
 * One path of the chain rule as terms of a formula: upstream · local in symbols, in numbers, and what it gives.
 * In: a path. Out: LaTeX, each term tied to its place; a path not yet travelled is grey, its number a question mark.
 */

import type { Graph, OperationNode } from "../../engine/graph/graph.ts";
import type { Frame } from "../../engine/trace/trace.ts";
import type { Style } from "../numbers/style.ts";
import { tensorTexFactor } from "../numbers/tensorTex.ts";
import { copiedAlong } from "./copiedAlong.ts";
import { gateValues } from "./gateValues.ts";
import { classed, linked } from "./linked.ts";
import { localSymbolTex } from "./localTex.ts";
import type { Path } from "./paths.ts";
import { gradientPlace, localPlace } from "./place.ts";
import { structuralNumbers, structuralSymbols } from "./structuralTerm.ts";
import { gradientTex } from "./symbolTex.ts";
import { vectorForm } from "./vectorForm.ts";

/** What stands for a number that has not arrived. In braces: TeX sets a bare question mark as a closing sign. */
export const PENDING = classed("t-pending", "{?}");

/** ∂f/∂gate · ∂gate/∂operand, or what a structural gate has in its place. */
export function symbolTerm(graph: Graph, { edge, passed }: Path, style: Style): string {
  const gate = gateOf(graph, edge.to);
  if (gate === null) return PENDING;
  if (gate.operation.kind === "structural" && gate.folded === null) {
    const tex = structuralSymbols(graph, gate, edge, style, passed !== null);
    return passed === null ? classed("t-pending", tex) : tex;
  }
  const upstream = gradientTex(graph, gate, style);
  const local = localSymbolTex(graph, edge);
  const signs = signsOf(graph, edge.from, gate);
  if (passed === null) return classed("t-pending", product(upstream, signs, local));
  return product(
    linked("t-gradient", gradientPlace(gate), upstream),
    signs,
    linked("t-local", localPlace(edge), local),
  );
}

/** The same in numbers. */
export function numberTerm(frame: Frame, path: Path, style: Style): string {
  const { edge, passed } = path;
  const { graph } = frame.trace;
  const gate = gateOf(graph, edge.to);
  if (passed === null || gate === null) return PENDING;
  const { upstream, local } = passed;
  if (local === null && gate.folded === null) {
    return structuralNumbers(graph, gate, edge, upstream, gateValues(frame, gate), style);
  }
  const form = gate.folded === null ? vectorForm(graph, gate, "output") : "row";
  return product(
    linked("t-gradient", gradientPlace(gate), tensorTexFactor(upstream, style, form)),
    signsOf(graph, edge.from, gate),
    // Of a folded group of arrays the derivative has a symbol only.
    linked(
      "t-local",
      localPlace(edge),
      local === null ? localSymbolTex(graph, edge) : tensorTexFactor(local, style, form),
    ),
  );
}

/** The operation at an index; null for anything else. */
export function gateOf(graph: Graph, index: number): OperationNode | null {
  const gate = graph.nodes[index];
  return gate?.kind === "operation" ? gate : null;
}

/** Between upstream and local: a product of numbers, of a row and a Jacobian, or entry by entry, summed over copies. */
type Signs = { readonly sum: string; readonly times: string };

function signsOf(graph: Graph, from: number, gate: OperationNode): Signs {
  if (gate.folded !== null) return { sum: "", times: "\\cdot" };
  const copies = copiedAlong(graph.nodes[from]?.shape ?? [], gate.shape);
  const sum = copies === null ? "" : `\\sum_{\\text{${copies.along}}} `;
  return { sum, times: gate.shape.length === 0 ? "\\cdot" : "\\odot" };
}

function product(upstream: string, { sum, times }: Signs, local: string): string {
  return `${sum}${upstream} ${times} ${local}`;
}

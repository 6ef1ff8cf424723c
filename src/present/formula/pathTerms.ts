/**
 * One path of the chain rule as terms of a formula: upstream · local in symbols, in numbers, and what it gives.
 * In: a path. Out: LaTeX, each term tied to its place; a path not yet travelled is grey, its number a question mark.
 */
import type { Graph } from "../../engine/graph/graph.ts";
import { sameShape } from "../../engine/tensor/tensor.ts";
import { tensorTex, tensorTexAtom } from "../numbers/tensorTex.ts";
import { classed, linked } from "./linked.ts";
import { localSymbolTex } from "./localTex.ts";
import type { Path } from "./paths.ts";
import { contributionPlace, gradientPlace, localPlace } from "./place.ts";
import { gradientTex } from "./symbolTex.ts";

/** What stands for a number that has not arrived. In braces: TeX sets a bare question mark as a closing sign. */
export const PENDING = classed("t-pending", "{?}");

/** ∂f/∂gate · ∂gate/∂operand */
export function symbolTerm(graph: Graph, { edge, passed }: Path): string {
  const gate = graph.nodes[edge.to];
  if (gate === undefined) return PENDING;
  const upstream = gradientTex(graph, gate);
  const local = localSymbolTex(graph, edge);
  const sign = signOf(graph, edge.from, edge.to);
  if (passed === null) return classed("t-pending", product(upstream, sign, local));
  return product(
    linked("t-gradient", gradientPlace(gate), upstream),
    sign,
    linked("t-local", localPlace(edge), local),
  );
}

/** The same in numbers; an array's derivative by an array has no number of its own and keeps its symbol. */
export function numberTerm(graph: Graph, path: Path, digits: number): string {
  const { edge, passed } = path;
  const gate = graph.nodes[edge.to];
  if (passed === null || gate === undefined) return PENDING;
  const upstream = tensorTexAtom(passed.upstream, digits);
  const local = passed.local === null ? localSymbolTex(graph, edge) : tensorTexAtom(passed.local, digits);
  return product(
    linked("t-gradient", gradientPlace(gate), upstream),
    signOf(graph, edge.from, edge.to),
    linked("t-local", localPlace(edge), local),
  );
}

/** What the path gave; `first` in its sum, it needs no brackets around a minus sign. */
export function contributionTerm({ edge, passed }: Path, first: boolean, digits: number): string {
  if (passed === null) return PENDING;
  const tex = tensorTex(passed.contribution, digits);
  const bracketed = !first && tex.startsWith("-") ? `(${tex})` : tex;
  return linked("t-gradient", contributionPlace(edge), bracketed);
}

/** Between upstream and local: a product of numbers, entry by entry, or summed over broadcast copies. */
type Sign = "number" | "entries" | "copies";

function signOf(graph: Graph, from: number, to: number): Sign {
  const gate = graph.nodes[to];
  const shape = graph.nodes[from]?.shape ?? [];
  if (gate?.kind !== "operation" || gate.operation.kind === "structural" || gate.shape.length === 0)
    return "number";
  return sameShape(gate.shape, shape) ? "entries" : "copies";
}

function product(upstream: string, sign: Sign, local: string): string {
  if (sign === "number") return `${upstream} \\cdot ${local}`;
  const entries = `${upstream} \\odot ${local}`;
  return sign === "entries" ? entries : `\\sum_{\\text{copies}} ${entries}`;
}

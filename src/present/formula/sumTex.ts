/**
 * The sum of what comes along the paths into one node. In: an edge's scene and all paths into its operand.
 * Out: `-4`; `2 + ?`; `2 + 3 = 5`; and its terms as they must be written to stand in it.
 */

import type { Graph } from "../../engine/graph/graph.ts";
import { bracketedTex } from "../numbers/numberTex.ts";
import type { Style } from "../numbers/style.ts";
import { tensorSumReproduces } from "../numbers/tensorReproduces.ts";
import { isWrittenOut, tensorTex, type VectorForm } from "../numbers/tensorTex.ts";
import type { EdgeScene } from "./edgeScene.ts";
import { linked } from "./linked.ts";
import type { Path } from "./paths.ts";
import { gateOf, PENDING } from "./pathTerms.ts";
import { contributionPlace, gradientPlace } from "./place.ts";
import { vectorForm } from "./vectorForm.ts";
import { openVjp } from "./vjpParts.ts";

/** Sums with more terms show the current one and the running total. */
export const MOST_TERMS = 4;

export function sumTex(scene: EdgeScene, paths: readonly Path[], style: Style): string {
  const { terms, total } = sumParts(scene, paths, style);
  return [terms.join(" + "), ...(total === null ? [] : [total])].join(" ");
}

/** The same in its parts; `total` with the sign before it, null where there is none yet or nothing to add. */
export function sumParts(
  { frame, step, operand }: EdgeScene,
  paths: readonly Path[],
  style: Style,
): { readonly terms: readonly string[]; readonly total: string | null } {
  const form = gradientForm(frame.trace.graph, paths);
  const total = linked("t-result", gradientPlace(operand), tensorTex(step.total, style, form));
  if (paths.length === 1) return { terms: [total], total: null };
  const terms = paths.map((path, place) => contributionTerm(path, place, style, form));
  if (step.arrived < step.expected) return { terms, total: null };
  const added = paths.flatMap(({ passed }) => passed?.contribution ?? []);
  const checks = !isWrittenOut(step.total) || tensorSumReproduces(added, step.total, style);
  return { terms, total: `${checks ? "=" : "\\approx"} ${total}` };
}

/** How a vector gradient is written: as a row only where all the gates the node goes to take it for one. */
export function gradientForm(graph: Graph, paths: readonly Path[]): VectorForm {
  const rows = paths.every(({ edge }) => {
    const gate = gateOf(graph, edge.to);
    return gate !== null && vectorForm(graph, gate, edge.position) === "row";
  });
  return rows && paths.length > 0 ? "row" : "column";
}

/** A term `tex` at its place in the sum: turned where its gate takes the vector otherwise than the others do. */
export function termInSum(
  graph: Graph,
  { edge }: Path,
  place: number,
  tex: string,
  form: VectorForm,
): string {
  const gate = gateOf(graph, edge.to);
  if (gate === null || tex === PENDING) return tex;
  const isVector = graph.nodes[edge.from]?.shape.length === 1;
  if (isVector && vectorForm(graph, gate, edge.position) !== form) return `\\left(${tex}\\right)^{\\top}`;
  const signed = gate.operation.kind === "structural" && openVjp(graph, gate, edge.position).startsWith("-");
  return place > 0 && signed ? `\\left(${tex}\\right)` : tex;
}

/** What the path gave; the first in its sum needs no brackets around a minus sign. */
function contributionTerm({ edge, passed }: Path, place: number, style: Style, form: VectorForm): string {
  if (passed === null) return PENDING;
  const tex = tensorTex(passed.contribution, style, form);
  const bracketed = place > 0 && tex.startsWith("-") ? bracketedTex(tex) : tex;
  return linked("t-gradient", contributionPlace(edge), bracketed);
}

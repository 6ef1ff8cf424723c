/**
 * The chain rule at one edge. In: a frame whose step is an edge's. Out: symbols, numbers, result; where the
 * operand is used several times the whole sum stands there, with question marks for what has not arrived,
 * so that a partial sum never looks like the answer.
 */

import { spokenEdge } from "../narration/spokenEdge.ts";
import type { Style } from "../numbers/style.ts";
import { tensorSumReproduces } from "../numbers/tensorReproduces.ts";
import { tensorTex } from "../numbers/tensorTex.ts";
import { spokenFractions } from "../spoken/spokenFractions.ts";
import { spokenTex } from "../spoken/spokenTex.ts";
import { edgeRows } from "./edgeRows.ts";
import type { EdgeScene } from "./edgeScene.ts";
import { alignedTex, type Formula } from "./formula.ts";
import { jacobianTable } from "./jacobianTable.ts";
import { linked } from "./linked.ts";
import { type Path, pathsInto } from "./paths.ts";
import { numberTerm, PENDING, symbolTerm } from "./pathTerms.ts";
import { gradientPlace } from "./place.ts";
import { plainTex } from "./plainTex.ts";
import { gradientForm, MOST_TERMS, sumParts, termInSum } from "./sumTex.ts";
import { gradientTex } from "./symbolTex.ts";
import { termReproduces } from "./termReproduces.ts";

export function edgeFormula(scene: EdgeScene, style: Style): Formula {
  const { frame, operand, edge } = scene;
  const paths = pathsInto(frame, operand.index);
  const isShort = paths.length > MOST_TERMS;
  const lines = isShort ? shortLines(scene, paths, style) : fullLines(scene, paths, style, "wide");
  const isSum = paths.length > 1 && !isShort;
  const jacobian = jacobianTable(scene, style);
  return {
    title: "Chain rule at this edge",
    tex: alignedTex(lines),
    ...(isSum ? { narrowTex: alignedTex(fullLines(scene, paths, style, "narrow")) } : {}),
    rows: edgeRows(scene, paths, style),
    ...(jacobian === null ? {} : { jacobian }),
    spoken: spokenFractions(
      spokenEdge(frame.trace.graph, edge, scene.step, spokenRule(scene, paths, style), style),
    ),
  };
}

/** What is said of a gate that mixes entries: its own formula, since it has no local derivative to multiply by. */
function spokenRule({ frame, gate, step }: EdgeScene, paths: readonly Path[], style: Style): string | null {
  const path = paths[step.arrived - 1];
  if (gate.operation.kind !== "structural" || gate.folded !== null || path === undefined) return null;
  return spokenTex(symbolTerm(frame.trace.graph, path, style));
}

/** `narrow`: a few terms a line, and the total on one of its own. */
function fullLines(
  scene: EdgeScene,
  paths: readonly Path[],
  style: Style,
  width: "wide" | "narrow",
): readonly string[] {
  const { frame, operand } = scene;
  const { graph } = frame.trace;
  const form = gradientForm(graph, paths);
  const numbers = paths.map((path, place) => {
    return termInSum(graph, path, place, numberTerm(frame, path, style), form);
  });
  const symbols = paths.map((path, place) => {
    return termInSum(graph, path, place, symbolTerm(graph, path, style), form);
  });
  const { terms, total } = sumParts(scene, paths, style);
  const checks = relation(paths.every((path) => termReproduces(frame, path, style)));
  const most = width === "wide" ? paths.length : operand.shape.length === 0 ? 2 : 1;
  const written = [terms.join(" + "), ...(total === null ? [] : [total])].join(" ");
  // What only moves entries about has its result there already.
  const repeats = plainTex(numbers.join(" + ")) === plainTex(written);
  return [
    ...termLines(`${gradientSymbol(scene, style)} &=`, symbols, most),
    ...(repeats ? [] : termLines("&=", numbers, most)),
    ...(width === "wide" || total === null
      ? termLines(`&${checks}`, total === null ? terms : [written], most)
      : [...termLines(`&${checks}`, terms, most), `&${total}`]),
  ];
}

/** The terms of a sum, so many a line; from the second line on they stand behind their sign. */
function termLines(lead: string, terms: readonly string[], most: number): readonly string[] {
  return Array.from({ length: Math.ceil(terms.length / most) }, (_, line) => {
    const here = terms.slice(line * most, (line + 1) * most).join(" + ");
    return line === 0 ? `${lead} ${here}` : `&\\quad {} + ${here}`;
  });
}

/** Of many paths: the total before, the current term, and a question mark for the rest. */
function shortLines(scene: EdgeScene, paths: readonly Path[], style: Style): readonly string[] {
  const { frame, step, operand } = scene;
  const { graph } = frame.trace;
  const { arrived, expected } = step;
  const current = paths[arrived - 1];
  const before = paths[arrived - 2]?.passed?.total ?? null;
  if (current === undefined) return [];
  const form = gradientForm(graph, paths);
  const head = before === null ? [] : ["\\cdots"];
  const rest = arrived < expected;
  const sum =
    before === null
      ? []
      : [
          `\\underbrace{${tensorTex(before, style, form)}}_{\\text{${arrived - 1} ${arrived === 2 ? "path" : "paths"}}}`,
        ];
  const total = linked("t-result", gradientPlace(operand), tensorTex(step.total, style, form));
  const added = before === null || tensorSumReproduces([before, step.contribution], step.total, style);
  const place = arrived - 1;
  const symbol = termInSum(graph, current, place, symbolTerm(graph, current, style), form);
  const number = termInSum(graph, current, place, numberTerm(frame, current, style), form);
  return [
    `${gradientSymbol(scene, style)} &= ${[...head, symbol, ...(rest ? ["\\cdots"] : [])].join(" + ")}`,
    `&= ${[...sum, number, ...(rest ? [PENDING] : [])].join(" + ")}`,
    `&${relation(added && termReproduces(frame, current, style))} ${[total, ...(rest ? [PENDING] : [])].join(" + ")}`,
  ];
}

function gradientSymbol({ frame, operand }: EdgeScene, style: Style): string {
  return linked("t-result", gradientPlace(operand), gradientTex(frame.trace.graph, operand, style));
}

function relation(checks: boolean): string {
  return checks ? "=" : "\\approx";
}

/**
 * One cell of a gradient, opened: `∂L/∂W₀₁ = ∂L/∂v₀ · x₁ = −0.144 · 0.5 = −0.0719`.
 * In: the scene of an edge between arrays. Out: the row; null where no term was found.
 */

import { nameTex } from "../label/nameTex.ts";
import { numberTex, numberTexFactor } from "../numbers/numberTex.ts";
import { sameShown } from "../numbers/reproduces.ts";
import { shownNumber } from "../numbers/shownNumber.ts";
import type { Style } from "../numbers/style.ts";
import type { EdgeScene } from "./edgeScene.ts";
import { entryTex } from "./entryTex.ts";
import type { FormulaRow } from "./formula.ts";
import { classed, linked } from "./linked.ts";
import { openedCell } from "./openedCell.ts";
import { contributionPlace, gradientPlace, localPlace } from "./place.ts";
import { storedTex } from "./storedTex.ts";
import { derivativeTex, fractionTex, nodeTex } from "./symbolTex.ts";

export function cellRow(scene: EdgeScene, style: Style): FormulaRow | null {
  const cell = openedCell(scene);
  if (cell === null) return null;
  const { frame, step, edge, gate, operand } = scene;
  const output = nameTex(frame.trace.graph.outputName);
  const amount = step.contribution.data[cell.entry] ?? 0;
  const bottom = entryTex(nameTex(operand.symbol), operand.shape, cell.entry);
  const whole = derivativeTex(output, bottom, style);
  const left = step.expected === 1 ? whole : `\\left.${whole}\\right|_{\\text{through }${nodeTex(gate)}}`;
  const upstreams = cell.terms.map(({ from }) => step.upstream.data[from] ?? 0);
  const symbols = cell.terms.map((term) => {
    const top = entryTex(nameTex(gate.symbol), gate.shape, term.from);
    const upstream = linked("t-gradient", gradientPlace(gate), derivativeTex(output, top, style));
    const local = storedTex(scene, term.from, cell.entry, style) ?? fractionTex(top, bottom);
    return `${upstream} \\cdot ${linked("t-local", localPlace(edge), local)}`;
  });
  const numbers = cell.terms.map(({ local }, place) => {
    const upstream = numberTexFactor(upstreams[place] ?? 0, style);
    return `${classed("t-gradient", upstream)} \\cdot ${classed("t-local", numberTexFactor(local, style))}`;
  });
  const shown = cell.terms.reduce((sum, { local }, place) => {
    return sum + shownNumber(upstreams[place] ?? 0, style) * shownNumber(local, style);
  }, -0);
  const relation = cell.more || sameShown(shown, amount, style) ? "=" : "\\approx";
  const rest = cell.more ? ["\\cdots"] : [];
  const result = linked("t-result", contributionPlace(edge), numberTex(amount, style));
  return {
    label: "one cell, opened",
    tex: `${left} = ${[...symbols, ...rest].join(" + ")} = ${[...numbers, ...rest].join(" + ")} ${relation} ${result}`,
  };
}

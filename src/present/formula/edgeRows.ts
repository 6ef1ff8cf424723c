/**
 * The parts of the chain rule at one edge, one by one: upstream, local, contribution; for arrays with their shapes
 * and with one entry of the gradient worked out as a sum of numbers; the total where there are several paths.
 */

import type { Graph, OperationNode } from "../../engine/graph/graph.ts";
import { broadcastNote } from "../narration/broadcastNote.ts";
import { shapeWords } from "../narration/shapeWords.ts";
import { productReproduces } from "../numbers/productReproduces.ts";
import type { Style } from "../numbers/style.ts";
import { tensorTex, tensorTexFactor } from "../numbers/tensorTex.ts";
import { arrayLocalRow } from "./arrayLocalRow.ts";
import { cellRow } from "./cellRow.ts";
import type { EdgeScene } from "./edgeScene.ts";
import type { FormulaRow } from "./formula.ts";
import { linked } from "./linked.ts";
import { localRowTex } from "./localTex.ts";
import type { Path } from "./paths.ts";
import { numberTerm, PENDING } from "./pathTerms.ts";
import { contributionPlace, gradientPlace, localPlace } from "./place.ts";
import { plainTex } from "./plainTex.ts";
import { gradientForm, MOST_TERMS, sumTex } from "./sumTex.ts";
import { gradientTex } from "./symbolTex.ts";
import { termReproduces } from "./termReproduces.ts";
import { vectorForm } from "./vectorForm.ts";

export function edgeRows(scene: EdgeScene, paths: readonly Path[], style: Style): readonly FormulaRow[] {
  const total = paths.length > 1 ? [totalRow(scene, paths, style)] : [];
  return [...(isScalar(scene) ? scalarRows(scene, style) : arrayRows(scene, paths, style)), ...total];
}

/** One number to one number through a gate that has a derivative of its own. */
function isScalar({ step, operand }: EdgeScene): boolean {
  return step.local !== null && step.local.shape.length === 0 && operand.shape.length === 0;
}

function scalarRows(scene: EdgeScene, style: Style): readonly FormulaRow[] {
  const { frame, step, edge, gate } = scene;
  const { graph } = frame.trace;
  const upstream = tensorTex(step.upstream, style);
  const relation = productReproduces(step, style) ? "=" : "\\approx";
  const result = linked("t-result", contributionPlace(edge), tensorTex(step.contribution, style));
  const local = step.local?.data[0] ?? Number.NaN;
  const factors = [
    linked("t-gradient", gradientPlace(gate), upstream),
    linked("t-local", localPlace(edge), step.local === null ? "" : tensorTexFactor(step.local, style)),
  ];
  const numberAt = (node: number): number => frame.nodes[node]?.value?.data[0] ?? Number.NaN;
  const numbers = { operands: gate.operands.map(numberAt), y: numberAt(gate.index), local };
  return [
    {
      label: "upstream",
      tex: linked("t-gradient", gradientPlace(gate), `${gradientTex(graph, gate, style)} = ${upstream}`),
    },
    { label: "local", tex: localRowTex(graph, gate, edge, numbers, style) },
    { label: "contribution", tex: `${factors.join(" \\cdot ")} ${relation} ${result}` },
  ];
}

function arrayRows(scene: EdgeScene, paths: readonly Path[], style: Style): readonly FormulaRow[] {
  const { frame, step, edge, gate, operand } = scene;
  const { graph } = frame.trace;
  const upstream = tensorTex(step.upstream, style, vectorForm(graph, gate, "output"));
  const path = paths[step.arrived - 1];
  const form = vectorForm(graph, gate, edge.position);
  const result = linked("t-result", contributionPlace(edge), tensorTex(step.contribution, style, form));
  const numbers = path === undefined ? "" : numberTerm(frame, path, style);
  const relation = path !== undefined && termReproduces(frame, path, style) ? "=" : "\\approx";
  const note = broadcastNote(graph, edge);
  const cell = cellRow(scene, style);
  return [
    {
      label: "upstream",
      tex: linked("t-gradient", gradientPlace(gate), `${gradientTex(graph, gate, style)} = ${upstream}`),
      shape: upstreamShape(graph, gate),
    },
    arrayLocalRow(scene, style),
    {
      label: "contribution",
      tex: plainTex(numbers) === plainTex(result) ? result : `${numbers} ${relation} ${result}`,
      shape: `${shapeWords(operand.shape)}, ${operand.shape.length === 0 ? `as ${operand.symbol} is` : `the shape of ${operand.symbol}`}`,
      ...(note === null ? {} : { note }),
    },
    ...(cell === null ? [] : [cell]),
  ];
}

/** In a matrix product a vector stands for a matrix of one column, or of one row. */
function upstreamShape(graph: Graph, gate: OperationNode): string {
  const words = shapeWords(gate.shape);
  const [extent] = gate.shape;
  const { operation, shape } = gate;
  if (shape.length !== 1 || extent === undefined) return words;
  if (operation.kind !== "structural" || operation.syntax.form !== "infix") return words;
  const row = vectorForm(graph, gate, "output") === "row";
  return `${words}, as a ${row ? "row" : "column"} ${shapeWords(row ? [1, extent] : [extent, 1])}`;
}

function totalRow(scene: EdgeScene, paths: readonly Path[], style: Style): FormulaRow {
  const { frame, step, operand } = scene;
  const partial = step.arrived < step.expected;
  const many = paths.length > MOST_TERMS;
  const form = gradientForm(frame.trace.graph, paths);
  const total = linked("t-result", gradientPlace(operand), tensorTex(step.total, style, form));
  const short = partial ? `${total} + ${PENDING}` : total;
  const tex = many ? short : sumTex(scene, paths, style);
  return {
    label: "total",
    tex: partial ? `${tex} \\quad \\text{${step.arrived} of ${step.expected} arrived}` : tex,
    ...(operand.shape.length === 0 ? {} : { shape: shapeWords(operand.shape) }),
  };
}

/**
 * The local derivative at an edge between arrays. In: the edge's scene. Out: the row: how the gate is defined, and
 * the factor of the upstream in symbols and numbers (`x^{\top}`, `y \odot (1 - y)`); where a gate mixes entries in no
 * plain product, the derivative's symbol only.
 */

import { conventionAt } from "../narration/conventionAt.ts";
import { shapeWords } from "../narration/shapeWords.ts";
import type { Style } from "../numbers/style.ts";
import { tensorTex } from "../numbers/tensorTex.ts";
import type { EdgeScene } from "./edgeScene.ts";
import { entrywiseTex } from "./entrywiseTex.ts";
import type { FormulaRow } from "./formula.ts";
import { gateValues } from "./gateValues.ts";
import { linked } from "./linked.ts";
import { localSymbolTex } from "./localTex.ts";
import { operationTex } from "./operationTex.ts";
import { partialAtoms } from "./partialAtoms.ts";
import { localPlace } from "./place.ts";
import { partNumber, partSymbol } from "./structuralTerm.ts";
import { symbolPiece } from "./symbolTex.ts";
import { unitVjp } from "./unitVjp.ts";
import { forwardForm, vectorForm } from "./vectorForm.ts";
import { fillVjp, openVjp, type VjpPart, vjpFactor } from "./vjpParts.ts";

export function arrayLocalRow(scene: EdgeScene, style: Style): FormulaRow {
  const { frame, gate } = scene;
  const { graph } = frame.trace;
  const pieces = gate.operands.flatMap((index, position) => {
    const operand = graph.nodes[index];
    return operand === undefined ? [] : symbolPiece(operand, style, forwardForm(graph, gate, position));
  });
  const definition = `${symbolPiece(gate, style).tex} = ${operationTex(gate, pieces).tex}`;
  const local = arrayLocal(scene, style);
  return { ...local, label: "local", tex: `${definition} \\;\\Rightarrow\\; ${local.tex}` };
}

type Local = Pick<FormulaRow, "tex" | "shape">;

/** The row without the definition. */
export function arrayLocal(scene: EdgeScene, style: Style): Local {
  return scene.step.local === null ? structuralLocal(scene, style) : entrywiseLocal(scene, style);
}

function structuralLocal({ frame, edge, gate, operand }: EdgeScene, style: Style): Local {
  const { graph } = frame.trace;
  const factor = vjpFactor(openVjp(graph, gate, edge.position));
  const place = localPlace(edge);
  if (factor === null) {
    return {
      tex: linked("t-local", place, localSymbolTex(graph, edge)),
      shape: `${shapeWords(gate.shape)} by ${shapeWords(operand.shape)}`,
    };
  }
  const values = gateValues(frame, gate);
  const shapes: string[] = [];
  const numbers = fillVjp(factor.replaceAll("\\,", " \\cdot "), (part, script) => {
    const tensor = storedPart(values, part);
    if (tensor === undefined) return "";
    const turned = script === "transposed";
    shapes.push(
      partShape(tensor.shape, vectorForm(graph, gate, part === "upstream" ? "output" : part), turned),
    );
    return partNumber(graph, gate, part, tensor, script, style);
  });
  const symbols = fillVjp(factor, (part, script) => partSymbol(graph, gate, part, script, style));
  if (gate.shape.length === 0) {
    // One number times this factor is the gradient, so the factor is the derivative, in the operand's shape.
    const whole = tensorTex(unitVjp(gate, edge.position, values, 0), style);
    const chain = [localSymbolTex(graph, edge), symbols, whole];
    return { tex: linked("t-local", place, chain.join(" = ")), shape: shapeWords(operand.shape) };
  }
  const chain = symbols === numbers ? symbols : `${symbols} = ${numbers}`;
  const [shape] = shapes;
  return {
    tex: linked("t-local", place, chain),
    ...(shape !== undefined && shapes.length === 1 ? { shape } : {}),
  };
}

function storedPart({ operands, output }: ReturnType<typeof gateValues>, part: VjpPart) {
  if (part === "upstream") return undefined;
  return part === "output" ? output : operands[part];
}

/** A matrix's shape, turned where it is transposed; a vector's as the row or column it stands for. */
function partShape(shape: readonly number[], form: "row" | "column", turned: boolean): string {
  if (shape.length === 2) return shapeWords(turned ? shape.toReversed() : shape);
  const [extent = 1] = shape;
  if (shape.length === 0) return shapeWords(shape);
  return shapeWords((form === "row") === turned ? [extent, 1] : [1, extent]);
}

function entrywiseLocal({ frame, step, edge, gate }: EdgeScene, style: Style): Local {
  const { graph } = frame.trace;
  const symbol = linked("t-local", localPlace(edge), localSymbolTex(graph, edge));
  const value = step.local === null ? "" : tensorTex(step.local, style, vectorForm(graph, gate, "output"));
  const number = linked("t-local", localPlace(edge), value);
  const shape = `${shapeWords(gate.shape)}, entry by entry`;
  const rule = ruleOf(frame, gate, edge.position, style);
  if (rule === null) return { tex: `${symbol} = ${number}`, shape };
  // A derivative that is the same number everywhere needs no array of it.
  if (/^-?(?:[\d.]+|\\frac\{\d+\}\{\d+\})$/.test(rule))
    return { tex: `${symbol} = ${linked("t-local", localPlace(edge), rule)}`, shape };
  return { tex: `${symbol} = ${rule} = ${number}`, shape };
}

/** The record's own derivation in symbols; null where an entry stands at a kink, whose value is a convention. */
function ruleOf(
  frame: EdgeScene["frame"],
  gate: EdgeScene["gate"],
  position: number,
  style: Style,
): string | null {
  const { operation } = gate;
  if (operation.kind !== "elementwise" || conventionAt(frame, gate, position) !== null) return null;
  const partial = operation.partials[position];
  if (partial === undefined) return null;
  const { operands, output } = partialAtoms(frame.trace.graph, gate, style);
  return entrywiseTex(
    (written) => partial.tex(written.slice(0, -1), written.at(-1)?.tex ?? ""),
    [...operands, output],
  );
}

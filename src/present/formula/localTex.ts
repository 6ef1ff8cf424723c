/**
 * The local derivative of one edge as LaTeX: its symbol, and for single numbers its value and how the record
 * derives it.
 */

import type { Edge, Graph, OperationNode } from "../../engine/graph/graph.ts";
import { kinkAt } from "../../engine/ops/kinkAt.ts";
import { bracketedTex, numberTex, numberTexAtom } from "../numbers/numberTex.ts";
import { sameShown } from "../numbers/reproduces.ts";
import { shownNumber } from "../numbers/shownNumber.ts";
import type { Style } from "../numbers/style.ts";
import { classed, linked } from "./linked.ts";
import { operationTex } from "./operationTex.ts";
import { otherRoute } from "./otherRoute.ts";
import { partialAtoms } from "./partialAtoms.ts";
import { localPlace } from "./place.ts";
import { fractionTex, nodeTex, symbolPiece } from "./symbolTex.ts";

const ORDINALS = ["1st", "2nd", "3rd"];

/** ∂gate/∂operand, marked where the operand reaches the gate another way too. */
export function localSymbolTex(graph: Graph, edge: Edge): string {
  const [gate, operand] = [graph.nodes[edge.to], graph.nodes[edge.from]];
  const tex = gate === undefined || operand === undefined ? "" : fractionTex(nodeTex(gate), nodeTex(operand));
  const route = otherRoute(graph, edge);
  if (route === null) return tex;
  const mark = route === "direct" ? "direct" : (ORDINALS[edge.position] ?? `${edge.position + 1}th`);
  return `\\left.${tex}\\right|_{\\text{${mark}}}`;
}

/** What is known of a gate at an edge: the operands' values, the gate's value, the local derivative. */
export type LocalNumbers = {
  readonly operands: readonly number[];
  readonly y: number;
  readonly local: number;
};

/** `q = w1 + w2 ⇒ ∂q/∂w1 = 1`: the definition, and the chain of `localChainTex`. */
export function localRowTex(
  graph: Graph,
  gate: OperationNode,
  edge: Edge,
  numbers: LocalNumbers,
  style: Style,
): string {
  const operands = gate.operands.flatMap((operand) => graph.nodes[operand] ?? []);
  const pieces = operands.map((operand) => symbolPiece(operand, style));
  const definition = `${symbolPiece(gate, style).tex} = ${operationTex(gate, pieces).tex}`;
  return `${definition} \\;\\Rightarrow\\; ${localChainTex(graph, gate, edge, numbers, style)}`;
}

/** `∂q/∂w1 = 1`, or `… = 2·x = 2·3 = 6`: symbols, numbers, value, without repetition. */
export function localChainTex(
  graph: Graph,
  gate: OperationNode,
  edge: Edge,
  numbers: LocalNumbers,
  style: Style,
): string {
  const symbol = localSymbolTex(graph, edge);
  const place = localPlace(edge);
  const value = numberTex(numbers.local, style);
  const chain = [symbol, ...derivation(graph, gate, edge, numbers, style), value];
  const distinct = chain.filter(
    (tex, index) => tex !== chain[index + 1] && bracketedTex(chain[index + 1] ?? "") !== tex,
  );
  const last = distinct.pop() ?? value;
  const relation = reproducesLocal(gate, edge, numbers, style) ? "=" : "\\approx";
  const [head = symbol, ...middle] = distinct;
  const steps = [linked("t-local", place, head), ...middle.map((step) => classed("t-local", step))];
  return `${steps.join(" = ")} ${relation} ${linked("t-local", place, last)}`;
}

/** The record's own derivation, in symbols and in numbers; empty at a kink, where the value is a convention. */
function derivation(
  graph: Graph,
  gate: OperationNode,
  edge: Edge,
  { operands, y }: LocalNumbers,
  style: Style,
): readonly string[] {
  const { operation } = gate;
  if (operation.kind !== "elementwise" || kinkAt(operation, y, operands) !== null) return [];
  const partial = operation.partials[edge.position];
  if (partial === undefined) return [];
  const { operands: asSymbols, output } = partialAtoms(graph, gate, style);
  const asNumbers = asSymbols.map(({ constant }, position) => {
    return { tex: numberTexAtom(operands[position] ?? 0, style), constant };
  });
  return [partial.tex(asSymbols, output.tex), partial.tex(asNumbers, numberTexAtom(y, style))];
}

/** Whether the derivation gives the shown value when worked out with the shown numbers. */
function reproducesLocal(
  gate: OperationNode,
  edge: Edge,
  { operands, y, local }: LocalNumbers,
  style: Style,
): boolean {
  if (gate.operation.kind !== "elementwise" || kinkAt(gate.operation, y, operands) !== null) return true;
  const [a = 0, b = 0, c = 0] = operands.map((operand) => shownNumber(operand, style));
  const again = gate.operation.partials[edge.position]?.value(shownNumber(y, style), a, b, c);
  return again !== undefined && sameShown(again, local, style);
}

/**
 * A node gets its value. In: the forward step. Out: `q = w1 + w2`, `= -2 + 5`, `= 3`; for arrays with their shapes.
 */

import type { Graph, GraphNode, OperationNode } from "../../engine/graph/graph.ts";
import { applyOperation } from "../../engine/ops/apply.ts";
import { shapeText } from "../../engine/tensor/tensor.ts";
import type { ForwardStep } from "../../engine/trace/step.ts";
import { spokenOperation } from "../narration/spokenOperation.ts";
import { tensorWords } from "../narration/tensorWords.ts";
import { isLarge } from "../numbers/formatTensor.ts";
import type { Style } from "../numbers/style.ts";
import { sameShownTensor, shownTensor } from "../numbers/tensorReproduces.ts";
import { isWrittenOut, tensorRank, tensorTex } from "../numbers/tensorTex.ts";
import { spokenFractions } from "../spoken/spokenFractions.ts";
import { alignedTex, type Formula, type FormulaRow } from "./formula.ts";
import { linked } from "./linked.ts";
import { operationTex } from "./operationTex.ts";
import { valuePlace } from "./place.ts";
import { nodeTex, symbolPiece } from "./symbolTex.ts";
import { forwardForm } from "./vectorForm.ts";

export function forwardFormula(graph: Graph, node: OperationNode, step: ForwardStep, style: Style): Formula {
  const operands = node.operands.flatMap((operand) => graph.nodes[operand] ?? []);
  const dress = (tex: string, position: number): string => {
    const operand = operands[position];
    return operand === undefined || operand.kind === "constant"
      ? tex
      : linked("t-value", valuePlace(operand), tex);
  };
  const symbols = operands.map((operand, position) => {
    return symbolPiece(operand, style, forwardForm(graph, node, position));
  });
  const numbers = step.operands.map((value, position) => ({
    tex: tensorTex(value, style, forwardForm(graph, node, position)),
    rank: tensorRank(value, style),
    array: value.shape.length > 0,
  }));
  const value = tensorTex(step.value, style, forwardForm(graph, node, "output"));
  const result = linked("t-value", valuePlace(node), value);
  const name = linked("t-value", valuePlace(node), symbolPiece(node, style).tex);
  // Constants alone would repeat the first line, a minus sign alone the last.
  const inNumbers = operationTex(node, numbers).tex;
  const repeats = [operationTex(node, symbols).tex, value].includes(inNumbers);
  const relation = valueReproduces(node, step, style) ? "=" : "\\approx";
  return {
    title: `Value of ${node.symbol}`,
    tex: alignedTex([
      `${name} &= ${operationTex(node, symbols, dress).tex}`,
      ...(repeats ? [] : [`&= ${operationTex(node, numbers, dress).tex}`]),
      `&${relation} ${result}`,
    ]),
    rows: shapesRow(operands, node),
    spoken: spokenFractions(spokenValue(graph, node, step, relation === "=", style)),
  };
}

/** Whether the operation gives the shown value from the shown operands; true where not all entries are shown. */
function valueReproduces(node: OperationNode, { operands, value }: ForwardStep, style: Style): boolean {
  if (![...operands, value].every(isWrittenOut)) return true;
  const shown = operands.map((operand) => shownTensor(operand, style));
  return sameShownTensor(applyOperation(node.operation, shown, value.shape, node.fixed), value, style);
}

function spokenValue(
  graph: Graph,
  node: OperationNode,
  { operands, value }: ForwardStep,
  exact: boolean,
  style: Style,
): string {
  const outcome = tensorWords(value, style);
  const names = `${node.symbol} is ${spokenOperation(node, graph, style)}`;
  if (operands.some(isLarge)) return `${names}: ${outcome}.`;
  const numbers = spokenOperation(node, graph, style, operands);
  return `${names}: ${numbers} ${exact ? "is" : "is about"} ${outcome}.`;
}

/** `W (2, 3), x (3) \to v (2)`; nothing where all are single numbers. */
function shapesRow(operands: readonly GraphNode[], node: OperationNode): readonly FormulaRow[] {
  if ([...operands, node].every(({ shape }) => shape.length === 0)) return [];
  const shapeTex = ({ shape }: GraphNode): string =>
    `\\text{${shape.length === 0 ? "number" : shapeText(shape)}}`;
  const named = (operand: GraphNode): string => {
    return operand.kind === "constant" ? shapeTex(operand) : `${nodeTex(operand)}\\;${shapeTex(operand)}`;
  };
  return [{ label: "shapes", tex: `${operands.map(named).join(",\\; ")} \\;\\to\\; ${named(node)}` }];
}

/**
 * A node gets its value. In: the forward step. Out: `q = w1 + w2`, `= -2 + 5`, `= 3`.
 */
import type { Graph, OperationNode } from "../../engine/graph/graph.ts";
import { applyOperation } from "../../engine/ops/apply.ts";
import type { ForwardStep } from "../../engine/trace/step.ts";
import { spokenOperation } from "../narration/spokenOperation.ts";
import { formatTensor } from "../numbers/formatTensor.ts";
import { sameShownTensor, shownTensor } from "../numbers/tensorReproduces.ts";
import { tensorRank, tensorTex } from "../numbers/tensorTex.ts";
import { alignedTex, type Formula, type FormulaOptions } from "./formula.ts";
import { linked } from "./linked.ts";
import { operationTex } from "./operationTex.ts";
import { valuePlace } from "./place.ts";
import { symbolPiece } from "./symbolTex.ts";

export function forwardFormula(
  graph: Graph,
  node: OperationNode,
  step: ForwardStep,
  { digits }: FormulaOptions,
): Formula {
  const operands = node.operands.flatMap((operand) => graph.nodes[operand] ?? []);
  const dress = (tex: string, position: number): string => {
    const operand = operands[position];
    return operand === undefined || operand.kind === "constant"
      ? tex
      : linked("t-value", valuePlace(operand), tex);
  };
  const symbols = operands.map((operand) => symbolPiece(operand, digits));
  const numbers = step.operands.map((value) => ({
    tex: tensorTex(value, digits),
    rank: tensorRank(value, digits),
  }));
  const result = linked("t-value", valuePlace(node), tensorTex(step.value, digits));
  const name = linked("t-value", valuePlace(node), symbolPiece(node, digits).tex);
  // Constants alone would repeat the first line, a minus sign alone the last.
  const inNumbers = operationTex(node.operation, numbers).tex;
  const repeats = [operationTex(node.operation, symbols).tex, tensorTex(step.value, digits)].includes(
    inNumbers,
  );
  const again = applyOperation(
    node.operation,
    step.operands.map((operand) => shownTensor(operand, digits)),
    step.value.shape,
  );
  const relation = sameShownTensor(again, step.value, digits) ? "=" : "\\approx";
  const spokenNumbers = spokenOperation(node, graph, digits, step.operands);
  return {
    title: `Value of ${node.symbol}`,
    tex: alignedTex([
      `${name} &= ${operationTex(node.operation, symbols, dress).tex}`,
      ...(repeats ? [] : [`&= ${operationTex(node.operation, numbers, dress).tex}`]),
      `&${relation} ${result}`,
    ]),
    rows: [],
    spoken: `${node.symbol} is ${spokenOperation(node, graph, digits)}: ${spokenNumbers} ${relation === "=" ? "is" : "is about"} ${formatTensor(step.value, digits)}.`,
  };
}

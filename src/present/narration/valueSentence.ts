/** How a node came by its value, in words and in numbers: "q is w1 plus w2: −2 + 5 = 3.", an array with its shape. */

import type { Graph, OperationNode } from "../../engine/graph/graph.ts";
import { applyOperation } from "../../engine/ops/apply.ts";
import type { ForwardStep } from "../../engine/trace/step.ts";
import { formatTensor, isLarge } from "../numbers/formatTensor.ts";
import type { Style } from "../numbers/style.ts";
import { sameShownTensor, shownTensor } from "../numbers/tensorReproduces.ts";
import { printedOperation } from "./printedOperation.ts";
import { spokenOperation } from "./spokenOperation.ts";
import { tensorWords } from "./tensorWords.ts";

export function valueSentence(graph: Graph, node: OperationNode, step: ForwardStep, style: Style): string {
  const names = `${node.symbol} is ${spokenOperation(node, graph, style)}`;
  const shaped = tensorWords(step.value, style);
  const numbers = step.operands.map((operand) => formatTensor(operand, style));
  const made = printedOperation(node, numbers);
  if (made === null || step.operands.some(isLarge) || made === formatTensor(step.value, style))
    return `${names}: ${shaped}.`;
  const shown = step.operands.map((operand) => shownTensor(operand, style));
  const again = applyOperation(node.operation, shown, step.value.shape, node.fixed);
  const equals = sameShownTensor(again, step.value, style) ? "=" : "≈";
  return `${names}: ${made} ${equals} ${shaped}.`;
}

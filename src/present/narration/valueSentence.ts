/** How a node came by its value, in words and in numbers: "q is w1 plus w2: −2 + 5 = 3.", an array with its shape. */
import type { Graph, OperationNode } from "../../engine/graph/graph.ts";
import { applyOperation } from "../../engine/ops/apply.ts";
import type { ForwardStep } from "../../engine/trace/step.ts";
import { formatNumber } from "../numbers/formatNumber.ts";
import { formatTensor, isLarge } from "../numbers/formatTensor.ts";
import { sameShownTensor, shownTensor } from "../numbers/tensorReproduces.ts";
import { foldedCall } from "./foldedWords.ts";
import { spokenOperation } from "./spokenOperation.ts";
import { tensorWords } from "./tensorWords.ts";
import { writtenOperation } from "./writtenOperation.ts";

/** Signs as they are read in print, by the sign as typed. */
const PRINTED = new Map([
  ["*", "×"],
  ["/", "÷"],
  ["-", "−"],
]);

export function valueSentence(graph: Graph, node: OperationNode, step: ForwardStep, digits: number): string {
  const names = `${node.symbol} is ${spokenOperation(node, graph, digits)}`;
  const shaped = tensorWords(step.value, digits);
  const made = printed(node, step, digits);
  if (made === null || step.operands.some(isLarge) || made === formatTensor(step.value, digits))
    return `${names}: ${shaped}.`;
  const shown = step.operands.map((operand) => shownTensor(operand, digits));
  const again = applyOperation(node.operation, shown, step.value.shape, node.fixed);
  const equals = sameShownTensor(again, step.value, digits) ? "=" : "≈";
  return `${names}: ${made} ${equals} ${shaped}.`;
}

/** The operation on its operands' numbers; null for a definition that is folded, which has no sign of its own. */
function printed(node: OperationNode, step: ForwardStep, digits: number): string | null {
  const { operation, fixed, folded } = node;
  const { syntax } = operation;
  const numbers = step.operands.map((operand) => formatTensor(operand, digits));
  if (folded !== null) return foldedCall(folded, numbers);
  const written = writtenOperation(node, numbers);
  if (written !== null) return written;
  if (syntax.form === "call") return `${operation.name}(${[...numbers, ...fixed.map(signed)].join(", ")})`;
  const token = syntax.tokens[0] ?? operation.name;
  const sign = PRINTED.get(token) ?? token;
  const bracketed = numbers.map((text, position) => {
    const afterSign = syntax.form === "prefix" || position > 0 || token === "^";
    return afterSign && text.startsWith("−") ? `(${text})` : text;
  });
  if (syntax.form === "prefix") return `${sign}${bracketed.join("")}`;
  if (syntax.form === "postfix") return `${numbers.join("")}${sign}`;
  return bracketed.join(token === "^" ? sign : ` ${sign} `);
}

function signed(whole: number): string {
  return formatNumber(whole, 4);
}

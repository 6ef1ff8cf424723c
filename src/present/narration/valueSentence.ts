/** How a node came by its value, in words and in numbers: "q is w1 plus w2: −2 + 5 = 3." */
import type { Graph, OperationNode } from "../../engine/graph/graph.ts";
import { applyOperation } from "../../engine/ops/apply.ts";
import type { ForwardStep } from "../../engine/trace/step.ts";
import { formatTensor } from "../numbers/formatTensor.ts";
import { sameShownTensor, shownTensor } from "../numbers/tensorReproduces.ts";
import { spokenOperation } from "./spokenOperation.ts";

/** Signs as they are read in print, by the sign as typed. */
const PRINTED = new Map([
  ["*", "×"],
  ["/", "÷"],
  ["-", "−"],
]);

export function valueSentence(graph: Graph, node: OperationNode, step: ForwardStep, digits: number): string {
  const { operation } = node;
  const shown = step.operands.map((operand) => shownTensor(operand, digits));
  const again = applyOperation(operation, shown, step.value.shape);
  const equals = sameShownTensor(again, step.value, digits) ? "=" : "≈";
  const made = printed(node, step, digits);
  const value = formatTensor(step.value, digits);
  const outcome = made === value ? value : `${made} ${equals} ${value}`;
  return `${node.symbol} is ${spokenOperation(node, graph, digits)}: ${outcome}.`;
}

function printed({ operation }: OperationNode, step: ForwardStep, digits: number): string {
  const numbers = step.operands.map((operand) => formatTensor(operand, digits));
  const { syntax } = operation;
  if (syntax.form === "call") return `${operation.name}(${numbers.join(", ")})`;
  const token = syntax.tokens[0] ?? operation.name;
  const sign = PRINTED.get(token) ?? token;
  const bracketed = numbers.map((text, position) => {
    const afterSign = syntax.form === "prefix" || position > 0 || token === "^";
    return afterSign && text.startsWith("−") ? `(${text})` : text;
  });
  if (syntax.form === "prefix") return `${sign}${bracketed.join("")}`;
  return bracketed.join(token === "^" ? sign : ` ${sign} `);
}

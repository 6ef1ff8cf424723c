/**
 * An operation in words: "w1 plus w2", "minus x", "sigmoid of z", "max of x and y".
 * In: its node; the operands' names or, where given, their values. Out: plain text without a full stop.
 */
import type { Graph, OperationNode } from "../../engine/graph/graph.ts";
import type { Tensor } from "../../engine/tensor/tensor.ts";
import { formatTensor } from "../numbers/formatTensor.ts";
import { nodeName } from "./nodeName.ts";

/** How the signs of the language are said. */
const SAID = new Map([
  ["+", "plus"],
  ["-", "minus"],
  ["*", "times"],
  ["/", "divided by"],
  ["^", "to the power"],
  ["@", "matrix times"],
]);

export function spokenOperation(
  node: OperationNode,
  graph: Graph,
  digits: number,
  values: readonly Tensor[] | null = null,
): string {
  const operands = node.operands.map((operand, position) => {
    const value = values?.[position];
    return value === undefined ? nodeName(graph, operand, digits) : formatTensor(value, digits);
  });
  const { syntax, name } = node.operation;
  if (syntax.form === "call") return `${name.replaceAll("_", " ")} of ${listed(operands)}`;
  const [token = name] = syntax.tokens;
  const said = SAID.get(token) ?? token;
  return syntax.form === "prefix" ? `${said} ${operands.join(" ")}` : operands.join(` ${said} `);
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

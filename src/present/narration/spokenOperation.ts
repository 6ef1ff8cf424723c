/**
 * An operation in words: "w1 plus w2", "minus x", "sigmoid of z", "sum of X along axis 0", "x[1:3]", and of arrays
 * "X times Y, entry by entry".
 * In: its node; the operands' names or, where given, their values. Out: plain text without a full stop.
 */

import type { Graph, OperationNode } from "../../engine/graph/graph.ts";
import { RANK } from "../../engine/ops/operation.ts";
import type { Tensor } from "../../engine/tensor/tensor.ts";
import { formatNumber } from "../numbers/formatNumber.ts";
import { formatTensor } from "../numbers/formatTensor.ts";
import { DEFAULT_STYLE, type Style } from "../numbers/style.ts";
import { foldedWords } from "./foldedWords.ts";
import { listed } from "./listed.ts";
import { nodeName } from "./nodeName.ts";
import { writtenOperation } from "./writtenOperation.ts";

/** How the signs of the language are said. */
const SAID = new Map([
  ["+", "plus"],
  ["-", "minus"],
  ["*", "times"],
  ["/", "divided by"],
  ["^", "to the power"],
  ["@", "matrix times"],
  [".T", "transposed"],
]);

export function spokenOperation(
  node: OperationNode,
  graph: Graph,
  style: Style,
  values: readonly Tensor[] | null = null,
): string {
  const operands = node.operands.map((operand, position) => {
    const value = values?.[position];
    return value === undefined ? nodeName(graph, operand, style) : formatTensor(value, style);
  });
  if (node.folded !== null) return foldedWords(node.folded, operands);
  const { syntax, name } = node.operation;
  const written = writtenOperation(node, operands);
  if (written !== null) return written;
  if (syntax.form === "call") return `${name.replaceAll("_", " ")} of ${listed(operands)}${fixedWords(node)}`;
  const [token = name] = syntax.tokens;
  const said = SAID.get(token) ?? token;
  switch (syntax.form) {
    case "prefix":
      return `${said} ${operands.join(" ")}`;
    case "postfix":
      return `${operands.join(" ")} ${said}`;
    case "infix":
      return `${operands.join(` ${said} `)}${values === null && meansEntries(node, graph) ? ", entry by entry" : ""}`;
    default:
      return syntax satisfies never;
  }
}

/** Whether a product or power could be taken for one of whole matrices: what formulas write with ⊙ and ∘. */
function meansEntries({ operation, operands, shape }: OperationNode, graph: Graph): boolean {
  const { kind, syntax } = operation;
  if (kind !== "elementwise" || syntax.form !== "infix" || shape.length === 0) return false;
  if (syntax.rank === RANK.power) return true;
  return (
    syntax.rank === RANK.product && operands.every((operand) => graph.nodes[operand]?.shape.length !== 0)
  );
}

/** " along axis 0", " with rows 2 and columns 3"; "" where the text gave no such number. */
function fixedWords({ operation, fixed }: OperationNode): string {
  const names = operation.operands.flatMap((operand) => (operand.fixed === true ? [operand.name] : []));
  const words = fixed.map((number, place) =>
    `${names[place] ?? ""} ${formatNumber(number, DEFAULT_STYLE)}`.trim(),
  );
  if (words.length === 0) return "";
  return names[0] === "axis" ? ` along ${listed(words)}` : ` with ${listed(words)}`;
}

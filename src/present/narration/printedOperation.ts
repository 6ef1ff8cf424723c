/**
 * An operation as it is printed, one level deep: "a + b", "q × w3", "x^2", "sigmoid(z)", "sum(X, 0)", "x[1:3]".
 * In: its node and its operands as text, names or numbers. Out: plain text; null for a definition that is folded,
 * which has no sign of its own.
 */
import type { OperationNode } from "../../engine/graph/graph.ts";
import { formatNumber } from "../numbers/formatNumber.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { foldedCall } from "./foldedWords.ts";
import { writtenOperation } from "./writtenOperation.ts";

/** Signs as they are read in print, by the sign as typed. */
const PRINTED = new Map([
  ["*", "×"],
  ["/", "÷"],
  ["-", "−"],
]);

export function printedOperation(node: OperationNode, operands: readonly string[]): string | null {
  const { operation, fixed, folded } = node;
  const { syntax } = operation;
  if (folded !== null) return foldedCall(folded, operands);
  const written = writtenOperation(node, operands);
  if (written !== null) return written;
  if (syntax.form === "call") return `${operation.name}(${[...operands, ...fixed.map(signed)].join(", ")})`;
  const token = syntax.tokens[0] ?? operation.name;
  const sign = PRINTED.get(token) ?? token;
  const bracketed = operands.map((text, position) => {
    const afterSign = syntax.form === "prefix" || position > 0 || token === "^";
    // A fraction has a sign of division of its own.
    const divides = /\d\/\d/.test(text) && (token === "^" || (token === "/" && position > 0));
    return divides || (afterSign && text.startsWith("−")) ? `(${text})` : text;
  });
  if (syntax.form === "prefix") return `${sign}${bracketed.join("")}`;
  if (syntax.form === "postfix") return `${operands.join("")}${sign}`;
  return bracketed.join(token === "^" ? sign : ` ${sign} `);
}

function signed(whole: number): string {
  return formatNumber(whole, DEFAULT_STYLE);
}

/**
 * The names and calls an expression uses, in reading order. In: Expr. Out: its name and call parts.
 * Walks with a stack of its own, since a chain of 10,000 terms is 10,000 deep.
 */
import type { Expr } from "../parse/expr.ts";

export type NameExpr = Extract<Expr, { kind: "name" }>;
export type CallExpr = Extract<Expr, { kind: "call" }>;

export type ExpressionParts = {
  readonly names: readonly NameExpr[];
  readonly calls: readonly CallExpr[];
  /** How many operator signs stand in it. */
  readonly operators: number;
  /** How many parts it has in all, numbers included. */
  readonly size: number;
};

export function expressionParts(expr: Expr): ExpressionParts {
  const names: NameExpr[] = [];
  const calls: CallExpr[] = [];
  let operators = 0;
  let size = 0;
  const stack: Expr[] = [expr];
  for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
    size += 1;
    switch (part.kind) {
      case "number":
        break;
      case "name":
        names.push(part);
        break;
      case "call":
        calls.push(part);
        stack.push(...part.operands.toReversed());
        break;
      case "operator":
        operators += 1;
        stack.push(...part.operands.toReversed());
        break;
      default:
        part satisfies never;
    }
  }
  return { names, calls, operators, size };
}

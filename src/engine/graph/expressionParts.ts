/**
 * The names and calls an expression uses, in reading order. In: Expr. Out: its name and call parts, and counts.
 * Walks with a stack of its own, since a chain of 10,000 terms is 10,000 deep.
 */
import type { Expr, Selector } from "../parse/expr.ts";

export type NameExpr = Extract<Expr, { kind: "name" }>;
export type CallExpr = Extract<Expr, { kind: "call" }>;
type ListExpr = Extract<Expr, { kind: "list" }>;

export type ExpressionParts = {
  /** Those between the brackets of an index too. */
  readonly names: readonly NameExpr[];
  readonly calls: readonly CallExpr[];
  /** How many operator signs stand in it. */
  readonly operators: number;
  /** How many lists it has that are not made of numbers alone: `[a, 1]` is one, `[[a, 1], [2, 3]]` two. */
  readonly stacks: number;
  /** How many values are indexed in it: `x[0][1:3]` twice. */
  readonly indices: number;
  /** How many parts it has in all, numbers included. */
  readonly size: number;
};

export function expressionParts(expr: Expr): ExpressionParts {
  const names: NameExpr[] = [];
  const calls: CallExpr[] = [];
  const lists: ListExpr[] = [];
  let operators = 0;
  let indices = 0;
  let size = 0;
  const stack: Expr[] = [expr];
  const visit = (parts: readonly Expr[]): void => {
    for (const part of parts.toReversed()) stack.push(part);
  };
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
        visit(part.operands);
        break;
      case "operator":
        operators += 1;
        visit(part.operands);
        break;
      case "list":
        lists.push(part);
        visit(part.items);
        break;
      case "index":
        indices += 1;
        visit([part.target, ...part.selectors.flatMap(selectorParts)]);
        break;
      default:
        part satisfies never;
    }
  }
  return { names, calls, operators, stacks: lists.length - literalLists(lists).size, indices, size };
}

/** The formulas of a selector, in reading order. */
function selectorParts(selector: Selector): readonly Expr[] {
  if (selector.kind === "at") return [selector.index];
  return [selector.start, selector.stop].filter((part) => part !== null);
}

/** Those made of numbers alone; `lists` has every list before those inside it. */
function literalLists(lists: readonly ListExpr[]): ReadonlySet<Expr> {
  const literal = new Set<Expr>();
  for (const list of lists.toReversed()) {
    if (list.items.every((item) => item.kind === "number" || literal.has(item))) literal.add(list);
  }
  return literal;
}

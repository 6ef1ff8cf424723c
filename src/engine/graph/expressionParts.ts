/**
 * The names and calls an expression uses, in reading order. In: Expr. Out: its name and call parts, and counts.
 * Walks with a stack of its own, since a chain of 10,000 terms is 10,000 deep.
 */
import type { Expr } from "../parse/expr.ts";
import { directParts } from "./directParts.ts";

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
  for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
    size += 1;
    if (part.kind === "name") names.push(part);
    else if (part.kind === "call") calls.push(part);
    else if (part.kind === "list") lists.push(part);
    else if (part.kind === "operator") operators += 1;
    else if (part.kind === "index") indices += 1;
    const inside = directParts(part);
    for (let place = inside.length - 1; place >= 0; place -= 1) stack.push(inside[place] ?? part);
  }
  const stacks = lists.length === 0 ? 0 : lists.length - literalLists(lists).size;
  return { names, calls, operators, stacks, indices, size };
}

/** Those made of numbers alone; `lists` has every list before those inside it. */
function literalLists(lists: readonly ListExpr[]): ReadonlySet<Expr> {
  const literal = new Set<Expr>();
  for (const list of lists.toReversed()) {
    if (list.items.every((item) => item.kind === "number" || literal.has(item))) literal.add(list);
  }
  return literal;
}

/**
 * Expr → text, with no more brackets than needed; parsing it gives the same Expr, spans aside.
 * A negative number to the right of a sum or product sign is bracketed: x - (-2). Products are written out.
 * Works with a stack of its own, since a chain of 10,000 terms is 10,000 deep.
 */
import { invariant } from "../invariant.ts";
import { RANK } from "../ops/operation.ts";
import type { Expr, Selector } from "./expr.ts";

type Piece = string | { readonly expr: Expr; readonly bracketed: boolean };
type Operator = Extract<Expr, { kind: "operator" }>;

export function printExpr(expr: Expr): string {
  const text: string[] = [];
  const stack: Piece[] = [{ expr, bracketed: false }];
  for (let piece = stack.pop(); piece !== undefined; piece = stack.pop()) {
    if (typeof piece === "string") {
      text.push(piece);
      continue;
    }
    const pieces = piece.bracketed ? ["(", { ...piece, bracketed: false }, ")"] : piecesOf(piece.expr);
    for (const part of pieces.toReversed()) stack.push(part);
  }
  return text.join("");
}

function piecesOf(expr: Expr): readonly Piece[] {
  switch (expr.kind) {
    case "number":
      return [Object.is(expr.value, -0) ? "-0" : `${expr.value}`];
    case "name":
      return [expr.name];
    case "call":
      return [expr.name, "(", ...listed(expr.operands.map(bare)), ")"];
    case "operator":
      return operatorPieces(expr);
    case "list":
      return ["[", ...listed(expr.items.map(bare)), "]"];
    case "index":
      return [postfixed(expr.target), "[", ...listed(expr.selectors.map(selectorPieces)), "]"];
    default:
      return expr satisfies never;
  }
}

function bare(expr: Expr): readonly Piece[] {
  return [{ expr, bracketed: false }];
}

function listed(items: readonly (readonly Piece[])[]): readonly Piece[] {
  return items.flatMap((item, position) => (position === 0 ? item : [", ", ...item]));
}

function selectorPieces(selector: Selector): readonly Piece[] {
  if (selector.kind === "at") return bare(selector.index);
  const { start, stop } = selector;
  return [...(start === null ? [] : bare(start)), ":", ...(stop === null ? [] : bare(stop))];
}

/** What an index or `.T` stands after; after a bare number they would be a product or its decimal point. */
function postfixed(expr: Expr): Piece {
  return { expr, bracketed: rankOf(expr) < RANK.postfix || expr.kind === "number" };
}

function operatorPieces({ operation, operands }: Operator): readonly Piece[] {
  const { syntax } = operation;
  const [left, right] = operands;
  invariant(syntax.form !== "call" && left !== undefined, `${operation.name} is written with a sign`);
  const token = syntax.tokens[0] ?? "";
  if (syntax.form === "prefix") {
    // A bare number would take the sign for its own.
    const bracketed = rankOf(left) < syntax.rank || (left.kind === "number" && !isNegative(left));
    return [token, { expr: left, bracketed }];
  }
  if (syntax.form === "postfix") return [postfixed(left), token];
  invariant(right !== undefined, `${operation.name} stands between two operands`);
  const isRightward = syntax.associates === "right";
  const leftBracketed = isRightward ? rankOf(left) <= syntax.rank : rankOf(left) < syntax.rank;
  // A sign may begin the right side of a power, since nothing else can claim what follows it: 2^-x.
  const rightBracketed = isRightward
    ? rankOf(right) < Math.min(syntax.rank, RANK.sign)
    : rankOf(right) <= syntax.rank || isNegative(right);
  const gap = syntax.rank < RANK.power ? " " : "";
  return [
    { expr: left, bracketed: leftBracketed },
    `${gap}${token}${gap}`,
    { expr: right, bracketed: rightBracketed },
  ];
}

/** How tightly the printed form binds; a negative number binds like the sign it begins with. */
function rankOf(expr: Expr): number {
  if (expr.kind === "number") return isNegative(expr) ? RANK.sign : RANK.atom;
  if (expr.kind !== "operator") return RANK.atom;
  const { syntax } = expr.operation;
  if (syntax.form === "postfix") return RANK.postfix;
  return syntax.form === "call" ? RANK.atom : syntax.rank;
}

function isNegative(expr: Expr): boolean {
  return expr.kind === "number" && (expr.value < 0 || Object.is(expr.value, -0));
}

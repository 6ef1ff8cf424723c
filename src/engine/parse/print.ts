/**
 * Expr → text, with no more brackets than needed; parsing it gives the same Expr, spans aside.
 * A negative number to the right of a sum or product sign is bracketed: x - (-2). Products are written out.
 * Works with a stack of its own, since a chain of 10,000 terms is 10,000 deep.
 */
import { invariant } from "../invariant.ts";
import { RANK } from "../ops/operation.ts";
import type { Expr } from "./expr.ts";

type Piece = string | { readonly expr: Expr; readonly bracketed: boolean };

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
    case "call": {
      const operands = expr.operands.flatMap((operand, position): Piece[] => [
        position === 0 ? "" : ", ",
        { expr: operand, bracketed: false },
      ]);
      return [expr.name, "(", ...operands, ")"];
    }
    case "operator":
      return operatorPieces(expr);
    default:
      return expr satisfies never;
  }
}

function operatorPieces({ operation, operands }: Extract<Expr, { kind: "operator" }>): readonly Piece[] {
  const { syntax } = operation;
  const [left, right] = operands;
  invariant(syntax.form !== "call" && left !== undefined, `${operation.name} is written with a sign`);
  const token = syntax.tokens[0] ?? "";
  if (syntax.form === "prefix") {
    // A bare number would take the sign for its own.
    const bracketed = rankOf(left) < syntax.rank || (left.kind === "number" && !isNegative(left));
    return [token, { expr: left, bracketed }];
  }
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
  return expr.kind === "operator" && expr.operation.syntax.form !== "call"
    ? expr.operation.syntax.rank
    : RANK.atom;
}

function isNegative(expr: Expr): boolean {
  return expr.kind === "number" && (expr.value < 0 || Object.is(expr.value, -0));
}

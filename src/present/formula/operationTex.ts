/**
 * An operation applied to pieces of LaTeX, with brackets where the record's ranks ask for them.
 * In: the record and one piece an operand. Out: the piece of the whole.
 */
import { type Operation, RANK } from "../../engine/ops/operation.ts";
import type { Piece } from "./symbolTex.ts";

/** `dress` wraps an operand (in a class, a place) inside the brackets it needs. */
export function operationTex(
  operation: Operation,
  operands: readonly Piece[],
  dress: (tex: string, position: number) => string = (tex) => tex,
): Piece {
  const texts = operands.map((piece, position) => {
    const dressed = dress(piece.tex, position);
    return needsBrackets(operation, operands, position) ? `\\left(${dressed}\\right)` : dressed;
  });
  return { tex: operation.tex(texts), rank: operation.texRank };
}

function needsBrackets(operation: Operation, operands: readonly Piece[], position: number): boolean {
  const piece = operands[position];
  if (piece === undefined) return false;
  if (piece.rank < (operation.operandRank[position] ?? RANK.sum)) return true;
  return piece.tex.startsWith("-") && bracketsMinus(operation, operands.length, position);
}

/**
 * Whether the record brackets an operand because it begins with a minus sign (5 + (−2)). It sees that in the
 * text, which dressing hides, so it is asked with plain text.
 */
function bracketsMinus(operation: Operation, count: number, position: number): boolean {
  const ask = (sign: string): string => {
    return operation.tex(
      Array.from({ length: count }, (_, index) => (index === position ? `${sign}z` : "z")),
    );
  };
  return ask("-").includes("\\left(-z\\right)") && !ask("").includes("\\left(z\\right)");
}

/**
 * An operation applied to pieces of LaTeX, with brackets where the record's ranks ask for them.
 * In: the operation of a node and one piece an operand. Out: the piece of the whole.
 */
import type { OperationNode } from "../../engine/graph/graph.ts";
import { RANK } from "../../engine/ops/operation.ts";
import { entrywiseTex } from "./entrywiseTex.ts";
import type { Piece } from "./symbolTex.ts";

/** The record, and the whole numbers it was given. */
type Applied = Pick<OperationNode, "operation" | "fixed" | "shape">;

/** `dress` wraps an operand (in a class, a place) inside the brackets it needs. */
export function operationTex(
  node: Applied,
  operands: readonly Piece[],
  dress: (tex: string, position: number) => string = (tex) => tex,
): Piece {
  const { operation, fixed, shape } = node;
  const pieces = operands.map((piece, position) => {
    const dressed = dress(piece.tex, position);
    return { ...piece, tex: needsBrackets(node, operands, position) ? `\\left(${dressed}\\right)` : dressed };
  });
  const write = (written: readonly Piece[]): string => {
    return operation.tex(
      written.map(({ tex }) => tex),
      fixed,
    );
  };
  const tex = operation.kind === "elementwise" ? entrywiseTex(write, pieces) : write(pieces);
  return { tex, rank: operation.texRank, array: shape.length > 0 };
}

function needsBrackets(node: Applied, operands: readonly Piece[], position: number): boolean {
  const piece = operands[position];
  if (piece === undefined) return false;
  if (piece.rank < (node.operation.operandRank[position] ?? RANK.sum)) return true;
  const ask = asker(node, operands.length, position);
  return (piece.tex.startsWith("-") && bracketsMinus(ask)) || (piece.tex.includes("_") && subscripts(ask));
}

/** What the record writes when a short text stands for one operand. */
function asker({ operation, fixed }: Applied, count: number, position: number): (text: string) => string {
  return (text) => {
    const texts = Array.from({ length: count }, (_, index) => (index === position ? text : "z"));
    return operation.tex(texts, fixed);
  };
}

/**
 * Whether the record brackets an operand because it begins with a minus sign (5 + (−2)). It sees that in the
 * text, which dressing hides, so it is asked with plain text.
 */
function bracketsMinus(ask: (text: string) => string): boolean {
  return ask("-z").includes("\\left(-z\\right)") && !ask("z").includes("\\left(z\\right)");
}

/** Whether the record gives the operand a subscript: one with a subscript of its own can't take another. */
function subscripts(ask: (text: string) => string): boolean {
  return /\?\}?\s*_/.test(ask("?"));
}

/**
 * An operation applied to pieces of LaTeX, with brackets where the record's ranks ask for them.
 * In: the operation of a node and one piece an operand. Out: the piece of the whole.
 */
import type { OperationNode } from "../../engine/graph/graph.ts";
import { RANK } from "../../engine/ops/operation.ts";
import { entrywiseTex } from "./entrywiseTex.ts";
import { foldedTex } from "./foldedTex.ts";
import type { Piece } from "./symbolTex.ts";

/** The record, and the whole numbers it was given. */
type Applied = Pick<OperationNode, "operation" | "fixed" | "shape"> & Partial<Pick<OperationNode, "folded">>;

/** `dress` wraps an operand (in a class, a place) inside the brackets it needs. */
export function operationTex(
  node: Applied,
  operands: readonly Piece[],
  dress: (tex: string, position: number) => string = (tex) => tex,
): Piece {
  const { operation, fixed, shape, folded = null } = node;
  // One entry of a vector is a number, and written like one.
  const picksEntry = operation.brackets === "behind" && shape.length === 0;
  const pieces = operands.map((piece, position) => {
    const dressed = dress(picksEntry ? (piece.entry ?? piece.tex) : piece.tex, position);
    return { ...piece, tex: needsBrackets(node, operands, position) ? `\\left(${dressed}\\right)` : dressed };
  });
  const write = (written: readonly Piece[]): string => {
    const texts = written.map(({ tex }) => tex);
    return folded === null ? operation.tex(texts, fixed) : foldedTex(folded, texts);
  };
  const tex = operation.kind === "elementwise" ? entrywiseTex(write, pieces) : write(pieces);
  return { tex, rank: operation.texRank, array: shape.length > 0 };
}

function needsBrackets(node: Applied, operands: readonly Piece[], position: number): boolean {
  const piece = operands[position];
  if (piece === undefined) return false;
  if (piece.rank < (node.operation.operandRank[position] ?? RANK.sum)) return true;
  const ask = asker(node, operands.length, position);
  const { tex } = piece;
  return (
    (tex.startsWith("-") && bracketsMinus(ask)) ||
    (tex.includes("_") && puts("_", ask)) ||
    (isRaised(tex) && puts("^", ask))
  );
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

/** Whether the record gives the operand a script: one with such a script of its own can't take another. */
function puts(sign: "_" | "^", ask: (text: string) => string): boolean {
  const [, behind = ""] = /\?\}?\s*(.)/.exec(ask("?")) ?? [];
  return behind === sign;
}

/** Whether a superscript stands outside all brackets: `V^{\top}`. */
function isRaised(tex: string): boolean {
  let depth = 0;
  for (const sign of tex) {
    if ("([{".includes(sign)) depth += 1;
    else if (")]}".includes(sign)) depth -= 1;
    else if (depth === 0 && sign === "^") return true;
  }
  return false;
}

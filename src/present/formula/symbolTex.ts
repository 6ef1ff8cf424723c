/**
 * Nodes and derivatives as LaTeX symbols. In: a node. Out: `w_{1}`, `\frac{\partial f}{\partial w_{1}}`; vectors and
 * matrices in bold. Numbers inside formulas stand for themselves.
 */

import type { Graph, GraphNode } from "../../engine/graph/graph.ts";
import { RANK, type Rank } from "../../engine/ops/operation.ts";
import { nameTex } from "../label/nameTex.ts";
import type { Style } from "../numbers/style.ts";
import { tensorRank, tensorTex, type VectorForm } from "../numbers/tensorTex.ts";

/**
 * LaTeX and how loosely it binds; `array` where it stands for a vector or a matrix, whose single entries, being
 * numbers, are written with `entry` in place of `tex`: the name without bold.
 */
export type Piece = {
  readonly tex: string;
  readonly rank: Rank;
  readonly array: boolean;
  readonly entry?: string;
};

/** A node's own symbol. */
export function nodeTex({ symbol, shape }: GraphNode): string {
  return nameTex(symbol, shape.length > 0);
}

/** `form`: how a constant vector is written. */
export function symbolPiece(node: GraphNode, style: Style, form: VectorForm = "column"): Piece {
  const array = node.shape.length > 0;
  if (node.kind !== "constant") {
    const piece = { tex: nodeTex(node), rank: RANK.atom, array };
    return array ? { ...piece, entry: nameTex(node.symbol) } : piece;
  }
  const value = array ? undefined : node.value.data[0];
  if (value === Math.PI) return { tex: "\\pi", rank: RANK.atom, array };
  if (value === Math.E) return { tex: "e", rank: RANK.atom, array };
  return { tex: tensorTex(node.value, style, form), rank: tensorRank(node.value, style), array };
}

/** ∂ top / ∂ bottom; both are LaTeX. */
export function fractionTex(top: string, bottom: string): string {
  return `\\frac{\\partial ${top}}{\\partial ${bottom}}`;
}

/** The derivative of the output by a node: what its gradient is. */
export function gradientTex(graph: Graph, node: GraphNode, style: Style): string {
  return derivativeTex(nameTex(graph.outputName), nodeTex(node), style);
}

/** The derivative of the output by anything, as the reader writes it; both are LaTeX. */
export function derivativeTex(output: string, by: string, { notation }: Style): string {
  switch (notation) {
    case "partials":
      return fractionTex(output, by);
    case "d":
      return `\\mathrm{d}${by}`;
    case "bar":
      return barredTex(by);
    case "delta":
      return `\\delta_{${by}}`;
    default:
      return notation satisfies never;
  }
}

/** One letter has the bar to itself, its subscripts follow; a word is barred as a whole. */
function barredTex(tex: string): string {
  const [, letter, subscript = ""] =
    /^([A-Za-z]|\\[a-z]+|\\boldsymbol\{(?:[A-Za-z]|\\[a-z]+)\})(_\{.*\})?$/.exec(tex) ?? [];
  return letter === undefined ? `\\overline{${tex}}` : `\\bar{${letter}}${subscript}`;
}

/**
 * Nodes and derivatives as LaTeX symbols. In: a node. Out: `w_{1}`, `\frac{\partial f}{\partial w_{1}}`.
 * Numbers inside formulas stand for themselves.
 */
import type { Graph, GraphNode } from "../../engine/graph/graph.ts";
import { RANK, type Rank } from "../../engine/ops/operation.ts";
import { nameTex } from "../label/nameTex.ts";
import { tensorRank, tensorTex } from "../numbers/tensorTex.ts";

/** LaTeX and how loosely it binds. */
export type Piece = { readonly tex: string; readonly rank: Rank };

export function symbolPiece(node: GraphNode, digits: number): Piece {
  if (node.kind !== "constant") return { tex: nameTex(node.symbol), rank: RANK.atom };
  const value = node.shape.length === 0 ? node.value.data[0] : undefined;
  if (value === Math.PI) return { tex: "\\pi", rank: RANK.atom };
  if (value === Math.E) return { tex: "e", rank: RANK.atom };
  return { tex: tensorTex(node.value, digits), rank: tensorRank(node.value, digits) };
}

/** ∂ top / ∂ bottom; both are names. */
export function partialTex(top: string, bottom: string): string {
  return `\\frac{\\partial ${nameTex(top)}}{\\partial ${nameTex(bottom)}}`;
}

/** The derivative of the output by a node: what its gradient is. */
export function gradientTex(graph: Graph, node: GraphNode): string {
  return partialTex(graph.outputName, node.symbol);
}

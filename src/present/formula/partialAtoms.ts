/**
 * What a record's derivative is written with. In: an elementwise gate. Out: its operands and its output as atoms
 * of LaTeX; a single constant also as its number, which some records write otherwise (`2 \cdot x` for x²).
 */

import type { Graph, OperationNode } from "../../engine/graph/graph.ts";
import { RANK, type TexOperand } from "../../engine/ops/operation.ts";
import { bracketedTex } from "../numbers/numberTex.ts";
import type { Style } from "../numbers/style.ts";
import { symbolPiece } from "./symbolTex.ts";
import { vectorForm } from "./vectorForm.ts";

/** `entry`: how an entry of an array is written, before its place. */
type Atom = TexOperand & { readonly array: boolean; readonly entry: string };

export function partialAtoms(
  graph: Graph,
  gate: OperationNode,
  style: Style,
): { readonly operands: readonly Atom[]; readonly output: Atom } {
  const operands = gate.operands.flatMap((index, position): Atom[] => {
    const node = graph.nodes[index];
    if (node === undefined) return [];
    const { tex, rank, array, entry } = symbolPiece(node, style, vectorForm(graph, gate, position));
    const constant = node.kind === "constant" && !array ? (node.value.data[0] ?? null) : null;
    const atom = rank === RANK.atom ? tex : bracketedTex(tex);
    return [{ tex: atom, constant, array, entry: entry ?? atom }];
  });
  const { tex, array, entry = tex } = symbolPiece(gate, style);
  return { operands, output: { tex, constant: null, array, entry } };
}

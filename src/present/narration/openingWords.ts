/**
 * What opening a node means. In: a node. Out: what the control does, in full and in short, and a sentence for the
 * node's description; null for a node that doesn't open.
 */
import type { GraphNode } from "../../engine/graph/graph.ts";

export type OpeningWords = { readonly does: string; readonly short: string; readonly told: string };

export function openingWords(node: GraphNode): OpeningWords | null {
  if (node.kind !== "operation" || node.opens === null) return null;
  const { folded, operation } = node;
  if (folded === null) {
    return { does: `Take ${operation.name} apart`, short: "Take apart", told: "It can be taken apart." };
  }
  const count = folded.count === 1 ? "1 operation" : `${folded.count} operations`;
  return {
    does: `Unfold ${folded.group.label}`,
    short: "Unfold",
    told: `It stands for ${count} and can be unfolded.`,
  };
}

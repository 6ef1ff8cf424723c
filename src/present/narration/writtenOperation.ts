/**
 * Operations that the language writes with square brackets and no name. In: an operation, its operands as text and
 * its whole numbers. Out: `x[1:3]`, `[a, b]`; null for all others.
 */
import type { OperationNode } from "../../engine/graph/graph.ts";

type Applied = Pick<OperationNode, "operation" | "fixed">;

export function writtenOperation({ operation, fixed }: Applied, operands: readonly string[]): string | null {
  switch (operation.brackets) {
    case "around":
      return `[${operands.join(", ")}]`;
    case "behind":
      return `${operands[0] ?? ""}${operation.gate?.([null], fixed) ?? operation.glyph}`;
    case undefined:
      return null;
    default:
      return operation.brackets satisfies never;
  }
}

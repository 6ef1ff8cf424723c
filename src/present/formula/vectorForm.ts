/**
 * How a vector stands in a gate's algebra, a column or a row. In: a gate and one of its operands, or its output.
 * Records write their formulas for columns. Only a vector on the left of a matrix product is a row, as in NumPy's
 * `@`, and so is its result; and beside a matrix that is worked on entry by entry a vector lies along its rows.
 */
import type { Graph, OperationNode } from "../../engine/graph/graph.ts";
import type { VectorForm } from "../numbers/tensorTex.ts";

/** In the backward pass. `part`: an operand's position, or the output (and with it what arrives there). */
export function vectorForm(graph: Graph, gate: OperationNode, part: number | "output"): VectorForm {
  if (gate.operation.kind === "elementwise") return gate.shape.length === 2 ? "row" : "column";
  if (gate.operation.syntax.form !== "infix") return "column";
  const [left = 0, right = 0] = ranksOf(graph, gate);
  return left === 1 && right === 2 && part !== 1 ? "row" : "column";
}

/** In the forward pass, where two vectors make a row times a column, and vectors in a list its rows. */
export function forwardForm(graph: Graph, gate: OperationNode, part: number | "output"): VectorForm {
  const { operation, shape, fixed } = gate;
  if (operation.kind === "structural" && part !== "output") {
    const ranks = ranksOf(graph, gate);
    if (operation.syntax.form === "infix" && part === 0) return "row";
    // A record that transposes a vector itself means a column.
    const transposes = operation.tex(ranks.map(String), fixed).includes("\\top");
    if (shape.length === 2 && ranks.every((rank) => rank === 1) && !transposes) return "row";
  }
  return vectorForm(graph, gate, part);
}

function ranksOf(graph: Graph, gate: OperationNode): readonly number[] {
  return gate.operands.map((operand) => graph.nodes[operand]?.shape.length ?? 0);
}

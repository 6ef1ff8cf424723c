/**
 * Every entry of a gate by every entry of one operand. In: a run and an edge that a gradient passes.
 * Out: a matrix, a row an entry of the gate's output, a column an entry of the operand, both row by row; so the
 * contribution is the upstream as a row times it. Null where either has more than 36 entries or nothing passes.
 */
import type { Edge } from "../../engine/graph/graph.ts";
import { operandEntries } from "../../engine/tensor/broadcast.ts";
import { sizeOf, type Tensor } from "../../engine/tensor/tensor.ts";
import { frameAt } from "../../engine/trace/frameAt.ts";
import type { Trace } from "../../engine/trace/trace.ts";
import { gateValues } from "./gateValues.ts";
import { gateOf } from "./pathTerms.ts";
import { unitVjp } from "./unitVjp.ts";

/** Six by six. */
const MOST_ENTRIES = 36;

export function localJacobian(trace: Trace, edge: Edge): Tensor | null {
  const operand = trace.graph.nodes[edge.from];
  const gate = gateOf(trace.graph, edge.to);
  const step = trace.steps[(trace.passedAt[edge.index] ?? 0) - 1];
  if (operand === undefined || gate === null || step?.kind !== "edge") return null;
  const [rows, columns] = [sizeOf(gate.shape), sizeOf(operand.shape)];
  if (rows > MOST_ENTRIES || columns > MOST_ENTRIES) return null;
  const data: number[] = [];
  if (step.local !== null) {
    const meets = operandEntries(operand.shape, gate.shape);
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        data.push(meets[row] === column ? (step.local.data[row] ?? 0) : 0);
      }
    }
  } else {
    const values = gateValues(frameAt(trace, trace.steps.length), gate);
    for (let row = 0; row < rows; row += 1) data.push(...unitVjp(gate, edge.position, values, row).data);
  }
  return { shape: [rows, columns], data };
}

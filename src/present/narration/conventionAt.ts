/**
 * The convention that gave a gate its gradient, where it stands at a kink or a tie: "relu′(0) = 0, as in PyTorch."
 * In: a frame in which the gate's values are known. Out: the record's sentence, for an array the first that
 * applies to an entry; null where the derivative needs none.
 */
import type { OperationNode } from "../../engine/graph/graph.ts";
import { operandEntries } from "../../engine/tensor/broadcast.ts";
import type { Frame } from "../../engine/trace/trace.ts";
import { kinkAt } from "./kinkAt.ts";

export function conventionAt({ trace, nodes }: Frame, gate: OperationNode): string | null {
  const values = gate.operands.flatMap((index) => nodes[index]?.value ?? []);
  const output = nodes[gate.index]?.value;
  const { operation } = gate;
  if (operation.kind === "structural") return operation.convention?.(values, gate.fixed) ?? null;
  if (operation.kinks.length === 0 || output === null || output === undefined) return null;
  const meets = gate.operands.map((index) =>
    operandEntries(trace.graph.nodes[index]?.shape ?? [], gate.shape),
  );
  for (const [entry, y] of output.data.entries()) {
    const operands = values.map(({ data }, position) => data[meets[position]?.[entry] ?? 0] ?? Number.NaN);
    const kink = kinkAt(operation, y, operands);
    if (kink !== null) return kink.convention;
  }
  return null;
}

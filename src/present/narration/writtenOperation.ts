/**
 * Operations that the language writes with neither a sign nor a name. In: a node's operation and its operands as
 * text. Out: `x[1:3]`, `[a, b]`; null for all others.
 */
import type { OperationNode } from "../../engine/graph/graph.ts";

type Written = (operands: readonly string[], places: string) => string;

const WRITTEN: ReadonlyMap<string, Written> = new Map<string, Written>([
  ["index", ([target = ""], places) => `${target}${places}`],
  ["stack", (items) => `[${items.join(", ")}]`],
]);

export function writtenOperation(
  { operation, fixed }: OperationNode,
  operands: readonly string[],
): string | null {
  const places = operation.gate?.(
    operands.map(() => null),
    fixed,
  );
  return WRITTEN.get(operation.name)?.(operands, places ?? "") ?? null;
}

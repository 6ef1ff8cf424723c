/** The same computation in PyTorch, at an operation's first sample. In: its record. Out: one line of Python. */
import type { Operation } from "../../engine/ops/operation.ts";
import { firstSample } from "./firstSample.ts";

/** Operands that may be left out stand by their names. */
export function torchOf(operation: Operation): string {
  const { wires, fixed } = firstSample(operation);
  const needed = wires.map(({ name }) => name);
  const optional = operation.operands.filter((operand) => operand.default !== undefined);
  return operation.torch([...needed, ...optional.map(({ name }) => name)], fixed);
}

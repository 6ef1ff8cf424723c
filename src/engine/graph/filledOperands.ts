/**
 * The defaults of the operands that were left out (`leaky_relu(x)` has slope 0.01), in order;
 * null when the number of arguments given does not fit the operation.
 */
import type { Operation } from "../ops/operation.ts";

export function filledOperands(operation: Operation, given: number): readonly number[] | null {
  if (given > operation.operands.length) return null;
  const defaults: number[] = [];
  for (const operand of operation.operands.slice(given)) {
    if (operand.default === undefined) return null;
    defaults.push(operand.default);
  }
  return defaults;
}

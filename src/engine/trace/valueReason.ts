/**
 * Why an operation gave ∞ or no number at all. In: the operation, its operands' numbers and the result. Out: the
 * reason in a few words: what its record says ("division by zero"), else the general rules (IEEE 754-2019, 7.2–7.4).
 */
import type { Operation } from "../ops/operation.ts";

/** `operands` are those that meet at one entry, or all entries of all operands; none of them is NaN. */
export function valueReason(operation: Operation, operands: readonly number[], result: number): string {
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = operands;
  const own = operation.kind === "elementwise" ? operation.noValue?.(a, b, c) : null;
  return own ?? generalReason(operation.name, operands, result);
}

/** The reason for a result of sums and products: what overflowed, or which infinities met. */
export function generalReason(name: string, operands: readonly number[], result: number): string {
  if (!Number.isNaN(result)) return "overflow: the result is larger than any float64";
  const infinite = operands.filter((operand) => Math.abs(operand) === Number.POSITIVE_INFINITY);
  if (infinite.length === 0) return `${name} has no value there`;
  if (operands.includes(0)) return "0 × ∞";
  return operands.length > 1
    ? "∞ − ∞"
    : `${name} has no value at ${infinite[0] === Number.POSITIVE_INFINITY ? "∞" : "−∞"}`;
}

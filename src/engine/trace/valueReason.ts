/**
 * Why an operation gave ∞ or no number at all. In: the operation, its operands' numbers and the result. Out: the
 * reason in a few words: what its record says ("division by zero"), else the general rules (IEEE 754-2019, 7.2–7.4).
 */
import type { Elementwise, Structural } from "../ops/operation.ts";
import type { Tensor } from "../tensor/tensor.ts";

/** At one entry of an elementwise gate: `operands` are the numbers that meet there, none of them NaN. */
export function valueReason(operation: Elementwise, operands: readonly number[], result: number): string {
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = operands;
  return operation.noValue?.(a, b, c) ?? generalReason(operation.name, operands, result);
}

/** The reason for a result of a sum or a product: what overflowed, or which infinities met. */
export function generalReason(name: string, operands: readonly number[], result: number): string {
  if (!Number.isNaN(result)) return OVERFLOW;
  const infinite = infinityAmong(operands);
  if (infinite === null) return `${name} has no value there`;
  if (operands.length === 1) return `${name} has no value at ${infinite}`;
  return operands.includes(0) ? "0 × ∞" : "∞ − ∞";
}

/** Of a gate on whole arrays, without a NaN among them: what went on inside only its record knows. */
export function arrayReason(operation: Structural, operands: readonly Tensor[], result: number): string {
  if (!Number.isNaN(result)) return OVERFLOW;
  const infinite = infinityAmong(operands.flatMap(({ data }) => [...data]));
  if (infinite === null) return `${operation.name} has no value there`;
  return operation.noValue?.(operands) ?? `${operation.name} has no value where an entry is ${infinite}`;
}

/** Of the gradient such a gate passes on: an infinity may be among the entries, or arrive with the upstream. */
export function arrayGradientReason(
  name: string,
  upstream: Tensor,
  operands: readonly Tensor[],
  result: number,
): string {
  if (!Number.isNaN(result)) return `the gradient of ${name} is infinite there`;
  const among = infinityAmong(operands.flatMap(({ data }) => [...data]));
  const arriving = infinityAmong([...upstream.data]);
  const place =
    among !== null ? `where an entry is ${among}` : arriving !== null ? `where ${arriving} arrives` : "there";
  return `the gradient of ${name} has no value ${place}`;
}

const OVERFLOW = "overflow: the result is larger than any float64";

function infinityAmong(numbers: readonly number[]): "∞" | "−∞" | null {
  if (numbers.includes(Number.POSITIVE_INFINITY)) return "∞";
  return numbers.includes(Number.NEGATIVE_INFINITY) ? "−∞" : null;
}

/**
 * Why an operation gave ∞ or no number at all. In: the operation's name, its operands' numbers and the result.
 * Out: the reason in a few words, "division by zero". Only what is read off the numbers by more than their size is
 * listed here by name; any other operation is spoken for by the general rules at the end (IEEE 754-2019, 7.2–7.4).
 */

type Reason = (operands: readonly number[]) => string | null;

const REASONS: ReadonlyMap<string, Reason> = new Map<string, Reason>([
  ["div", ([a = 0, b = 0]) => quotient(a, b)],
  ["reciprocal", ([x = 0]) => quotient(1, x)],
  ["pow", ([base = 0, exponent = 0]) => power(base, exponent)],
  ["sqrt", ([x = 0]) => (x < 0 ? "square root of a negative number" : null)],
  ["log", ([x = 0]) => logarithm(x)],
  ["log2", ([x = 0]) => logarithm(x)],
  ["log10", ([x = 0]) => logarithm(x)],
  ["log1p", ([x = 0]) => logarithm(1 + x)],
  ["exp", ([x = 0]) => exponential(x)],
  ["expm1", ([x = 0]) => exponential(x)],
  ["asin", ([x = 0]) => arc("asin", x)],
  ["acos", ([x = 0]) => arc("acos", x)],
]);

/** `operands` are those that meet at one entry, or all entries of all operands; none of them is NaN. */
export function valueReason(name: string, operands: readonly number[], result: number): string {
  return REASONS.get(name)?.(operands) ?? generalReason(name, operands, result);
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

function quotient(a: number, b: number): string | null {
  if (b === 0) return a === 0 ? "0 ÷ 0" : "division by zero";
  return Number.isFinite(a) || Number.isFinite(b) ? null : "∞ ÷ ∞";
}

function power(base: number, exponent: number): string | null {
  if (base === 0 && exponent < 0) return "division by zero: 0 to a negative power";
  return base < 0 && !Number.isInteger(exponent) ? "fractional power of a negative number" : null;
}

function logarithm(x: number): string | null {
  if (x === 0) return "log of 0";
  return x < 0 ? "log of a negative number" : null;
}

function exponential(x: number): string {
  return `overflow: e to the power ${x} is larger than any float64`;
}

function arc(name: string, x: number): string | null {
  return Math.abs(x) > 1 ? `${name} of a number outside −1 to 1` : null;
}

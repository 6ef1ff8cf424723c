/**
 * The commonest values and partials of elementwise records. Most gates of most graphs are sums and products, so the
 * passes know these functions and compute them in place (`trace/rules.ts`); any other is called.
 */

export function sumOf(a: number, b: number): number {
  return a + b;
}

export function productOf(a: number, b: number): number {
  return a * b;
}

/** The partial that is the first operand, whatever the output is. */
export function firstOperand(_y: number, a: number): number {
  return a;
}

/** The partial that is the second operand. */
export function secondOperand(_y: number, _a: number, b: number): number {
  return b;
}

/** How round the numbers of a run are: what can be done in the head, on paper, or with a calculator only. */
import type { NumberRun } from "./runNumbers.ts";

/** 0: all whole; 1: at most two decimals; 2: any. */
export type Wholeness = 0 | 1 | 2;

/** Binary dust of a few operations on numbers up to 60. */
const DUST = 1e-9;

export function wholenessOf({ values, gradients }: Pick<NumberRun, "values" | "gradients">): Wholeness {
  const numbers = [...values, ...gradients];
  if (numbers.every((number) => isMultiple(number, 1))) return 0;
  return numbers.every((number) => isMultiple(number, 0.01)) ? 1 : 2;
}

/** Whether a number is a multiple of `unit`, dust aside. */
export function isMultiple(number: number, unit: number): boolean {
  return Math.abs(number / unit - Math.round(number / unit)) <= DUST / unit;
}

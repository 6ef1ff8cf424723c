/** Whether a gate stands at a kink. In: an elementwise record and its numbers. Out: the convention's kink, or null. */
import type { Elementwise, Kink } from "./operation.ts";

/** `y` is the gate's value, `operands` its operands' in order. */
export function kinkAt(
  operation: Elementwise,
  y: number,
  [a = 0, b = 0, c = 0]: readonly number[],
): Kink | null {
  return operation.kinks.find((kink) => kink.when(y, a, b, c)) ?? null;
}

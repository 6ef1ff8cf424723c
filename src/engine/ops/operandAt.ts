/** One of a gate's operands (their tensors, shapes …) by position. Throws when a gate was built with fewer. */
import { invariant } from "../invariant.ts";

export function operandAt<Given>(operands: readonly Given[], position: number): Given {
  const operand = operands[position];
  invariant(operand !== undefined, "a gate has all its operands");
  return operand;
}

/** By entry of an elementwise gate: the entries of its first, second and third operand that meet there. */
import { invariant } from "../invariant.ts";

export type Wires = { readonly a: Int32Array; readonly b: Int32Array; readonly c: Int32Array };

/** The wires from the operand at this place. */
export function wireAt({ a, b, c }: Wires, position: number): Int32Array {
  invariant(position < 3, "an elementwise operation has at most three operands");
  return position === 0 ? a : position === 1 ? b : c;
}

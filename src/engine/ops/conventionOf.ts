/**
 * The convention that gives an operation its derivative at these numbers, where it stands at a kink or a tie. In: the
 * operation, its fixed numbers, the values of its operands and its own, and the place of the operand whose gradient it
 * is (null: any of them), which matters to folded groups alone. Out: the record's sentence, "relu′(0) = 0, as in
 * PyTorch."; of arrays that of the first entry that needs one; null where none does.
 */
import { operandEntries } from "../tensor/broadcast.ts";
import type { Tensor } from "../tensor/tensor.ts";
import { kinkAt } from "./kinkAt.ts";
import type { Operation } from "./operation.ts";

export function conventionOf(
  operation: Operation,
  fixed: readonly number[],
  operands: readonly Tensor[],
  value: Tensor | null,
  position: number | null,
): string | null {
  if (operation.kind === "structural") return operation.convention?.(operands, fixed, position) ?? null;
  if (operation.kinks.length === 0 || value === null) return null;
  const meets = operands.map(({ shape }) => operandEntries(shape, value.shape));
  for (let entry = 0; entry < value.data.length; entry += 1) {
    const numbers = operands.map(({ data }, position) => data[meets[position]?.[entry] ?? 0] ?? Number.NaN);
    const kink = kinkAt(operation, value.data[entry] ?? Number.NaN, numbers);
    if (kink !== null) return kink.convention;
  }
  return null;
}

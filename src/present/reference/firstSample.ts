/**
 * The case an operation is shown by. In: its record. Out: the first of the cases it is tested with, a value by
 * wire under the operand's name; operands that may be left out are.
 */
import type { Operation } from "../../engine/ops/operation.ts";
import type { Nested } from "../../engine/tensor/nested.ts";

export type Wire = { readonly name: string; readonly value: Nested };
export type FirstSample = { readonly wires: readonly Wire[]; readonly fixed: readonly number[] };

/** Operands of an operation that takes any number of them are numbered from 0: `x0`, `x1`. */
export function firstSample(operation: Operation): FirstSample {
  const { operands } = operation;
  const isVariadic = operands.at(-1)?.variadic === true;
  if (operation.kind === "elementwise") {
    const [sample = []] = operation.samples;
    const needed = operands.filter((operand) => operand.default === undefined);
    return {
      wires: needed.map(({ name }, position) => ({ name, value: sample[position] ?? 1 })),
      fixed: [],
    };
  }
  const sample = operation.tensorSamples?.[0] ?? { operands: [], fixed: [] };
  const wires = sample.operands.map((value, position) => {
    const { name = "x" } = operands[Math.min(position, operands.length - 1)] ?? {};
    return { name: isVariadic ? `${name}${position}` : name, value };
  });
  return { wires, fixed: sample.fixed };
}

/**
 * The choices an operation makes where it has no derivative. In: its record. Out: the record's sentences, each
 * once. One on whole arrays names them only when asked with values, so it is asked at ties: all 0, and all 1.
 */
import type { Operation } from "../../engine/ops/operation.ts";
import { nestedTensor } from "./nestedTensor.ts";

export function conventionsOf(operation: Operation): readonly string[] {
  const told =
    operation.kind === "elementwise"
      ? operation.kinks.map(({ convention }) => convention)
      : [0, 1].flatMap((entry) => atTie(operation, entry));
  return [...new Set(told)];
}

function atTie(operation: Extract<Operation, { kind: "structural" }>, entry: number): readonly string[] {
  return (operation.tensorSamples ?? []).flatMap(({ operands, fixed }) => {
    const equal = operands.map((operand) => {
      const { shape, data } = nestedTensor(operand);
      return { shape, data: Array.from(data, () => entry) };
    });
    return operation.convention?.(equal, fixed, null) ?? [];
  });
}

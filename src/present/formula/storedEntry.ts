/**
 * Which stored number a structural gate's derivative is: ∂v₀/∂W₀₁ is x₁. In: a gate, its values, an entry of its
 * output and one of an operand. Out: the operand (or the output) and the entry whose value it is; null where it is
 * none. Found by trying other operands, no two entries alike: a derivative that is x₁ there too is x₁.
 */
import type { OperationNode } from "../../engine/graph/graph.ts";
import { applyOperation } from "../../engine/ops/apply.ts";
import type { Tensor } from "../../engine/tensor/tensor.ts";
import type { GateValues } from "./gateValues.ts";
import { unitVjp } from "./unitVjp.ts";
import type { VjpPart } from "./vjpParts.ts";

export type StoredEntry = { readonly part: VjpPart; readonly entry: number };

export function storedEntry(
  gate: OperationNode,
  position: number,
  values: GateValues,
  from: number,
  by: number,
): StoredEntry | null {
  const tried = trial(gate, values.operands);
  const there = unitVjp(gate, position, tried, from).data[by] ?? Number.NaN;
  const here = unitVjp(gate, position, values, from).data[by] ?? Number.NaN;
  const candidates: readonly (readonly [VjpPart, Tensor, Tensor])[] = [
    ...tried.operands.map((operand, part) => [part, operand, values.operands[part] ?? operand] as const),
    ["output", tried.output, values.output],
  ];
  for (const [part, trialTensor, tensor] of candidates) {
    const entry = trialTensor.data.indexOf(there);
    if (entry >= 0 && Object.is((tensor.data[entry] ?? 0) + 0, here + 0)) return { part, entry };
  }
  return null;
}

/** Operands of the same shapes with entries between ½ and 1½, no two alike, and what the gate makes of them. */
function trial(gate: OperationNode, operands: readonly Tensor[]): GateValues {
  let place = 0;
  const tried = operands.map(({ shape, data }) => ({
    shape,
    data: Array.from(data, () => {
      place += 1;
      return 0.5 + ((place * Math.SQRT2) % 1);
    }),
  }));
  return { operands: tried, output: applyOperation(gate.operation, tried, gate.shape, gate.fixed) };
}

/** The forward pass. In: a tape. Out: the value of every entry, in one walk in topological order. */
import type { OperationNode } from "../graph/graph.ts";
import { invariant } from "../invariant.ts";
import { productOf, sumOf } from "../ops/commonRules.ts";
import type { Tensor } from "../tensor/tensor.ts";
import type { Tape } from "./tape.ts";
import { viewAt } from "./tensorAt.ts";

export function forward(tape: Tape): Float64Array {
  const { rules, ruleOf, wires } = tape;
  const { a, b, c } = wires;
  const values = tape.given.slice();
  for (let entry = 0; entry < values.length; entry += 1) {
    const rule = rules[ruleOf[entry] ?? 0];
    if (rule === undefined || rule.kind === "known") continue;
    const { kind, value, gate } = rule;
    if (value === null) {
      values.set(structuralValue(tape, values, gate).data, entry);
      continue;
    }
    // Where there are fewer operands than three, the function does not look at the others.
    const first = values[a[entry] ?? 0] ?? 0;
    const second = values[b[entry] ?? 0] ?? 0;
    if (kind === "sum") values[entry] = sumOf(first, second);
    else if (kind === "product") values[entry] = productOf(first, second);
    else values[entry] = value(first, second, values[c[entry] ?? 0] ?? 0);
  }
  return values;
}

function structuralValue(tape: Tape, values: Float64Array, gate: OperationNode | null): Tensor {
  invariant(gate?.operation.kind === "structural", "a gate without a function of entries is structural");
  const operands = gate.operands.map((operand) => viewAt(tape, values, operand));
  return gate.operation.forward(operands, gate.fixed);
}

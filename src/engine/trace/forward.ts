/** The forward pass. In: a tape. Out: the value of every entry, in one walk in topological order. */
import type { OperationNode } from "../graph/graph.ts";
import { invariant } from "../invariant.ts";
import { productOf, sumOf } from "../ops/commonRules.ts";
import type { Tensor } from "../tensor/tensor.ts";
import { VALUE } from "./rules.ts";
import type { Tape } from "./tape.ts";
import { viewAt } from "./tensorAt.ts";

/** The values are written into `values`, as long as what is given to the tape, where one is handed in. */
export function forward(tape: Tape, values = new Float64Array(tape.given.length)): Float64Array {
  const { rules, ruleOf, wires } = tape;
  const { a, b, c } = wires;
  values.set(tape.given);
  for (let entry = 0; entry < ruleOf.length; entry += 1) {
    const number = ruleOf[entry] ?? 0;
    if (number === VALUE.known) continue;
    // Where there are fewer operands than three, the function does not look at the others.
    const first = values[a[entry] ?? 0] ?? 0;
    const second = values[b[entry] ?? 0] ?? 0;
    if (number === VALUE.sum) values[entry] = sumOf(first, second);
    else if (number === VALUE.product) values[entry] = productOf(first, second);
    else {
      const rule = rules[number - VALUE.called];
      if (typeof rule === "function") values[entry] = rule(first, second, values[c[entry] ?? 0] ?? 0);
      else if (rule !== undefined) values.set(structuralValue(tape, values, rule).data, entry);
    }
  }
  return values;
}

function structuralValue(tape: Tape, values: Float64Array, gate: OperationNode): Tensor {
  invariant(gate.operation.kind === "structural", "a gate without a function of entries is structural");
  const operands = gate.operands.map((operand) => viewAt(tape, values, operand));
  return gate.operation.forward(operands, gate.fixed);
}

/** An operation in, how a call of it is written out: `leaky_relu(x, slope = 0.01)`, `concat(a, …)`. */
import type { Operation } from "../../engine/ops/operation.ts";

/** The operands as a call shows them; `…` after the last where any number may follow. */
export function operandForms({ operands }: Operation): readonly string[] {
  const forms = operands.map(({ name, default: value }) =>
    value === undefined ? name : `${name} = ${value}`,
  );
  return operands.at(-1)?.variadic === true ? [...forms, "…"] : forms;
}

export function callForm(name: string, operands: readonly string[]): string {
  return `${name}(${operands.join(", ")})`;
}

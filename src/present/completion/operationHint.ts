/** An operation's name in, how it is called and what it does out: "clamp(x, lo, hi): x, but at least lo …". */
import { operationNamed } from "../../engine/ops/registry.ts";
import { callForm, operandForms } from "./callForm.ts";

/** Null for a name that is no operation's. */
export function operationHint(name: string): string | null {
  const operation = operationNamed(name);
  return operation === null ? null : `${callForm(name, operandForms(operation))}: ${operation.summary}`;
}

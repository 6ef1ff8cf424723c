/**
 * All operations there are. In: a name or a sign as typed (NFKC). Out: its record, or null.
 * A new operation is a record in its family's file; a new family is a line here.
 */
import { activation } from "./activation.ts";
import { arithmetic } from "./arithmetic.ts";
import { choice } from "./choice.ts";
import { control } from "./control.ts";
import { exponential } from "./exponential.ts";
import { hyperbolic } from "./hyperbolic.ts";
import type { Operation } from "./operation.ts";
import { powers } from "./power.ts";
import { trigonometric } from "./trigonometric.ts";

export const operations: readonly Operation[] = [
  ...arithmetic,
  ...powers,
  ...choice,
  ...exponential,
  ...trigonometric,
  ...hyperbolic,
  ...activation,
  ...control,
];

const byName = new Map<string, Operation>();
const byInfix = new Map<string, Operation>();
const byPrefix = new Map<string, Operation>();
for (const operation of operations) {
  for (const name of [operation.name, ...operation.aliases]) byName.set(name, operation);
  const { syntax } = operation;
  if (syntax.form === "infix") for (const token of syntax.tokens) byInfix.set(token, operation);
  if (syntax.form === "prefix") for (const token of syntax.tokens) byPrefix.set(token, operation);
}

/** The operation of this name or alias, compared exactly; null where there is none. */
export function operationNamed(name: string): Operation | null {
  return byName.get(name) ?? null;
}

/** The operation this sign stands for between two operands (`+ - * / ^ **`); null where there is none. */
export function infixOperation(token: string): Operation | null {
  return byInfix.get(token) ?? null;
}

/** The operation this sign stands for before its operand (`-`); null where there is none. */
export function prefixOperation(token: string): Operation | null {
  return byPrefix.get(token) ?? null;
}

/**
 * All operations there are. In: a name or a sign as typed (NFKC). Out: its record, or null.
 * A new operation is a record in its family's file; a new family is a line here.
 */
import { invariant } from "../invariant.ts";
import { activation } from "./activation.ts";
import { arithmetic } from "./arithmetic.ts";
import { arrangement } from "./arrangement.ts";
import { choice } from "./choice.ts";
import { classification } from "./classification.ts";
import { control } from "./control.ts";
import { convolution } from "./convolution.ts";
import { exponential } from "./exponential.ts";
import { extremes } from "./extreme.ts";
import { hyperbolic } from "./hyperbolic.ts";
import { indexing } from "./indexing.ts";
import { linearAlgebra } from "./linearAlgebra.ts";
import { loss } from "./loss.ts";
import { normalization } from "./normalization.ts";
import type { Operation } from "./operation.ts";
import { powers } from "./power.ts";
import { reduction } from "./reduction.ts";
import { softmaxes } from "./softmax.ts";
import { trigonometric } from "./trigonometric.ts";

export const operations: readonly Operation[] = [
  ...arithmetic,
  ...powers,
  ...choice,
  ...exponential,
  ...trigonometric,
  ...hyperbolic,
  ...activation,
  ...reduction,
  ...extremes,
  ...softmaxes,
  ...normalization,
  ...linearAlgebra,
  ...convolution,
  ...indexing,
  ...arrangement,
  ...loss,
  ...classification,
  ...control,
];

const byName = new Map<string, Operation[]>();
const byPostfix = new Map<string, Operation>();
const byInfix = new Map<string, Operation>();
const byPrefix = new Map<string, Operation>();
for (const operation of operations) {
  for (const name of operation.unnamed ? [] : [operation.name, ...operation.aliases]) {
    byName.set(name, [...(byName.get(name) ?? []), operation]);
  }
  const { syntax } = operation;
  if (syntax.form === "infix") for (const token of syntax.tokens) byInfix.set(token, operation);
  if (syntax.form === "postfix") for (const token of syntax.tokens) byPostfix.set(token, operation);
  if (syntax.form === "prefix") for (const token of syntax.tokens) byPrefix.set(token, operation);
}

/** The first operation of this name or alias, compared exactly; null where there is none. */
export function operationNamed(name: string): Operation | null {
  return byName.get(name)?.[0] ?? null;
}

/** The operation of this name that takes so many arguments (`max(x)`, `max(a, b)`); null where there is none. */
export function operationFor(name: string, count: number): Operation | null {
  return byName.get(name)?.find((operation) => takes(operation, count)) ?? null;
}

/** The operation that square brackets stand for: picking from a value, or making one of several. */
export function bracketOperation(name: "index" | "stack"): Operation {
  const found = operations.find((operation) => operation.unnamed === true && operation.name === name);
  invariant(found !== undefined, `${name} is a record`);
  return found;
}

/** The operation this sign stands for after its operand (`.T`); null where there is none. */
export function postfixOperation(token: string): Operation | null {
  return byPostfix.get(token) ?? null;
}

function takes({ operands }: Operation, count: number): boolean {
  const needed = operands.filter(
    (operand) => operand.default === undefined && operand.fixed === undefined,
  ).length;
  const most = operands.at(-1)?.variadic === true ? Number.POSITIVE_INFINITY : operands.length;
  return count >= needed && count <= most;
}

/** The operation this sign stands for between two operands (`+ - * / ^ **`); null where there is none. */
export function infixOperation(token: string): Operation | null {
  return byInfix.get(token) ?? null;
}

/** The operation this sign stands for before its operand (`-`); null where there is none. */
export function prefixOperation(token: string): Operation | null {
  return byPrefix.get(token) ?? null;
}

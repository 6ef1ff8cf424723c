/**
 * All operations there are, by family. In: a name or a sign as typed (NFKC). Out: its record, or null.
 * A new operation is a record in a file of its family; a new file, or family, is a line here.
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

export type Family = { readonly title: string; readonly operations: readonly Operation[] };

/** In the order in which the language is taught, and shown in the reference. */
export const families: readonly Family[] = [
  { title: "Arithmetic", operations: [...arithmetic, ...powers, ...choice] },
  { title: "Transcendental functions", operations: [...exponential, ...trigonometric, ...hyperbolic] },
  { title: "Activations", operations: activation },
  { title: "Reductions", operations: [...reduction, ...extremes, ...softmaxes] },
  {
    title: "Linear algebra and shape",
    operations: [...linearAlgebra, ...indexing, ...arrangement, ...convolution],
  },
  { title: "Losses", operations: [...loss, ...classification] },
  { title: "Normalisation", operations: normalization },
  { title: "Control", operations: control },
];

export const operations: readonly Operation[] = families.flatMap((family) => family.operations);

const byName = new Map<string, Operation[]>();
const byNameElsewhere = new Map<string, Operation>();
const byPostfix = new Map<string, Operation>();
const byInfix = new Map<string, Operation>();
const byPrefix = new Map<string, Operation>();
for (const operation of operations) {
  for (const name of operation.brackets !== undefined ? [] : [operation.name, ...operation.aliases]) {
    byName.set(name, [...(byName.get(name) ?? []), operation]);
  }
  for (const name of operation.elsewhere ?? []) byNameElsewhere.set(name, operation);
  const { syntax } = operation;
  if (syntax.form === "infix") for (const token of syntax.tokens) byInfix.set(token, operation);
  if (syntax.form === "postfix") for (const token of syntax.tokens) byPostfix.set(token, operation);
  if (syntax.form === "prefix") for (const token of syntax.tokens) byPrefix.set(token, operation);
}

/** The operation that other programs call by this name; null where there is none. */
export function operationElsewhere(name: string): Operation | null {
  return byNameElsewhere.get(name) ?? null;
}

/** The first operation of this name or alias, compared exactly; null where there is none. */
export function operationNamed(name: string): Operation | null {
  return byName.get(name)?.[0] ?? null;
}

/** The operation of this name that takes so many arguments (`max(x)`, `max(a, b)`); null where there is none. */
export function operationFor(name: string, count: number): Operation | null {
  return byName.get(name)?.find((operation) => takes(operation, count)) ?? null;
}

/** The operation that square brackets stand for: behind a value for picking from it, around several for one of them. */
export function bracketOperation(place: "around" | "behind"): Operation {
  const found = operations.find(({ brackets }) => brackets === place);
  invariant(found !== undefined, `brackets ${place} operands mean something`);
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

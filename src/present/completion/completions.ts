/**
 * What the name being typed may become. In: the text, the caret, the program's names. Out: the names and
 * operations that go on like it, the program's first, with what choosing one writes in the name's place.
 */
import type { Operation } from "../../engine/ops/operation.ts";
import { operations } from "../../engine/ops/registry.ts";
import { callForm, operandForms } from "./callForm.ts";
import { nameAround, plainName } from "./nameAround.ts";
import type { ProgramName } from "./programNames.ts";

export type Completion = {
  readonly kind: "name" | "function" | "operation";
  readonly name: string;
  /** As the list shows it: `w1`, `clamp(x, lo, hi)`. */
  readonly form: string;
  /** One line about an operation; null for what the program defines. */
  readonly summary: string | null;
  readonly insert: string;
};

export type Completions = {
  /** The text that is replaced: the whole name the caret stands in. */
  readonly from: number;
  readonly to: number;
  /** What of the name stands before the caret; all options go on like it. */
  readonly typed: string;
  readonly options: readonly Completion[];
};

/** Null where no name may stand, and where nothing goes on like what is typed or the typed name is already one. */
export function completionsAt(
  source: string,
  offset: number,
  names: readonly ProgramName[],
): Completions | null {
  const place = nameAround(source, offset);
  if (place === null) return null;
  const { from, to, typed } = place;
  const prefix = plainName(typed).toLowerCase();
  if (prefix !== "" && names.some(({ name, parameters }) => parameters === null && name === plainName(typed)))
    return null;
  // `sin` chosen before a bracket that is already there writes no second one.
  const bracket = /^\s{0,8}\(/.test(source.slice(to, to + 9)) ? "" : "(";
  const own = names.filter(({ name }) => name.toLowerCase().startsWith(prefix));
  const options = [
    ...own.map((name) => ownCompletion(name, bracket)),
    ...callable
      .filter(({ syntax, brackets }) => brackets === undefined && (syntax.form === "call" || prefix !== ""))
      .flatMap((operation) => operationCompletions(operation, prefix, bracket)),
  ];
  const ranked = options.toSorted((a, b) => rank(a, prefix) - rank(b, prefix));
  return ranked.length === 0 ? null : { from, to, typed, options: ranked };
}

const callable = operations.filter(({ operands }) => operands.length > 0);

function ownCompletion({ name, parameters }: ProgramName, bracket: string): Completion {
  return parameters === null
    ? { kind: "name", name, form: name, summary: null, insert: name }
    : { kind: "function", name, form: callForm(name, parameters), summary: null, insert: name + bracket };
}

/** Letters before a part of a name is looked for: one is in too many. */
const PART_LENGTH = 2;

/** The operation by the first of its names that goes on like the prefix, or has a part that does (`leaky_relu`). */
function operationCompletions(operation: Operation, prefix: string, bracket: string): readonly Completion[] {
  const names = [operation.name, ...operation.aliases];
  const name =
    names.find((candidate) => candidate.toLowerCase().startsWith(prefix)) ??
    (prefix.length < PART_LENGTH
      ? undefined
      : names.find((candidate) => candidate.toLowerCase().includes(`_${prefix}`)));
  if (name === undefined) return [];
  const form = callForm(name, operandForms(operation));
  return [{ kind: "operation", name, form, summary: operation.summary, insert: name + bracket }];
}

/** The program's names first, then operations that start so, then those with a part that does; stable within. */
function rank({ kind, name }: Completion, prefix: string): number {
  if (kind !== "operation") return 0;
  return name.toLowerCase().startsWith(prefix) ? 1 : 2;
}

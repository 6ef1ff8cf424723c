/**
 * Every name and call of a program, checked against what there is. In: definitions and output.
 * Out: the names nobody defined (they become inputs, with a notice) and the calls that can't be made.
 */
import { operationNamed } from "../ops/registry.ts";
import type { InputError } from "../parse/inputError.ts";
import { callError } from "./callError.ts";
import type { Definitions } from "./definitions.ts";
import { expressionParts, type NameExpr } from "./expressionParts.ts";
import { mathConstant } from "./mathConstant.ts";
import type { Output } from "./output.ts";
import { suggest } from "./suggest.ts";

export type NameCheck = { readonly freeNames: readonly string[]; readonly errors: readonly InputError[] };

export function checkNames(source: string, definitions: Definitions, output: Output): NameCheck {
  const free = new Map<string, NameExpr | null>();
  const errors: InputError[] = [];
  for (const { name } of output.parameters) {
    if (!definitions.values.has(name)) free.set(name, null);
  }
  for (const scope of scopes(definitions)) {
    const { names, calls } = expressionParts(scope.body);
    for (const part of names) {
      if (scope.own.has(part.name) || definitions.values.has(part.name) || free.has(part.name)) continue;
      if (mathConstant(part.name, definitions) !== null) continue;
      if (definitions.functions.has(part.name) || operationNamed(part.name) !== null) {
        errors.push(functionAsValue(part));
      } else free.set(part.name, part);
    }
    for (const call of calls) {
      const error = callError(source, call, definitions, scope.own);
      if (error !== null) errors.push(error);
    }
  }
  const known = [...definitions.values.keys(), ...output.parameters.map((parameter) => parameter.name)];
  for (const [name, part] of free) errors.push(freeNotice(source, name, part, known));
  return { freeNames: [...free.keys()], errors };
}

function scopes(definitions: Definitions) {
  const none: ReadonlySet<string> = new Set();
  return [
    ...[...definitions.values.values(), ...definitions.bare].map(({ body }) => ({ body, own: none })),
    ...[...definitions.functions.values()].map(({ body, parameters }) => ({
      body,
      own: new Set(parameters.map((parameter) => parameter.name)),
    })),
  ].toSorted((a, b) => a.body.from - b.body.from);
}

function functionAsValue(part: NameExpr): InputError {
  return {
    severity: "error",
    message: `${part.name} is a function: it needs an argument in brackets, such as ${part.name}(x).`,
    from: part.from,
    to: part.to,
    fixes: [{ label: `Write ${part.name}(x)`, from: part.from, to: part.to, insert: `${part.name}(x)` }],
  };
}

function freeNotice(
  source: string,
  name: string,
  part: NameExpr | null,
  known: readonly string[],
): InputError {
  const end = source.trimEnd().length;
  const define = { label: `Add ${name} = 1`, from: end, to: end, insert: `\n${name} = 1` };
  if (part === null) {
    return {
      severity: "info",
      message: `${name} has no value yet, so it is an input with value 1.`,
      from: end,
      to: end,
      fixes: [define],
    };
  }
  const close = suggest(name, known);
  const span = { from: part.from, to: part.to };
  const question = close === null ? "" : ` Did you mean ${close}?`;
  return {
    severity: close === null ? "info" : "warning",
    message: `${name} has no definition, so it is an input with value 1.${question}`,
    ...span,
    fixes: close === null ? [define] : [{ label: `Change to ${close}`, ...span, insert: close }, define],
  };
}

/**
 * Every name and call of a program, checked against what there is. In: definitions and output.
 * Out: the names nobody defined (they become inputs, with a notice) and the calls that can't be made.
 */
import { operationNamed } from "../ops/registry.ts";
import type { Span } from "../parse/expr.ts";
import type { InputError } from "../parse/inputError.ts";
import { ERROR_LIMIT } from "../parse/limits.ts";
import { notTyped } from "../parse/mathSigns.ts";
import { callError } from "./callError.ts";
import { namesNeeding } from "./circles.ts";
import type { Definitions, FunctionStatement } from "./definitions.ts";
import { expressionParts, type NameExpr } from "./expressionParts.ts";
import { mathConstant } from "./mathConstant.ts";
import type { Output } from "./output.ts";
import { meantName, type Names } from "./runTogether.ts";
import { suggest } from "./suggest.ts";

/** A name without a definition, and where it first stands: in a formula, or among the output's parameters. */
export type FreeName = { readonly name: string; readonly span: Span; readonly isParameter: boolean };

/** As an input with value 1 such a name would lie. */
const NOT_FINITE = /^(?:inf|infinity|nan)$/i;

export type NameCheck = { readonly freeNames: readonly FreeName[]; readonly errors: readonly InputError[] };

/** At most `ERROR_LIMIT` mistakes and as many notices: more than that nobody reads. */
export function checkNames(source: string, definitions: Definitions, output: Output): NameCheck {
  const free = new Map<string, FreeName>();
  const errors: InputError[] = [];
  const report = (error: () => InputError | null): void => {
    const found = errors.length < ERROR_LIMIT ? error() : null;
    if (found !== null) errors.push(found);
  };
  for (const parameter of output.parameters) {
    const { name, from, to } = parameter;
    if (definitions.values.has(name) || parameterError(parameter, definitions) !== null) continue;
    free.set(name, { name, span: { from, to }, isParameter: true });
  }
  for (const scope of scopes(definitions)) {
    for (const parameter of scope.parameters) report(() => parameterError(parameter, definitions));
    const { names, calls } = expressionParts(scope.body);
    for (const named of names) {
      const { name } = named;
      if (scope.own.has(name) || definitions.values.has(name) || free.has(name)) continue;
      if (mathConstant(name, definitions) !== null) continue;
      const part = { ...named, ...bareSpan(source, named) };
      if (definitions.functions.has(name) || operationNamed(name) !== null) {
        report(() => functionAsValue(source, part, definitions));
      } else if (NOT_FINITE.test(name)) {
        const { from, to } = part;
        report(() => ({ severity: "error", message: notTyped(name), from, to, fixes: [] }));
      } else {
        free.set(name, { name, span: { from: part.from, to: part.to }, isParameter: false });
      }
    }
    for (const call of calls) report(() => callError(source, call, definitions, scope.own));
  }
  const known = new Set([
    ...definitions.values.keys(),
    ...output.parameters.map((parameter) => parameter.name),
    ...Array.from(free.values()).flatMap(({ name }) => (name.length === 1 ? name : [])),
  ]);
  const freeNames = [...free.values()];
  const notices = freeNames.slice(0, ERROR_LIMIT).map((name) => {
    const unfit = namesNeeding(name.span.from, definitions);
    const isUnfit = (other: string): boolean => unfit.has(other);
    return freeNotice(source, name, { known: [...known].filter((other) => !isUnfit(other)), isUnfit });
  });
  return { freeNames, errors: [...errors, ...notices] };
}

/** The name alone, where brackets or signs around it belong to its span: `(x)`, `+x`. */
function bareSpan(source: string, { from, to }: Span): Span {
  const text = source.slice(from, to);
  const before = /^[(\s+]*/.exec(text)?.[0].length ?? 0;
  const after = /[)\s]*$/.exec(text)?.[0].length ?? 0;
  const name = text.slice(before, text.length - after);
  // A note may stand between them.
  return /[#()]/.test(name) ? { from, to } : { from: from + before, to: to - after };
}

function scopes(definitions: Definitions) {
  const withOwn = ({ body, parameters }: Pick<FunctionStatement, "body" | "parameters">) => ({
    body,
    parameters,
    own: new Set(parameters.map((parameter) => parameter.name)),
  });
  return [
    ...[...definitions.values.values(), ...definitions.bare].map(({ body }) =>
      withOwn({ body, parameters: [] }),
    ),
    ...[...definitions.functions.values()].map(withOwn),
  ].toSorted((a, b) => a.body.from - b.body.from);
}

function parameterError(
  { name, from, to }: FunctionStatement["parameters"][number],
  definitions: Definitions,
): InputError | null {
  const isOwn = definitions.functions.has(name);
  if (!isOwn && operationNamed(name) === null) return null;
  const message = `${name} is a function of ${isOwn ? "this program" : "the language"}, so it can't name a value. Choose another name.`;
  return { severity: "error", message, from, to, fixes: [] };
}

function functionAsValue(source: string, { name, from, to }: NameExpr, definitions: Definitions): InputError {
  const power =
    /^\s*(?:\^|\*\*)\s*(\d+)\s*(\([^()\n]*\)|[\p{L}_][\p{L}\p{N}_]*(?![\p{L}\p{N}_]|\s*[([.]))/u.exec(
      source.slice(to, to + 200),
    );
  if (power !== null)
    return powerOfFunction(name, from, to + power[0].length, power[1] ?? "", power[2] ?? "");
  const operands = definitions.functions.get(name)?.parameters ?? neededOperands(name);
  const call = `${name}(${operands.map((operand) => operand.name).join(", ")})`;
  const unfit = namesNeeding(from, definitions);
  const makesCircle = [{ name }, ...operands].some((used) => unfit.has(used.name));
  return {
    severity: "error",
    message: `${name} is a function: it needs brackets after it, such as ${call}.`,
    from,
    to,
    fixes: makesCircle ? [] : [{ label: `Write ${call}`, from, to, insert: call }],
  };
}

/** `sin^2(x)`, `sin^2 x`, as it is written by hand. */
function powerOfFunction(
  name: string,
  from: number,
  to: number,
  exponent: string,
  operands: string,
): InputError {
  const argument = operands.startsWith("(") ? operands : `(${operands})`;
  const insert = `${name}${argument}^${exponent}`;
  return {
    severity: "error",
    message: `The power of a function stands behind its brackets: write ${insert}.`,
    from,
    to,
    fixes: [{ label: `Write ${insert}`, from, to, insert }],
  };
}

function neededOperands(name: string): readonly { readonly name: string }[] {
  return (operationNamed(name)?.operands ?? []).filter(
    (operand) => operand.default === undefined && operand.fixed === undefined,
  );
}

function freeNotice(source: string, { name, span, isParameter }: FreeName, names: Names): InputError {
  const end = source.trimEnd().length;
  const define = { label: `Add ${name} = 1`, from: end, to: end, insert: `\n${name} = 1` };
  const lack = isParameter ? "has no value yet" : "has no definition";
  const meant = isParameter ? null : meantName(source, name, span, names);
  if (meant !== null) {
    const message = `${name} ${lack}, so it is an input with value 1. ${meant.hint}`;
    return { severity: "warning", message, ...span, fixes: [meant.fix, define] };
  }
  // Right after a number a name with _ in front would be part of it: 7_2.
  const isAfterNumber = /\d$/.test(source.slice(Math.max(0, span.from - 1), span.from));
  const fit = isAfterNumber ? names.known.filter((other) => !other.startsWith("_")) : names.known;
  const close = isParameter ? null : suggest(name, fit);
  const question = close === null ? "" : ` Did you mean ${close}?`;
  return {
    severity: close === null ? "info" : "warning",
    message: `${name} ${lack}, so it is an input with value 1.${question}`,
    ...span,
    fixes: close === null ? [define] : [{ label: `Change to ${close}`, ...span, insert: close }, define],
  };
}

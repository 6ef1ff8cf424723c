/** What is wrong with a call, if anything: not a function, or not this many arguments. */
import type { Operation } from "../ops/operation.ts";
import { operationFor, operations } from "../ops/registry.ts";
import type { InputError } from "../parse/inputError.ts";
import { asList } from "./asList.ts";
import { namesNeeding } from "./circles.ts";
import type { Definitions } from "./definitions.ts";
import type { CallExpr } from "./expressionParts.ts";
import { knownElsewhere } from "./knownElsewhere.ts";
import { mathConstant } from "./mathConstant.ts";
import { suggest } from "./suggest.ts";

export function callError(
  source: string,
  call: CallExpr,
  definitions: Definitions,
  parameters: ReadonlySet<string>,
): InputError | null {
  const found = call.operands.length;
  const own = definitions.functions.get(call.name);
  if (own !== undefined) {
    const wanted = own.parameters.map((parameter) => parameter.name);
    const form = wanted.length > ARGUMENTS_LISTED ? "" : `, ${call.name}(${wanted.join(", ")})`;
    return found === wanted.length
      ? null
      : wrongCount(call, `${counted(wanted.length, wanted.length)}${form}`, found);
  }
  if (operationFor(call.name, found) !== null) return null;
  const named = operations.filter(({ name, aliases }) => name === call.name || aliases.includes(call.name));
  if (named.length > 0) return wrongForm(source, call, named, found);
  const isValue =
    definitions.values.has(call.name) ||
    parameters.has(call.name) ||
    mathConstant(call.name, definitions) !== null;
  return isValue ? valueCalled(source, call, definitions) : unknownFunction(source, call, definitions);
}

/** As many arguments as a sentence can list. */
const ARGUMENTS_LISTED = 6;

/** `max takes 2 arguments, max(a, b), or 1, max(x), and found 3.`: of two meanings the first has the word. */
function wrongForm(source: string, call: CallExpr, named: readonly Operation[], found: number): InputError {
  const told: string[] = [];
  const taken = new Set<number>();
  for (const { operands } of named) {
    const needed = operands.filter(
      ({ default: value, fixed }) => value === undefined && fixed === undefined,
    ).length;
    const isEndless = operands.at(-1)?.variadic === true;
    const free = operands
      .map((_, place) => place + 1)
      .filter((count) => count >= needed && !taken.has(count));
    for (const count of free) taken.add(count);
    const most = free.at(-1) ?? 0;
    const shown = operands
      .slice(0, most)
      .map(({ name, default: value }) => (value === undefined ? name : `${name} = ${value}`));
    const form = `${call.name}(${[...shown, ...(isEndless ? ["…"] : [])].join(", ")})`;
    const count = counted(free[0] ?? needed, isEndless ? Number.POSITIVE_INFINITY : most);
    told.push(`${told.length === 0 ? count : count.replace(/ arguments?$/, "")}, ${form}`);
  }
  const error = wrongCount(call, told.join(", or "), found);
  // What is taken along an axis takes a list: sum([a, b, c]).
  const takesList = named.some(({ operands }) =>
    operands.some(({ name, fixed }) => fixed && name === "axis"),
  );
  return takesList && found > 2 ? { ...error, fixes: [asList(source, call)] } : error;
}

function wrongCount({ name, from, to }: CallExpr, wanted: string, found: number): InputError {
  return { severity: "error", message: `${name} takes ${wanted}, and found ${found}.`, from, to, fixes: [] };
}

/** `1 argument`, `1 to 2 arguments`, `at least 1 argument` */
function counted(needed: number, most: number): string {
  if (most === Number.POSITIVE_INFINITY)
    return `at least ${needed} ${needed === 1 ? "argument" : "arguments"}`;
  const count = needed === most ? `${needed}` : `${needed} to ${most}`;
  return `${count} ${count === "1" ? "argument" : "arguments"}`;
}

function valueCalled(source: string, call: CallExpr, definitions: Definitions): InputError {
  const hint =
    call.operands.length === 1
      ? `To multiply, write ${product(source, call)}.`
      : "Only a function takes arguments.";
  return {
    severity: "error",
    message: `${call.name} is a value, not a function. ${hint}`,
    from: call.from,
    to: call.to,
    fixes: namesNeeding(call.from, definitions).has(call.name) ? [] : multiplyFixes(call),
  };
}

function unknownFunction(source: string, call: CallExpr, definitions: Definitions): InputError {
  const known = knownElsewhere(source, call);
  if (known !== null) {
    const { hint, instead } = known;
    const fixes =
      instead === null
        ? []
        : [{ label: `Write ${shorten(instead)}`, from: call.from, to: call.to, insert: instead }];
    const message = `${call.name} is not part of the language. ${hint}`;
    return { severity: "error", message, ...call.nameSpan, fixes };
  }
  const count = call.operands.length;
  const names = [
    ...[...definitions.functions.values()]
      .filter(({ parameters }) => parameters.length === count)
      .map(({ name }) => name),
    ...operations
      .filter(({ syntax, brackets }) => syntax.form === "call" && brackets === undefined)
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .filter((name) => operationFor(name, count) !== null),
  ];
  const close = suggest(call.name, names);
  const rename = close === null ? [] : [{ label: `Change to ${close}`, ...call.nameSpan, insert: close }];
  const definition =
    call.operands.length === 1
      ? `To multiply, write ${product(source, call)}; to define it, add a line such as ${call.name}(${call.name === "x" ? "u) = u^2" : "x) = x^2"}.`
      : "To define it, add a line that says what it is.";
  const hint = close === null ? definition : `Did you mean ${close}?`;
  return {
    severity: "error",
    message: `There is no function called ${call.name}. ${hint}`,
    ...call.nameSpan,
    fixes: [...rename, ...multiplyFixes(call)],
  };
}

/** `x * (3)` for `x(3)`, as a message shows it. */
function product(source: string, call: CallExpr): string {
  const inside = source.slice(call.nameSpan.to, call.to).trimStart();
  return `${call.name} * ${shorten(inside)}`;
}

/** A call or brackets as a sentence can show them. */
function shorten(text: string): string {
  return text.length <= 24 ? text : `${text.slice(0, 22)}…)`;
}

function multiplyFixes({ nameSpan, operands }: CallExpr): InputError["fixes"] {
  if (operands.length !== 1) return [];
  return [{ label: "Put a * between them", from: nameSpan.to, to: nameSpan.to, insert: " * " }];
}

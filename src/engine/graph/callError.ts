/** What is wrong with a call, if anything: not a function, or not this many arguments. */
import { operationNamed, operations } from "../ops/registry.ts";
import type { InputError } from "../parse/inputError.ts";
import type { Definitions } from "./definitions.ts";
import type { CallExpr } from "./expressionParts.ts";
import { filledOperands } from "./filledOperands.ts";
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
    return found === wanted.length ? null : wrongCount(call, wanted, wanted.length, found);
  }
  const operation = operationNamed(call.name);
  if (operation !== null) {
    if (filledOperands(operation, found) !== null) return null;
    const wanted = operation.operands.map(({ name, default: value }) =>
      value === undefined ? name : `${name} = ${value}`,
    );
    const needed = operation.operands.filter((operand) => operand.default === undefined).length;
    return wrongCount(call, wanted, needed, found);
  }
  const isValue =
    definitions.values.has(call.name) ||
    parameters.has(call.name) ||
    mathConstant(call.name, definitions) !== null;
  return isValue ? valueCalled(source, call) : unknownFunction(source, call, definitions);
}

/** As many arguments as a sentence can list. */
const ARGUMENTS_LISTED = 6;

function wrongCount(call: CallExpr, wanted: readonly string[], needed: number, found: number): InputError {
  const count = needed === wanted.length ? `${needed}` : `${needed} to ${wanted.length}`;
  const plural = count === "1" ? "argument" : "arguments";
  const form = wanted.length > ARGUMENTS_LISTED ? "" : `, ${call.name}(${wanted.join(", ")})`;
  return {
    severity: "error",
    message: `${call.name} takes ${count} ${plural}${form}, and found ${found}.`,
    from: call.from,
    to: call.to,
    fixes: [],
  };
}

function valueCalled(source: string, call: CallExpr): InputError {
  const hint =
    call.operands.length === 1
      ? `To multiply, write ${product(source, call)}.`
      : "Only a function takes arguments.";
  return {
    severity: "error",
    message: `${call.name} is a value, not a function. ${hint}`,
    from: call.from,
    to: call.to,
    fixes: multiplyFixes(call),
  };
}

function unknownFunction(source: string, call: CallExpr, definitions: Definitions): InputError {
  const names = [
    ...definitions.functions.keys(),
    ...operations
      .filter(({ syntax }) => syntax.form === "call")
      .flatMap(({ name, aliases }) => [name, ...aliases]),
  ];
  const close = suggest(call.name, names);
  const rename = close === null ? [] : [{ label: `Change to ${close}`, ...call.nameSpan, insert: close }];
  const definition =
    call.operands.length === 1
      ? `To multiply, write ${product(source, call)}; to define it, add a line such as ${call.name}(x) = x^2.`
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
  return `${call.name} * ${inside.length <= 24 ? inside : `${inside.slice(0, 22)}…)`}`;
}

function multiplyFixes({ nameSpan, operands }: CallExpr): InputError["fixes"] {
  if (operands.length !== 1) return [];
  return [{ label: "Put a * between them", from: nameSpan.to, to: nameSpan.to, insert: " * " }];
}

/**
 * Which formula is the output. In: the definitions and their order. Out: what to compute, its name,
 * which functions are merely templates; or the mistake of a program without a formula.
 */
import type { Expr, Span } from "../parse/expr.ts";
import type { InputError } from "../parse/inputError.ts";
import type { Definitions, FunctionStatement } from "./definitions.ts";
import { expressionParts } from "./expressionParts.ts";

export type Output = {
  readonly name: string;
  readonly body: Expr;
  /** The output function's parameters, which are inputs; empty for any other output. */
  readonly parameters: FunctionStatement["parameters"];
};

export function chooseOutput(
  source: string,
  definitions: Definitions,
  isInput: (name: string) => boolean,
): { output: Output | null; errors: readonly InputError[] } {
  const uncalled = uncalledFunctions(definitions);
  const [bare] = definitions.bare;
  const lastFunction = uncalled.at(-1);
  const lastValue = [...definitions.values.values()].filter((value) => !isInput(value.name)).at(-1);
  const idle = bare === undefined ? uncalled.slice(0, -1) : uncalled;
  const notices = idle.map(neverCalled);
  if (bare !== undefined) {
    return { output: { name: freshName(definitions), body: bare.body, parameters: [] }, errors: notices };
  }
  if (lastFunction !== undefined) {
    const { name, body, parameters } = lastFunction;
    return { output: { name, body, parameters }, errors: notices };
  }
  if (lastValue !== undefined) {
    return { output: { name: lastValue.name, body: lastValue.body, parameters: [] }, errors: notices };
  }
  return { output: null, errors: [...notices, nothingToCompute(source, definitions)] };
}

function uncalledFunctions(definitions: Definitions): FunctionStatement[] {
  const called = new Set<string>();
  for (const { body } of [
    ...definitions.values.values(),
    ...definitions.functions.values(),
    ...definitions.bare,
  ]) {
    for (const call of expressionParts(body).calls) called.add(call.name);
  }
  return [...definitions.functions.values()].filter((statement) => !called.has(statement.name));
}

/** A bare expression is called f, or out where f means something else in the program. */
function freshName(definitions: Definitions): string {
  const bodies = [...definitions.values.values(), ...definitions.functions.values(), ...definitions.bare];
  const used = new Set<string>([...definitions.values.keys(), ...definitions.functions.keys()]);
  for (const { body } of bodies) for (const { name } of expressionParts(body).names) used.add(name);
  let name = "f";
  for (let attempt = 1; used.has(name); attempt += 1) name = attempt === 1 ? "out" : `out${attempt}`;
  return name;
}

function neverCalled(statement: FunctionStatement): InputError {
  return {
    severity: "info",
    message: `${statement.name} is never called, so it is not drawn.`,
    ...statement.nameSpan,
    fixes: [],
  };
}

function nothingToCompute(source: string, definitions: Definitions): InputError {
  const names = [...definitions.values.keys()];
  const end: Span = { from: source.trimEnd().length, to: source.trimEnd().length };
  if (names.length === 0) {
    return {
      severity: "error",
      message: "Nothing to compute yet. Type a formula, such as (w1 + w2) * w3.",
      ...end,
      fixes: [],
    };
  }
  const free = ["f", "out", "y"].find((name) => !definitions.values.has(name)) ?? "result";
  const formula = names.length === 1 ? `${names[0]}^2` : names.slice(0, 2).join(" * ");
  return {
    severity: "error",
    message: `Only inputs are defined. Add a formula that uses them, such as ${free} = ${formula}.`,
    ...end,
    fixes: [{ label: `Add ${free} = ${formula}`, ...end, insert: `\n${free} = ${formula}` }],
  };
}

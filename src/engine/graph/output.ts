/**
 * Which formula is the output. In: the definitions and their order. Out: what to compute, its name,
 * which functions are merely templates; or the mistake of a program without a formula.
 */
import type { Expr, Span, Statement } from "../parse/expr.ts";
import type { InputError } from "../parse/inputError.ts";
import { ERROR_LIMIT } from "../parse/limits.ts";
import type { Definitions, FunctionStatement } from "./definitions.ts";
import { expressionParts } from "./expressionParts.ts";
import { freshName } from "./freshName.ts";

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
  const notices = idle.slice(0, ERROR_LIMIT).map(neverCalled);
  if (bare !== undefined) {
    // Called f, or out where f means something else in the program.
    const name = freshName(statementsOf(definitions), ["f", "out"]);
    return { output: { name, body: bare.body, parameters: [] }, errors: notices };
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
  if (definitions.functions.size === 0) return [];
  const called = new Set<string>();
  for (const { body } of statementsOf(definitions)) {
    for (const call of expressionParts(body).calls) called.add(call.name);
  }
  return [...definitions.functions.values()].filter((statement) => !called.has(statement.name));
}

function statementsOf({ values, functions, bare }: Definitions): readonly Statement[] {
  return [...values.values(), ...functions.values(), ...bare];
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
  const free = freshName(statementsOf(definitions), ["f", "out"]);
  const formula = names.length === 1 ? `${names[0]}^2` : names.slice(0, 2).join(" * ");
  return {
    severity: "error",
    message: `Only inputs are defined. Add a formula that uses them, such as ${free} = ${formula}.`,
    ...end,
    fixes: [{ label: `Add ${free} = ${formula}`, ...end, insert: `\n${free} = ${formula}` }],
  };
}

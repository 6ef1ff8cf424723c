/**
 * Who defines what. In: a parsed program. Out: its values and functions by name, its bare formulas,
 * and the mistakes that need no more than that to be seen (a name defined twice, a refused name).
 */
import { operationNamed } from "../ops/registry.ts";
import type { Program, Statement } from "../parse/expr.ts";
import type { InputError } from "../parse/inputError.ts";

export type ValueStatement = Extract<Statement, { kind: "definition" }>;
export type FunctionStatement = Extract<Statement, { kind: "function" }>;
export type BareStatement = Extract<Statement, { kind: "bare" }>;

export type Definitions = {
  readonly values: ReadonlyMap<string, ValueStatement>;
  readonly functions: ReadonlyMap<string, FunctionStatement>;
  readonly bare: readonly BareStatement[];
};

export function collectDefinitions(
  source: string,
  program: Program,
): { definitions: Definitions; errors: readonly InputError[] } {
  const values = new Map<string, ValueStatement>();
  const functions = new Map<string, FunctionStatement>();
  const bare: BareStatement[] = [];
  const places = new Map<string, (ValueStatement | FunctionStatement)[]>();
  const errors: InputError[] = [];
  for (const statement of program.statements) {
    if (statement.kind === "bare") {
      bare.push(statement);
      continue;
    }
    places.set(statement.name, [...(places.get(statement.name) ?? []), statement]);
    if (statement.kind === "function") functions.set(statement.name, statement);
    else if (operationNamed(statement.name) !== null) errors.push(refusedName(statement));
    else values.set(statement.name, statement);
  }
  for (const [name, statements] of places) {
    if (statements.length > 1) errors.push(definedTwice(source, name, statements));
  }
  const [, ...extra] = bare;
  for (const statement of extra) errors.push(secondBare(statement));
  return { definitions: { values, functions, bare }, errors };
}

function refusedName(statement: ValueStatement): InputError {
  return {
    severity: "error",
    message: `${statement.name} is a function of the language, so it can't name a value. Choose another name, such as ${statement.name}_1.`,
    ...statement.nameSpan,
    fixes: [{ label: `Rename to ${statement.name}_1`, ...statement.nameSpan, insert: `${statement.name}_1` }],
  };
}

function definedTwice(
  source: string,
  name: string,
  statements: readonly (ValueStatement | FunctionStatement)[],
): InputError {
  const lines = statements.map((statement) => lineOf(source, statement.nameSpan.from));
  const count = statements.length === 2 ? "twice" : `${statements.length} times`;
  const oneLine = lines.every((line) => line === lines[0]);
  const where = oneLine ? `on line ${lines[0]}` : `on lines ${listed(lines.map(String))}`;
  const span = statements.at(-1)?.nameSpan ?? { from: 0, to: 0 };
  return {
    severity: "error",
    message: `${name} is defined ${count}, ${where}. Keep one of them, or give one another name.`,
    ...span,
    fixes: [],
  };
}

function secondBare(statement: BareStatement): InputError {
  return {
    severity: "error",
    message: "Only one formula may stand without a name: it is the output. Give this one a name.",
    from: statement.from,
    to: statement.to,
    fixes: [{ label: "Name it g", from: statement.from, to: statement.from, insert: "g = " }],
  };
}

function lineOf(source: string, offset: number): number {
  return source.slice(0, offset).split("\n").length;
}

/** `1, 3 and 4` */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

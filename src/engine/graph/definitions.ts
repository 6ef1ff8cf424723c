/**
 * Who defines what. In: a parsed program. Out: its values and functions by name, its bare formulas,
 * and the mistakes that need no more than that to be seen (a name defined twice, a refused name).
 */

import { operationNamed } from "../ops/registry.ts";
import { countText } from "../parse/countText.ts";
import type { Program, Statement } from "../parse/expr.ts";
import type { InputError } from "../parse/inputError.ts";
import { ERROR_LIMIT } from "../parse/limits.ts";
import { freshName } from "./freshName.ts";

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
  const refused: ValueStatement[] = [];
  const placesOf = new Map<string, (ValueStatement | FunctionStatement)[]>();
  const errors: InputError[] = [];
  for (const statement of program.statements) {
    if (statement.kind === "bare") {
      bare.push(statement);
      continue;
    }
    const places = placesOf.get(statement.name);
    if (places === undefined) placesOf.set(statement.name, [statement]);
    else places.push(statement);
    if (statement.kind === "function") functions.set(statement.name, statement);
    else if (operationNamed(statement.name) !== null) refused.push(statement);
    else values.set(statement.name, statement);
  }
  for (const statement of refused.slice(0, ERROR_LIMIT)) errors.push(refusedName(statement, program));
  const repeated = [...placesOf].filter(([, statements]) => statements.length > 1);
  for (const [name, statements] of repeated.slice(0, ERROR_LIMIT)) {
    errors.push({
      ...definedTwice(source, name, statements),
      fixes: doubleFixes(source, program, name, statements),
    });
  }
  const [, ...extra] = bare;
  if (extra.length > 0) {
    const name = freshName(program.statements, ["g", "h", "q"]);
    for (const statement of extra.slice(0, ERROR_LIMIT)) errors.push(secondBare(statement, name));
  }
  return { definitions: { values, functions, bare }, errors };
}

function refusedName({ name, nameSpan }: ValueStatement, program: Program): InputError {
  const other = freshName(program.statements, [`${name}_1`]);
  return {
    severity: "error",
    message: `${name} is a function of the language, so it can't name a value. Choose another name, such as ${other}.`,
    ...nameSpan,
    fixes: [{ label: `Rename to ${other}`, ...nameSpan, insert: other }],
  };
}

/** As many lines as a sentence can name. */
const LINES_NAMED = 4;

function definedTwice(
  source: string,
  name: string,
  statements: readonly (ValueStatement | FunctionStatement)[],
): Omit<InputError, "fixes"> {
  const named = statements.slice(0, LINES_NAMED);
  const lines = [...new Set(named.map((statement) => lineOf(source, statement.nameSpan.from)))];
  const count = statements.length === 2 ? "twice" : `${countText(statements.length)} times`;
  const first = named.length < statements.length ? "first on" : "on";
  const where = `${first} ${lines.length === 1 ? "line" : "lines"} ${listed(lines.map(String))}`;
  const span = statements.at(-1)?.nameSpan ?? { from: 0, to: 0 };
  return {
    severity: "error",
    message: `${name} is defined ${count}, ${where}. Keep one of them, or give one another name.`,
    ...span,
  };
}

/** For the last of them: another name, and where it fills its line, no line. */
function doubleFixes(
  source: string,
  program: Program,
  name: string,
  statements: readonly (ValueStatement | FunctionStatement)[],
): InputError["fixes"] {
  const last = statements.at(-1);
  // Of three the first two would still be said.
  if (last === undefined || statements.length > 2) return [];
  const other = freshName(program.statements, [`${name}_2`]);
  const rename = { label: `Rename to ${other}`, ...last.nameSpan, insert: other };
  const start = /(?:^|[\n\r])[^\S\n\r]*$/.exec(source.slice(0, last.from));
  const end = /^[^\S\n\r]*(?:#[^\n\r]*)?(?=$|[\n\r])/.exec(source.slice(last.to));
  if (start === null || end === null) return [rename];
  const from = Math.max(0, start.index);
  return [{ label: "Delete this line", from, to: last.to + end[0].length, insert: "" }, rename];
}

function secondBare(statement: BareStatement, name: string): InputError {
  return {
    severity: "error",
    message: "Only one formula may stand without a name: it is the output. Give this one a name.",
    from: statement.from,
    to: statement.to,
    fixes: [{ label: `Name it ${name}`, from: statement.from, to: statement.from, insert: `${name} = ` }],
  };
}

function lineOf(source: string, offset: number): number {
  return source.slice(0, offset).split(/\r\n?|\n/).length;
}

/** `1, 3 and 4` */
function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

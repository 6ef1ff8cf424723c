/**
 * The names a program uses, whether or not it is right. In: its text and the caret, whose own name does not
 * count. Out: each name once, in order of first appearance, a function with its parameters.
 */
import { operationNamed } from "../../engine/ops/registry.ts";
import { SOURCE_LIMIT } from "../../engine/parse/limits.ts";
import { isSign, type Token } from "../../engine/parse/token.ts";
import { tokenize } from "../../engine/parse/tokenize.ts";

export type ProgramName = {
  readonly name: string;
  /** Of a function of the program; null for a value. */
  readonly parameters: readonly string[] | null;
};

/** Operations' names are none of the program's. Empty for a text too long to be read. */
export function programNames(source: string, caret: number): readonly ProgramName[] {
  if (source.length > SOURCE_LIMIT) return [];
  const { tokens } = tokenize(source);
  const functions = definedFunctions(tokens);
  const found = new Map<string, ProgramName>();
  for (const token of tokens) {
    if (token.kind !== "name" || (token.from <= caret && caret <= token.to)) continue;
    const { name } = token;
    if (found.has(name) || operationNamed(name) !== null) continue;
    found.set(name, { name, parameters: functions.get(name) ?? null });
  }
  return [...found.values()];
}

/** `s(x, y) = …` at the start of a statement: the function's name → its parameters. */
export function definedFunctions(tokens: readonly Token[]): ReadonlyMap<string, readonly string[]> {
  const functions = new Map<string, readonly string[]>();
  tokens.forEach((token, index) => {
    const parameters = parametersAt(tokens, index);
    if (token.kind === "name" && parameters !== null) functions.set(token.name, parameters);
  });
  return functions;
}

/** The parameters of the function whose definition begins with the token at `index`; null where none does. */
export function parametersAt(tokens: readonly Token[], index: number): readonly string[] | null {
  const before = tokens[index - 1];
  const starts = before === undefined || before.kind === "newline" || isSign(before, ";");
  return starts && tokens[index]?.kind === "name" ? parametersFrom(tokens, index + 1) : null;
}

/** The names of `(a, b) =` that begins at `index`; null where something else stands there. */
function parametersFrom(tokens: readonly Token[], index: number): readonly string[] | null {
  const names: string[] = [];
  let at = index;
  let expected = "(";
  for (;;) {
    const sign = tokens[at];
    if (sign === undefined || sign.kind !== "sign") return null;
    if (sign.sign === ")" && expected !== "(") break;
    if (sign.sign !== expected) return null;
    const name = tokens[at + 1];
    if (name?.kind !== "name") return null;
    names.push(name.name);
    at += 2;
    expected = ",";
  }
  const after = tokens[at + 1];
  return after !== undefined && isSign(after, "=") ? names : null;
}

/**
 * The tokens of one statement → a definition, a function or a bare formula, with what was noticed.
 * Out: `statement` is null where `reports` holds a mistake.
 */
import { expectedOperator } from "./expectedOperator.ts";
import type { Expr, Span, Statement } from "./expr.ts";
import type { InputError } from "./inputError.ts";
import { excerpt, mistake, replace, spanning } from "./inputMistake.ts";
import { parseExpression } from "./parseExpression.ts";
import { parseParameters } from "./parseParameters.ts";
import { isSign, type NameToken, type Token } from "./token.ts";
import { TokenReader } from "./tokenReader.ts";

export type StatementParse = {
  readonly statement: Statement | null;
  readonly reports: readonly InputError[];
};

export function parseStatement(source: string, tokens: readonly Token[]): StatementParse {
  const reader = new TokenReader(source, tokens);
  const refused = tokens.find((token) => token.kind === "refused");
  if (refused?.kind === "refused") return { statement: null, reports: [refused.error] };
  return { statement: readStatement(reader, tokens), reports: reader.reports };
}

function readStatement(reader: TokenReader, tokens: readonly Token[]): Statement | null {
  const first = reader.peek();
  const span = spanning(first, tokens.at(-1) ?? first);
  const equals = equalsIndex(tokens);
  if (equals < 0) {
    const body = readBody(reader);
    return body && { kind: "bare", body, ...span };
  }
  if (first.kind === "name" && equals === 1) return readDefinition(reader, first, span);
  if (first.kind === "name" && isSign(reader.peek(1), "(") && closesAt(tokens, 1) === equals - 1) {
    return readFunction(reader, first, span);
  }
  return reader.report(leftSideMistake(reader.source, tokens, equals));
}

function readDefinition(reader: TokenReader, name: NameToken, span: Span): Statement | null {
  reader.next();
  reader.next();
  const body = readBody(reader);
  return (
    body && { kind: "definition", name: name.name, nameSpan: { from: name.from, to: name.to }, body, ...span }
  );
}

function readFunction(reader: TokenReader, name: NameToken, span: Span): Statement | null {
  reader.next();
  const parameters = parseParameters(reader);
  if (parameters === null) return null;
  reader.next();
  const body = readBody(reader);
  const nameSpan = { from: name.from, to: name.to };
  return body && { kind: "function", name: name.name, nameSpan, parameters, body, ...span };
}

/** The formula that fills the rest of the statement. */
function readBody(reader: TokenReader): Expr | null {
  const body = parseExpression(reader);
  if (body !== null && reader.peek().kind !== "end") return reader.report(expectedOperator(reader));
  return body;
}

/** Where the first `=` outside brackets stands; -1 where there is none. */
function equalsIndex(tokens: readonly Token[]): number {
  let depth = 0;
  return tokens.findIndex((token) => {
    if (isSign(token, "(", "[", "{")) depth += 1;
    if (isSign(token, ")", "]", "}")) depth -= 1;
    return depth <= 0 && isSign(token, "=");
  });
}

/** Where the bracket opened at `index` is closed; -1 where it is not. */
function closesAt(tokens: readonly Token[], index: number): number {
  let depth = 0;
  return tokens.findIndex((token, at) => {
    if (at < index) return false;
    if (isSign(token, "(")) depth += 1;
    if (isSign(token, ")")) depth -= 1;
    return depth === 0;
  });
}

/** `= 3`, `3 = x`, `a + b = c`, `let x = 3`: no single name before `=`. */
function leftSideMistake(source: string, tokens: readonly Token[], equals: number): InputError {
  const [first, second] = tokens;
  const sign = tokens[equals];
  const before = tokens[equals - 1];
  const after = tokens[equals + 1];
  if (first === undefined || sign === undefined || before === undefined) {
    return mistake(sign ?? { from: 0, to: 0 }, "Before = a name is missing, as in a = 2.");
  }
  const left = spanning(first, before);
  if (first.kind === "name" && second?.kind === "name" && equals === 2) {
    const keep = excerpt(source, second);
    const fix = replace({ from: first.from, to: second.from }, "", `Delete ${excerpt(source, first)}`);
    return mistake(left, `Before = stands one name. Write ${keep} = …`, fix);
  }
  const text = excerpt(source, left);
  const message = `Before = stands the name that is defined, and ${text} is not a name.`;
  const isSwapped =
    after?.kind === "name" && tokens.length === equals + 2 && isFormula(source, tokens.slice(0, equals));
  if (!isSwapped) return mistake(left, message);
  const swapped = `${source.slice(after.from, after.to)} = ${source.slice(left.from, left.to)}`;
  return mistake(left, message, replace(spanning(first, after), swapped, "Swap the sides"));
}

function isFormula(source: string, tokens: readonly Token[]): boolean {
  const reader = new TokenReader(source, tokens);
  return parseExpression(reader) !== null && reader.peek().kind === "end";
}

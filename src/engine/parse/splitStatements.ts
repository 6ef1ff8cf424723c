/**
 * Tokens → one list of tokens a statement. A statement ends outside brackets at a newline, at `;`, and at a
 * comma with a definition after it. A newline inside brackets is white space, unless the next line looks like
 * a definition: then a bracket was left open, and the mistake stays in its own statement.
 */
import { isSign, type Token } from "./token.ts";

export function splitStatements(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const statements: Token[][] = [];
  let current: Token[] = [];
  let depth = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    if (endsStatement(tokens, index, depth, current)) {
      if (current.length > 0) statements.push(current);
      current = [];
      depth = 0;
    } else if (token.kind !== "newline") {
      if (isSign(token, "(", "[", "{")) depth += 1;
      if (isSign(token, ")", "]", "}")) depth = Math.max(0, depth - 1);
      current.push(token);
    }
  }
  if (current.length > 0) statements.push(current);
  return statements;
}

function endsStatement(
  tokens: readonly Token[],
  index: number,
  depth: number,
  current: readonly Token[],
): boolean {
  const token = tokens[index];
  if (token === undefined) return true;
  if (token.kind === "newline" || isSign(token, ";"))
    return depth === 0 || startsDefinition(tokens, index + 1);
  return depth === 0 && current.length > 0 && isSign(token, ",") && leadsToDefinition(tokens, index);
}

/** A comma between definitions may also stand at the end of a line. */
function leadsToDefinition(tokens: readonly Token[], comma: number): boolean {
  let next = comma + 1;
  while (tokens[next]?.kind === "newline") next += 1;
  return startsDefinition(tokens, next);
}

/** `name =` or `name(…) =` on one line. */
function startsDefinition(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.kind !== "name") return false;
  let next = index + 1;
  if (isAt(tokens, next, "(")) {
    next += 1;
    // Only names and commas stand between the brackets of a definition, save for mistakes such as f(a, 2).
    while (isParameterLike(tokens[next])) next += 1;
    if (!isAt(tokens, next, ")")) return false;
    next += 1;
  }
  return isAt(tokens, next, "=");
}

function isParameterLike(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === "name" || token.kind === "number" || isSign(token, ","));
}

function isAt(tokens: readonly Token[], index: number, sign: string): boolean {
  const token = tokens[index];
  return token !== undefined && isSign(token, sign);
}

/**
 * The call the caret stands in. In: the text and the caret. Out: how that call is written, which argument the
 * caret is at, and what the operation does. Works on text that is still being typed, brackets unclosed.
 * Learned from editors' signature help: the innermost call counts, brackets and lists inside it do not.
 */
import { operationFor, operationNamed } from "../../engine/ops/registry.ts";
import { isSign, type Token } from "../../engine/parse/token.ts";
import { tokenize } from "../../engine/parse/tokenize.ts";
import { operandForms } from "./callForm.ts";
import { isInComment } from "./nameAround.ts";
import { definedFunctions } from "./programNames.ts";

export type Signature = {
  readonly name: string;
  /** Each as the call shows it: `x`, `slope = 0.01`, `…`. */
  readonly operands: readonly string[];
  /** Index into `operands` of the argument at the caret; null past the last. */
  readonly current: number | null;
  /** What the operation does; null for a function of the program. */
  readonly summary: string | null;
  /** Where the call's name starts. */
  readonly from: number;
};

/** How much text before and after the caret is read, in UTF-16 units: this runs with every move of the caret. */
const REACH = 4000;

/** Null outside the brackets of calls, in comments, and among the parameters of a definition. */
export function signatureAt(source: string, offset: number): Signature | null {
  if (isInComment(source, offset)) return null;
  const start = offset <= REACH ? 0 : source.lastIndexOf("\n", offset - REACH) + 1;
  if (offset - start > 2 * REACH) return null;
  const { tokens } = tokenize(source.slice(start, offset + REACH));
  const functions = definedFunctions(tokens);
  for (const bracket of bracketsAround(tokens, offset - start).toReversed()) {
    const signature = signatureOf(tokens, bracket, functions);
    if (signature !== null) return { ...signature, from: signature.from + start };
  }
  return null;
}

/** A bracket that is open at the caret: its place among the tokens, and the commas between it and the caret. */
type OpenBracket = { readonly index: number; commas: number };

function bracketsAround(tokens: readonly Token[], caret: number): readonly OpenBracket[] {
  let open: OpenBracket[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.from >= caret) break;
    // No `=` or `;` stands inside brackets: those of an unfinished statement before it are left behind.
    if (isSign(token, "=", ";")) open = [];
    else if (isSign(token, "(", "[", "{")) open.push({ index, commas: 0 });
    else if (isSign(token, ")", "]", "}")) open.pop();
    else if (isSign(token, ",")) {
      const last = open.at(-1);
      if (last !== undefined) last.commas++;
    }
  }
  return open;
}

function signatureOf(
  tokens: readonly Token[],
  { index, commas }: OpenBracket,
  functions: ReadonlyMap<string, readonly string[]>,
): Signature | null {
  const name = tokens[index - 1];
  const bracket = tokens[index];
  if (name?.kind !== "name" || bracket === undefined || !isSign(bracket, "(")) return null;
  const { count, after } = argumentsOf(tokens, index, commas);
  if (after !== undefined && isSign(after, "=")) return null;
  const place = { name: name.name, from: name.from };
  const parameters = functions.get(name.name);
  if (parameters !== undefined) {
    return { ...place, operands: parameters, current: within(commas, parameters.length), summary: null };
  }
  const operation = operationFor(name.name, count) ?? operationNamed(name.name);
  if (operation === null) return null;
  const operands = operandForms(operation);
  const isEndless = operation.operands.at(-1)?.variadic === true;
  const current = isEndless ? Math.min(commas, operands.length - 1) : within(commas, operands.length);
  return { ...place, operands, current, summary: operation.summary };
}

function within(index: number, length: number): number | null {
  return index < length ? index : null;
}

/** How many arguments the call has, and what follows it; up to the caret only where its bracket is never closed. */
function argumentsOf(
  tokens: readonly Token[],
  index: number,
  commas: number,
): { readonly count: number; readonly after: Token | undefined } {
  let depth = 0;
  let count = 1;
  for (let at = index; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined || isSign(token, "=", ";")) break;
    if (isSign(token, "(", "[", "{")) depth++;
    if (isSign(token, ")", "]", "}")) depth--;
    if (depth === 0) return { count, after: tokens[at + 1] };
    if (depth === 1 && isSign(token, ",")) count++;
  }
  return { count: commas + 1, after: undefined };
}

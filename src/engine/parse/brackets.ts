/** Mistakes with brackets: never closed, closing nothing, closed by another kind, curly ones. */
import type { InputError } from "./inputError.ts";
import { excerpt, mistake, replace, spanning } from "./inputMistake.ts";
import { isSign, type Token } from "./token.ts";
import type { TokenReader } from "./tokenReader.ts";

/** Where the bracket at `index`, of any kind, is closed; null where none stands there or it is not closed. */
export function matchingBracket(tokens: readonly Token[], index: number): number | null {
  let depth = 0;
  for (let at = index; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (isSign(token, "(", "[", "{")) depth += 1;
    if (isSign(token, ")", "]", "}")) depth -= 1;
    if (depth <= 0) return at === index ? null : at;
  }
  return null;
}

/** The statement ends inside the innermost open bracket; after a value, the fix closes all that are open. */
export function unclosedBracket(reader: TokenReader): InputError {
  const last = reader.last() ?? reader.peek();
  const opening = reader.brackets.at(-1)?.token ?? last;
  const message = `This ${openingSign(opening)} is never closed. Write ${closingSign(opening)} where it ends.`;
  const isValue = last.kind !== "sign" || isSign(last, ")", "]", ".T");
  if (!isValue) return mistake(opening, message);
  const missing = reader.brackets
    .toReversed()
    .map(({ token }) => closingSign(token))
    .join("");
  const label = missing.length === 1 ? "Close it" : `Close all ${missing.length}`;
  return mistake(opening, message, replace({ from: last.to, to: last.to }, missing, label));
}

export function strayClosing(reader: TokenReader, token: Token): InputError {
  const text = excerpt(reader.source, token);
  const open = reader.brackets.at(-1)?.token;
  if (open !== undefined && !isSign(token, closingSign(open))) {
    const closing = closingSign(open);
    // Right after the opening one, another mistake would take its place.
    const fixes = reader.last() === open ? [] : [replace(token, closing, `Write ${closing}`)];
    const message = `A ${openingSign(open)} is open here, and ${text} does not close it. Write ${closing}.`;
    return mistake(token, message, ...fixes);
  }
  return mistake(
    token,
    `This ${text} closes nothing. Delete it, or open a bracket before.`,
    ...(leavesNothing(reader) ? [] : [replace(token, "", `Delete ${text}`)]),
  );
}

/** Whether the token at hand is all there is after `=`. */
export function leavesNothing(reader: TokenReader): boolean {
  const before = reader.last();
  return before !== null && isSign(before, "=") && reader.peek(1).kind === "end";
}

/** `{…}`: the fix makes the whole group round, or square where it is a list, if it is closed. */
export function curlyMistake(reader: TokenReader): InputError {
  const tokens = reader.tokensFrom(reader.peek());
  const closing = matchingBracket(tokens, 0);
  const opening = reader.peek();
  const lowered = loweredName(reader, opening, closing === null ? undefined : tokens[closing]);
  if (lowered !== null) return lowered;
  const isList = tokens.slice(0, closing ?? tokens.length).some((token) => isSign(token, ","));
  const [open, close] = isList ? ["[", "]"] : ["(", ")"];
  const message = isList
    ? "Curly brackets are not part of the language. Write a list with square ones: [1, 2]."
    : "Curly brackets are not part of the language. Group with round ones: ( ).";
  const end = closing === null ? undefined : tokens[closing];
  if (end === undefined) return mistake(opening, message);
  const inside = reader.source.slice(opening.to, end.from).replaceAll("{", open).replaceAll("}", close);
  const whole = { from: opening.from, to: end.to };
  const label = isList ? "Make them square" : "Make them round";
  return mistake(opening, message, replace(whole, `${open}${inside}${close}`, label));
}

/** `x_{1}`, as LaTeX has it. */
function loweredName(reader: TokenReader, opening: Token, closing: Token | undefined): InputError | null {
  const name = reader.last();
  if (name?.kind !== "name" || name.to !== opening.from || closing === undefined) return null;
  const inside = reader.source.slice(opening.to, closing.from).trim();
  if (!reader.source.slice(name.from, name.to).endsWith("_") || !/^[\p{L}\p{N}_]+$/u.test(inside))
    return null;
  const text = reader.source.slice(name.from, name.to) + inside;
  const message = `A name has no curly brackets: write ${excerpt(text, { from: 0, to: text.length })}.`;
  const both = spanning(opening, closing);
  return mistake(both, message, replace(both, inside, "Delete the brackets"));
}

function openingSign(opening: Token): string {
  return isSign(opening, "[") ? "[" : "(";
}

function closingSign(opening: Token): string {
  return isSign(opening, "[") ? "]" : ")";
}

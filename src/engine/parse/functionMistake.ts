/** Mistakes in how a function's name is used: `sin x`, `sin²(x)`. */
import { infixToken, isPower } from "./infix.ts";
import type { InputError } from "./inputError.ts";
import { excerpt, mistake, replace, spanning } from "./inputMistake.ts";
import { isSign, type Token } from "./token.ts";
import type { TokenReader } from "./tokenReader.ts";

/** `sin x`: the reader stands at the argument. */
export function missingArgumentBrackets(reader: TokenReader, name: Token): InputError {
  const argument = reader.peek();
  const after = reader.peek(1);
  const both = spanning(name, argument);
  const call = `${excerpt(reader.source, name)}(${excerpt(reader.source, argument)})`;
  const isWhole =
    after.kind === "end" || isSign(after, ")", ",") || (infixToken(after) !== null && !isPower(after));
  const fixes = isWhole ? [replace(both, call, `Write ${call}`)] : [];
  const text = excerpt(reader.source, name);
  return mistake(both, `${text} needs brackets around its argument, as in ${text}(x).`, ...fixes);
}

/** `sin²(x)`: the reader stands at the raised number; the fix moves it behind the argument. */
export function raisedFunctionMistake(reader: TokenReader): InputError {
  const raised = reader.peek();
  const name = reader.last() ?? raised;
  const text = excerpt(reader.source, name);
  const message = `A function's power is written after its brackets: ${text}(x)^2.`;
  const closing = matchingBracket(reader, 1);
  if (raised.kind !== "raised" || closing === null) return mistake(spanning(name, raised), message);
  const argument = reader.source.slice(raised.to, closing.to).trim();
  const insert = `${text}${argument}^${raised.power}`;
  return mistake(spanning(name, raised), message, replace(spanning(name, closing), insert, "Move the power"));
}

/** The bracket that closes the one `ahead` tokens on, if one stands there. */
function matchingBracket(reader: TokenReader, ahead: number): Token | null {
  let depth = 0;
  for (let at = ahead; reader.peek(at).kind !== "end"; at += 1) {
    if (isSign(reader.peek(at), "(")) depth += 1;
    if (isSign(reader.peek(at), ")")) depth -= 1;
    if (depth === 0) return at === ahead ? null : reader.peek(at);
  }
  return null;
}

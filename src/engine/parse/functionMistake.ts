/** Mistakes in how a function's name is used: `sin x`, `sin²(x)`. */
import { matchingBracket } from "./brackets.ts";
import { infixToken, isPower } from "./infix.ts";
import type { InputError } from "./inputError.ts";
import { excerpt, mistake, replace, spanning } from "./inputMistake.ts";
import { isSign, type Token } from "./token.ts";
import type { TokenReader } from "./tokenReader.ts";

/** `sin x`, `sum [1, 2]`: the reader stands at the argument. */
export function missingArgumentBrackets(reader: TokenReader, name: Token): InputError {
  const tokens = reader.tokensFrom(reader.peek());
  const end = matchingBracket(tokens, 0) ?? 0;
  const argument = spanning(reader.peek(), tokens[end] ?? reader.peek());
  const after = reader.peek(end + 1);
  const both = spanning(name, argument);
  const text = excerpt(reader.source, name);
  const typed = reader.source.slice(argument.from, argument.to);
  const call = `${text}(${typed})`;
  const isWhole =
    after.kind === "end" ||
    isSign(after, ")", "]") ||
    (isSign(after, ",") && reader.brackets.length > 0) ||
    (infixToken(after) !== null && !isPower(after));
  const fixes = isWhole ? [replace(both, call, `Write ${text}(${excerpt(reader.source, argument)})`)] : [];
  return mistake(both, `${text} needs brackets around its argument, as in ${text}(x).`, ...fixes);
}

/** `sin²(x)`: the reader stands at the raised number; the fix moves it behind the argument. */
export function raisedFunctionMistake(reader: TokenReader): InputError {
  const raised = reader.peek();
  const name = reader.last() ?? raised;
  const text = excerpt(reader.source, name);
  const message = `A function's power is written after its brackets: ${text}(x)^2.`;
  const first = reader.peek(1);
  const tokens = reader.tokensFrom(first);
  const isAlone = first.kind === "name" && !isSign(reader.peek(2), "(", "[", ".T");
  const closing = isSign(first, "(")
    ? tokens[matchingBracket(tokens, 0) ?? tokens.length]
    : isAlone
      ? first
      : undefined;
  if (raised.kind !== "raised" || closing === undefined) return mistake(spanning(name, raised), message);
  const argument = reader.source.slice(raised.to, closing.to).trim();
  const insert = `${text}${isAlone ? `(${argument})` : argument}^${raised.power}`;
  return mistake(spanning(name, raised), message, replace(spanning(name, closing), insert, "Move the power"));
}

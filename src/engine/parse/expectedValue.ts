/**
 * The catalogue of mistakes where a value (number, name, bracket) was expected and something else stands.
 * In: the reader, at the token that is wrong. Out: one mistake.
 */

import { curlyMistake, leavesNothing, strayClosing, unclosedBracket } from "./brackets.ts";
import { colonMistake } from "./colonMistake.ts";
import { doubledComma } from "./doubledComma.ts";
import type { Span } from "./expr.ts";
import { infixToken } from "./infix.ts";
import type { InputError } from "./inputError.ts";
import { excerpt, mistake, replace, spanning } from "./inputMistake.ts";
import { isSign, type Token } from "./token.ts";
import type { TokenReader } from "./tokenReader.ts";

export function expectedValue(reader: TokenReader): InputError {
  const token = reader.peek();
  const before = reader.last();
  if (token.kind === "end" && reader.brackets.length > 0) return unclosedBracket(reader);
  if (isSign(token, "{")) return curlyMistake(reader);
  if (before?.kind === "sign" && /^(?:[-+*/@^]|\*\*)$/.test(before.sign))
    return afterOperator(reader, before, token);
  if (before !== null && isSign(before, "(", "[")) return afterOpening(reader, before, token);
  if (before !== null && isSign(before, ",") && isSign(token, ",")) return doubledComma(before, token);
  if (before !== null && isSign(before, ",") && isSign(token, ")")) {
    const message = "After the last comma a value is missing. Write it, or delete the comma.";
    return mistake(spanning(before, token), message, replace(before, "", "Delete the comma"));
  }
  if (before !== null && isSign(before, "=") && token.kind === "end") {
    return mistake(before, "After = a formula or a number is missing, as in a = 2.");
  }
  return misplaced(reader, token);
}

/** `a +`, `a * / b`, `(a + )`. */
function afterOperator(reader: TokenReader, before: Token, token: Token): InputError {
  const sign = excerpt(reader.source, before);
  const earlier = reader.last(1);
  // Without a value before it something else would be missing.
  const isAfterValue = earlier !== null && (earlier.kind !== "sign" || isSign(earlier, ")", "]", ".T"));
  if (infixToken(token) !== null) {
    const second = excerpt(reader.source, token);
    const message = `Between ${sign} and ${second} a value is missing. Write it, or keep one of the two signs.`;
    const both = spanning(before, token);
    const keepsSecond = second !== sign && isAfterValue;
    return mistake(
      both,
      message,
      replace(both, sign, `Keep ${sign}`),
      ...(keepsSecond ? [replace(both, second, `Keep ${second}`)] : []),
    );
  }
  const hint = token.kind === "end" ? " To go on in the next line, open a bracket first." : "";
  const message = `${sign} needs a value on its right.${hint}`;
  return mistake(before, message, ...(isAfterValue ? [replace(before, "", `Delete ${sign}`)] : []));
}

/** `()`, `f()`, `(, a)`, `[, a]`, `(* a)`. */
function afterOpening(reader: TokenReader, before: Token, token: Token): InputError {
  if (isSign(before, "(") && isSign(token, ")")) {
    return mistake(spanning(before, token), "These brackets are empty. Write a value between them.");
  }
  if (isSign(token, ",")) {
    const message = "Before this comma a value is missing. Write it, or delete the comma.";
    return mistake(token, message, replace(token, "", "Delete the comma"));
  }
  return misplaced(reader, token);
}

function misplaced(reader: TokenReader, token: Token): InputError {
  const text = excerpt(reader.source, token);
  if (isSign(token, ":")) return colonMistake(reader);
  if (token.kind === "end") return mistake(token, "A formula or a number is missing here.");
  if (token.kind === "raised")
    return mistake(token, `${text} is a power, and nothing stands before it. Write x${text}.`);
  if (isSign(token, ")", "]", "}")) return strayClosing(reader, token);
  const message = `${text} needs a value on its left.`;
  const span: Span = token;
  return mistake(
    span,
    isSign(token, "=") ? "Before = a name is missing." : message,
    ...(leavesNothing(reader) ? [] : [replace(span, "", `Delete ${text}`)]),
  );
}

/**
 * The catalogue of mistakes where a formula could have ended or gone on with a sign, and something else stands.
 * In: the reader, at the token that is wrong. Out: one mistake.
 */
import { operationNamed } from "../ops/registry.ts";
import { curlyMistake, matchingBracket, strayClosing, unclosedBracket } from "./brackets.ts";
import { colonMistake } from "./colonMistake.ts";
import { doubledComma } from "./doubledComma.ts";
import { missingArgumentBrackets } from "./functionMistake.ts";
import { isPower, postfixToken } from "./infix.ts";
import type { InputError } from "./inputError.ts";
import { excerpt, mistake, replace, spanning } from "./inputMistake.ts";
import { missingComma, rowSeparator } from "./listMistake.ts";
import { beforeSpan, endsValue } from "./neighbours.ts";
import { severalNames } from "./severalNames.ts";
import { isSign, type Token } from "./token.ts";
import type { TokenReader } from "./tokenReader.ts";

export function expectedOperator(reader: TokenReader): InputError {
  const token = reader.peek();
  if (token.kind === "end") return unclosedBracket(reader);
  if (isSign(token, "{")) return curlyMistake(reader);
  if (isSign(token, ")", "]", "}")) return strayClosing(reader, token);
  if (isSign(token, ",")) return comma(reader, token);
  if (isSign(token, ":")) return colonMistake(reader);
  if (isSign(token, ";")) {
    if (reader.brackets.at(-1)?.kind === "list") return rowSeparator(reader);
    const message =
      "A ; ends a definition, and here a bracket is still open. Between arguments write a comma.";
    const takesCommas =
      reader.brackets.at(-1)?.kind !== "group" && !isSign(reader.peek(1), ",", ")", "]", ";");
    return mistake(token, message, ...(takesCommas ? [replace(token, ",", "Write a comma")] : []));
  }
  if (isSign(token, "=")) return equals(reader, token);
  if (isSign(token, "[") && ["number", "raised"].includes(reader.last()?.kind ?? "")) {
    const message =
      "After a power this [ may be read in two ways. Write (x^2)[0] or x[0]^2, or * for a product.";
    return mistake(token, message);
  }
  if (postfixToken(token) !== null) {
    const text = excerpt(reader.source, token);
    return mistake(token, `After a power ${text} may be read in two ways. Write (x^2).T or x.T^2.`);
  }
  if (isPower(token)) return secondPower(reader, token);
  return sideBySide(reader, token);
}

/** `a = b = 3`, `sum(x, axis=0)`. */
function equals(reader: TokenReader, token: Token): InputError {
  const before = reader.last();
  if (reader.brackets.length > 0 && before?.kind === "name" && /^(?:axis|dim)$/.test(before.name)) {
    const message = "An axis is given by its number alone, as in sum(x, 0).";
    const given = { from: before.from, to: reader.peek(1).from };
    return mistake(
      spanning(before, token),
      message,
      replace(given, "", `Delete ${excerpt(reader.source, before)} =`),
    );
  }
  return mistake(
    token,
    "One = defines one name; inside a formula it can't stand. Put each definition on its own line.",
  );
}

/** `3,5`, `1,000`, `(1, 2)`, `a = 1, a * 2`, `a = 1,`. */
function comma(reader: TokenReader, token: Token): InputError {
  const before = reader.last();
  const after = reader.peek(1);
  const tight = before?.to === token.from && after.from === token.to;
  if (before !== null && tight && before.kind === "number" && after.kind === "number") {
    const both = spanning(before, after);
    const whole = reader.source.slice(before.from, before.to);
    const part = reader.source.slice(after.from, after.to);
    const text = excerpt(reader.source, both);
    const point = replace(both, `${whole}.${part}`, `Write ${whole}.${part}`);
    if (!/^\d+$/.test(whole) || !/^\d+$/.test(part))
      return mistake(both, `${text}: a comma can't stand in a number.`);
    if (part.length !== 3)
      return mistake(both, `${text}: decimals are written with a point, ${whole}.${part}.`, point);
    const thousands = replace(both, `${whole}${part}`, `Write ${whole}${part}`);
    return mistake(
      both,
      `${text}: write ${whole}.${part} for decimals, or ${whole}${part} for thousands.`,
      point,
      thousands,
    );
  }
  if (isSign(after, ",")) return doubledComma(token, after);
  const opening = reader.brackets.at(-1)?.token;
  if (opening !== undefined) {
    const message = "A comma can't stand in plain brackets. A list has square ones: [1, 2].";
    const tokens = reader.tokensFrom(opening);
    const closing = tokens[matchingBracket(tokens, 0) ?? tokens.length];
    const inside = closing && reader.source.slice(opening.to, closing.from);
    // After a value it may be arguments or an index that was meant, and rows without commas are another mistake.
    const isList = !endsValue(beforeSpan(reader.source, opening)) && inside && !/[\])]\s+\[/.test(inside);
    if (!isList) return mistake(token, message);
    return mistake(token, message, replace(spanning(opening, closing), `[${inside}]`, "Write a list"));
  }
  if (after.kind === "end") {
    return mistake(
      token,
      "After this comma nothing follows. Delete it.",
      replace(token, "", "Delete the comma"),
    );
  }
  const several = severalNames(reader.source, token);
  if (several !== null) return several;
  const message = "After a comma comes a definition, such as b = 2. Begin a formula on a new line.";
  return mistake(token, message, replace(token, "\n", "Begin a new line"));
}

/** `x²^3`, `x²³` written as two powers. */
function secondPower(reader: TokenReader, token: Token): InputError {
  return mistake(
    token,
    `${excerpt(reader.source, token)}: a second power needs brackets, as in (x^2)^3 or x^(2^3).`,
  );
}

/** `x y`, `2 3`, `sin x`, `W.T x`: two values with no sign between them. */
function sideBySide(reader: TokenReader, token: Token): InputError {
  const before = reader.last();
  if (before === null) return mistake(token, "A sign is missing here.");
  if (before.kind === "name" && operationNamed(before.name)?.syntax.form === "call") {
    return missingArgumentBrackets(reader, before);
  }
  const group = spacedNumber(reader, before, token);
  if (group !== null) return group;
  const bracket = reader.brackets.at(-1)?.kind;
  if (bracket === "list" || bracket === "index") return missingComma(reader, before);
  const name = isSign(before, ".T") ? (reader.last(1) ?? before) : before;
  const left = isSign(name, ")", "]") ? before : spanning(name, before);
  const first = excerpt(reader.source, left);
  const second = isSign(token, "(") ? "(…)" : excerpt(reader.source, token);
  const gap = { from: before.to, to: token.from };
  const multiply = replace(gap, " * ", `Write ${first} * ${second}`);
  // A capital letter is a matrix by habit.
  const isMatrix = /^\p{Lu}/u.test(first) || isSign(before, ".T");
  const matrix = isMatrix ? [replace(gap, " @ ", `Write ${first} @ ${second}`)] : [];
  const hint = isMatrix ? `, for matrices ${first} @ ${second}` : "";
  return mistake(
    spanning(left, token),
    `Between ${first} and ${second} a sign is missing. For a product write ${first} * ${second}${hint}.`,
    multiply,
    ...matrix,
  );
}

/** `1 000`: thousands set apart; in a list they may as well be two items. */
function spacedNumber({ source, brackets }: TokenReader, before: Token, token: Token): InputError | null {
  const whole = source.slice(before.from, before.to);
  const part = source.slice(token.from, token.to);
  const isInList = brackets.some(({ kind }) => kind === "list" || kind === "index");
  if (isInList || !/^\d{1,3}$/.test(whole) || !/^\d{3}(?:\.\d*)?$/.test(part)) return null;
  const both = spanning(before, token);
  const message = `A number is written without spaces between its digits: ${whole}${part}.`;
  return mistake(both, message, replace(both, `${whole}${part}`, `Write ${whole}${part}`));
}

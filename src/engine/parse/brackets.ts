/** Mistakes with brackets: never closed, closing nothing, closed by another kind, curly ones. */
import type { InputError } from "./inputError.ts";
import { excerpt, mistake, replace } from "./inputMistake.ts";
import { isSign, type Token } from "./token.ts";
import type { TokenReader } from "./tokenReader.ts";

/** The statement ends inside the innermost open bracket; after a value, the fix closes all that are open. */
export function unclosedBracket(reader: TokenReader): InputError {
  const last = reader.last() ?? reader.peek();
  const opening = reader.brackets.at(-1) ?? last;
  const message = "This ( is never closed. Write ) where it ends.";
  const isValue = last.kind !== "sign" || isSign(last, ")");
  if (!isValue) return mistake(opening, message);
  const missing = ")".repeat(reader.brackets.length);
  const label = missing.length === 1 ? "Close it" : `Close all ${missing.length}`;
  return mistake(opening, message, replace({ from: last.to, to: last.to }, missing, label));
}

export function strayClosing(reader: TokenReader, token: Token): InputError {
  const text = excerpt(reader.source, token);
  if (!isSign(token, ")") && reader.brackets.length > 0) {
    return mistake(
      token,
      `A ( is open here, and ${text} does not close it. Write ).`,
      replace(token, ")", "Write )"),
    );
  }
  return mistake(
    token,
    `This ${text} closes nothing. Delete it, or open a bracket before.`,
    replace(token, "", `Delete ${text}`),
  );
}

/** `{…}`: the fix makes the whole group round, where it is closed. */
export function curlyMistake(reader: TokenReader): InputError {
  const opening = reader.peek();
  const message = "Curly brackets are not part of the language. Group with round ones: ( ).";
  let depth = 0;
  for (let ahead = 0; reader.peek(ahead).kind !== "end"; ahead += 1) {
    const token = reader.peek(ahead);
    if (isSign(token, "{")) depth += 1;
    if (isSign(token, "}")) depth -= 1;
    if (depth > 0) continue;
    const inside = reader.source.slice(opening.to, token.from).replaceAll("{", "(").replaceAll("}", ")");
    const whole = { from: opening.from, to: token.to };
    return mistake(opening, message, replace(whole, `(${inside})`, "Make them round"));
  }
  return mistake(opening, message);
}

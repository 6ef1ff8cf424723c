/** A function of the program in, how the program defines it out: "s(t) = 1 / (1 + exp(-t))". */
import { SOURCE_LIMIT } from "../../engine/parse/limits.ts";
import { isSign } from "../../engine/parse/token.ts";
import { tokenize } from "../../engine/parse/tokenize.ts";
import { parametersAt } from "./programNames.ts";

/** As many characters as two lines of help hold. */
const MOST = 120;

/** `name` as the program knows it. Null for one that is no function's, and for a text too long to be read. */
export function functionHint(source: string, name: string): string | null {
  if (source.length > SOURCE_LIMIT) return null;
  const { tokens } = tokenize(source);
  const start = tokens.findIndex(
    (token, index) => token.kind === "name" && token.name === name && parametersAt(tokens, index) !== null,
  );
  const end = tokens.findIndex(
    (token, index) =>
      index > start && (token.kind === "newline" || token.kind === "end" || isSign(token, ";")),
  );
  const [first, last] = [tokens[start], tokens.at(end === -1 ? -1 : end - 1)];
  if (first === undefined || last === undefined) return null;
  const text = source.slice(first.from, last.to);
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}

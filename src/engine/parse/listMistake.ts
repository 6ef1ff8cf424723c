/**
 * Mistakes inside the brackets of a list or an index: no comma between two items (NumPy's print, MATLAB),
 * rows parted by `;`. The fix writes the whole list as the language has it.
 */
import type { InputError } from "./inputError.ts";
import { excerpt, mistake, replace, spanning } from "./inputMistake.ts";
import { isSign, type Token } from "./token.ts";
import type { TokenReader } from "./tokenReader.ts";

/** `[1 2]`, `[[1, 2] [3, 4]]`: the reader stands at the second of two items. */
export function missingComma(reader: TokenReader, before: Token): InputError {
  const token = reader.peek();
  const between = isSign(token, "[")
    ? "two rows"
    : `${excerpt(reader.source, before)} and ${excerpt(reader.source, token)}`;
  const message = `Between ${between} a comma is missing. Items of a list have commas between them.`;
  // Without a gap it is rather a slip in one item: 1e30.5.
  const isTight = before.to === token.from;
  return mistake(spanning(before, token), message, ...(isTight ? [] : listFixes(reader)));
}

/** `[1, 2; 3, 4]`: the reader stands at the `;`. */
export function rowSeparator(reader: TokenReader): InputError {
  const message = "A matrix is a list of rows, each in brackets of its own: [[1, 2], [3, 4]].";
  return mistake(reader.peek(), message, ...listFixes(reader));
}

function listFixes(reader: TokenReader) {
  const opening = outermostList(reader);
  const rows = opening && mendedRows(reader.source, reader.tokensFrom(opening));
  if (opening === null || rows === null) return [];
  const span = { from: opening.from, to: rows.to };
  const [first = "", ...more] = rows.texts;
  if (bare(reader.source.slice(span.from, span.to)) === bare(`[${first}]`)) return [];
  if (more.length === 0) return [replace(span, `[${first}]`, "Write the commas")];
  const matrix = replace(span, `[[${rows.texts.join("], [")}]]`, "Write rows in brackets");
  return rows.areNumbers ? [replace(span, `[${rows.texts.join(", ")}]`, "Write one list"), matrix] : [matrix];
}

function bare(text: string): string {
  return text.replace(/\s+/g, "");
}

/** The first of the brackets around this place that are all lists, or the index it stands in. */
function outermostList(reader: TokenReader): Token | null {
  const { brackets } = reader;
  const last = brackets.at(-1);
  if (last?.kind !== "list") return last?.kind === "index" ? last.token : null;
  const other = brackets.findLastIndex(({ kind }) => kind !== "list");
  return brackets[other + 1]?.token ?? null;
}

type Rows = { readonly texts: readonly string[]; readonly areNumbers: boolean; readonly to: number };

/** The rows of a list (one where there is no `;`), with all commas written; null where it can't be told. */
function mendedRows(source: string, tokens: readonly Token[]): Rows | null {
  const texts: string[] = [];
  let text = "";
  let depth = 0;
  let areNumbers = true;
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (token.kind === "refused") return null;
    const closes = isSign(token, ")", "]", "}");
    if (closes) depth -= 1;
    if (depth === 0 && closes) {
      if (!isSign(token, "]")) return null;
      texts.push(text.trim());
      const isWhole = texts.every((row) => row !== "" && !/^,|,$/.test(row));
      return isWhole ? { texts, areNumbers, to: token.to } : null;
    }
    if (isSign(token, ";")) {
      if (depth !== 1) return null;
      texts.push(text.trim());
      text = "";
    } else if (depth > 0) {
      const isComma = before !== undefined && needsComma(before, token, tokens[index + 1]);
      if (isComma || isSign(token, ",", "[")) areNumbers = false;
      const gap = before === undefined || isSign(before, ";") ? "" : source.slice(before.to, token.from);
      const isFirst = depth === 1 && before === tokens[0];
      text += `${isComma ? "," : ""}${isFirst ? "" : gap}${source.slice(token.from, token.to)}`;
    }
    if (isSign(token, "(", "[", "{")) depth += 1;
  }
  return null;
}

/** Whether `token` begins an item and `before` ends one: `1 2`, `a b`, `1 -2`, `] [`. */
function needsComma(before: Token, token: Token, after: Token | undefined): boolean {
  if (before.to === token.from) return false;
  if (isSign(before, "]")) return isSign(token, "[");
  const isEnd =
    before.kind === "number" || before.kind === "name" || before.kind === "raised" || isSign(before, ".T");
  if (!isEnd) return false;
  if (isSign(token, "-", "+")) return after !== undefined && after.from === token.to;
  return token.kind === "number" || token.kind === "name";
}

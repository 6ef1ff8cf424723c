/**
 * The front door of the parser. In: any text. Out: the program, and what is to be said about the text, in
 * reading order: mistakes (then the program holds only the statements without one) and notices.
 * Whether the names, functions and definitions fit together is the graph's business.
 */
import { countText } from "./countText.ts";
import type { Program, Statement } from "./expr.ts";
import type { InputError } from "./inputError.ts";
import { mistake } from "./inputMistake.ts";
import { ERROR_LIMIT, SOURCE_LIMIT } from "./limits.ts";
import { lineMistake } from "./lineMistakes.ts";
import { parseStatement } from "./parseStatement.ts";
import { splitStatements } from "./splitStatements.ts";
import { tokenize } from "./tokenize.ts";

/** Never throws. At most `ERROR_LIMIT` mistakes and as many notices, each with a span inside the text. */
export function parse(source: string): { readonly program: Program; readonly errors: readonly InputError[] } {
  if (source.length > SOURCE_LIMIT) return { program: { statements: [] }, errors: [tooLong(source)] };
  const { tokens, errors } = tokenize(source);
  const statements: Statement[] = [];
  const reports: InputError[] = [...errors];
  // Pasted code and prose come in blocks: the first line of a block speaks for the rest,
  // and a fix may mend the next line too.
  let block = "";
  let mended = 0;
  for (const statementTokens of splitStatements(tokens)) {
    const line = lineMistake(source, statementTokens);
    if (line !== null) {
      if (line.message !== block && line.from >= mended) reports.push(line);
      block = line.message;
      mended = Math.max(mended, ...line.fixes.map((fix) => fix.to));
      continue;
    }
    block = "";
    const { statement, reports: found } = parseStatement(source, statementTokens);
    reports.push(...found);
    if (statement !== null) statements.push(statement);
  }
  return { program: { statements }, errors: firstOfEach(reports) };
}

function firstOfEach(reports: readonly InputError[]): readonly InputError[] {
  // Two statements of one line may say the same of all of it.
  const sorted = reports
    .toSorted((a, b) => a.from - b.from || a.to - b.to)
    .filter(
      ({ from, to, message }, place, all) =>
        all[place - 1]?.from !== from || all[place - 1]?.to !== to || all[place - 1]?.message !== message,
    );
  const errors = sorted.filter(({ severity }) => severity === "error").slice(0, ERROR_LIMIT);
  const notices = sorted.filter(({ severity }) => severity !== "error").slice(0, ERROR_LIMIT);
  return [...errors, ...notices];
}

function tooLong(source: string): InputError {
  const count = countText(source.length);
  const limit = countText(SOURCE_LIMIT);
  const rest = { from: SOURCE_LIMIT, to: source.length };
  return mistake(rest, `This text has ${count} characters; at most ${limit} are read. Shorten it.`);
}

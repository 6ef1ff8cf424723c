/** `a, b = 1, 2`. In: the source and a comma in the line. Out: the mistake, each name with its own value; or null. */
import type { Span } from "./expr.ts";
import type { InputError } from "./inputError.ts";
import { excerpt, mistake, replace } from "./inputMistake.ts";

/** As far as is looked for the ends of the line. */
const REACH = 200;
const NAME = "[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*";
const VALUE = "[^\\n\\r,=#()[\\]]*[^\\s,=#()[\\]]";
const several = new RegExp(`^(\\s*)(${NAME}(?:\\s*,\\s*${NAME})+)\\s*=\\s*(${VALUE}(?:,${VALUE})+)`, "u");

export function severalNames(source: string, comma: Span): InputError | null {
  const before = /[^\n\r]*$/.exec(source.slice(Math.max(0, comma.from - REACH), comma.from))?.[0] ?? "";
  const after = /^[^\n\r]*/.exec(source.slice(comma.from, comma.from + REACH))?.[0] ?? "";
  const found = several.exec(before + after);
  if (found === null) return null;
  const [whole, indent = "", left = "", right = ""] = found;
  const names = left.split(",").map((name) => name.trim());
  const values = right.split(",").map((value) => value.trim());
  const from = comma.from - before.length + indent.length;
  const line = { from, to: from + whole.length - indent.length };
  const message = "Before = stands one name, and each name has its own =, as in a = 1, b = 2.";
  if (names.length !== values.length) return mistake(line, message);
  const mended = names.map((name, place) => `${name} = ${values[place]}`).join(", ");
  return mistake(
    line,
    message,
    replace(line, mended, `Write ${excerpt(mended, { from: 0, to: mended.length })}`),
  );
}

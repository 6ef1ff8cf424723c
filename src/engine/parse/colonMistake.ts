/** A colon outside an index: `a: 2`, `[1:3]`, `a ? b : c`. The reader stands at it. */
import type { InputError } from "./inputError.ts";
import { mistake, replace } from "./inputMistake.ts";
import type { TokenReader } from "./tokenReader.ts";

export function colonMistake(reader: TokenReader): InputError {
  const colon = reader.peek();
  if (reader.brackets.at(-1)?.kind === "list") {
    return mistake(colon, "A colon can't stand in a list. Write all its numbers, as in [1, 2, 3].");
  }
  const isDefinition = reader.last()?.kind === "name" && reader.last(1) === null;
  if (isDefinition) return mistake(colon, "A definition is written with =.", replace(colon, " =", "Write ="));
  return mistake(colon, "A colon stands only in an index, as in x[1:3].");
}

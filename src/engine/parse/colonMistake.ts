/** A colon outside an index: `a: 2`, `[1:3]`, `a ? b : c`. The reader stands at it. */
import type { InputError } from "./inputError.ts";
import { mistake, replace } from "./inputMistake.ts";
import { afterSpan, beforeSpan, beginsValue, isLeftSide } from "./neighbours.ts";
import type { TokenReader } from "./tokenReader.ts";

export function colonMistake(reader: TokenReader): InputError {
  const colon = reader.peek();
  if (reader.brackets.at(-1)?.kind === "list") {
    return mistake(colon, "A colon can't stand in a list. Write all its numbers, as in [1, 2, 3].");
  }
  const isDefinition = reader.brackets.length === 0 && isLeftSide(beforeSpan(reader.source, colon));
  if (isDefinition) {
    const fixes = beginsValue(afterSpan(reader.source, colon)) ? [replace(colon, " =", "Write =")] : [];
    return mistake(colon, "A definition is written with =.", ...fixes);
  }
  return mistake(colon, "A colon stands only in an index, as in x[1:3].");
}

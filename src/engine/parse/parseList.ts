/** `[1, 2]`, `[[1, 2], [3, 4]]`, `[a, b + 1]`: items with commas between; a comma may follow the last. */
import { expectedOperator } from "./expectedOperator.ts";
import type { Expr } from "./expr.ts";
import { mistake, spanning } from "./inputMistake.ts";
import { isSign } from "./token.ts";
import type { TokenReader } from "./tokenReader.ts";

/** The reader stands at the bracket; `parseItem` reads one formula. Null after a mistake. */
export function parseList(reader: TokenReader, parseItem: (reader: TokenReader) => Expr | null): Expr | null {
  const opening = reader.open("list");
  if (opening === null) return null;
  const items: Expr[] = [];
  while (!isSign(reader.peek(), "]")) {
    const item = parseItem(reader);
    if (item === null) return null;
    items.push(item);
    if (isSign(reader.peek(), "]")) break;
    if (!isSign(reader.peek(), ",")) return reader.report(expectedOperator(reader));
    reader.next();
  }
  if (items.length === 0) {
    const message = "This list is empty. Write its numbers between the brackets, as in [1, 2].";
    return reader.report(mistake(spanning(opening, reader.peek()), message));
  }
  return { kind: "list", items, ...spanning(opening, reader.close()) };
}

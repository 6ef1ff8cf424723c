/** `(a, b)` before `=`: the names a function takes, each once. The reader stands at the bracket. */
import type { Span } from "./expr.ts";
import { excerpt, mistake, replace, spanning } from "./inputMistake.ts";
import { isSign } from "./token.ts";
import type { TokenReader } from "./tokenReader.ts";

type Parameter = Span & { readonly name: string };

/** Reads up to the closing bracket; null after a mistake. */
export function parseParameters(reader: TokenReader): readonly Parameter[] | null {
  const name = reader.last() ?? reader.peek();
  const opening = reader.next();
  const parameters: Parameter[] = [];
  const taken = new Set<string>();
  if (isSign(reader.peek(), ")")) {
    const brackets = spanning(opening, reader.peek());
    const text = excerpt(reader.source, name);
    const message = `${text} takes nothing, so it needs no brackets: write ${text} = …`;
    return reader.report(mistake(brackets, message, replace(brackets, "", "Delete the brackets")));
  }
  while (true) {
    const token = reader.next();
    const text = excerpt(reader.source, token);
    if (token.kind !== "name") {
      const found = isSign(token, ",", ")") ? `one is missing before ${text}` : `${text} is not a name`;
      return reader.report(
        mistake(token, `The brackets before = hold names with commas between, and ${found}.`),
      );
    }
    if (taken.has(token.name)) {
      return reader.report(
        mistake(token, `${text} stands twice in these brackets. Give each one its own name.`),
      );
    }
    taken.add(token.name);
    parameters.push({ name: token.name, from: token.from, to: token.to });
    const after = reader.next();
    if (isSign(after, ")")) return parameters;
    if (!isSign(after, ",")) {
      const found = excerpt(reader.source, after);
      return reader.report(
        mistake(
          after,
          `The brackets before = hold only names with commas between, and here stands ${found}.`,
        ),
      );
    }
  }
}

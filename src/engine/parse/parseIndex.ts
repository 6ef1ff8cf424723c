/** `[0]`, `[0, 1]`, `[1:3]`, `[:, 1]` after a value: one selector an axis, with commas between. */
import { expectedOperator } from "./expectedOperator.ts";
import type { Expr, Selector } from "./expr.ts";
import { mistake, replace, spanning } from "./inputMistake.ts";
import { isSign, type Token } from "./token.ts";
import type { TokenReader } from "./tokenReader.ts";

type ParseFormula = (reader: TokenReader) => Expr | null;

/** The reader stands at the bracket, right after `target`. Null after a mistake. */
export function parseIndex(reader: TokenReader, target: Expr, parseFormula: ParseFormula): Expr | null {
  const opening = reader.open("index");
  if (opening === null) return null;
  const selectors: Selector[] = [];
  while (true) {
    const selector = parseSelector(reader, parseFormula);
    if (selector === null) return null;
    selectors.push(selector);
    if (isSign(reader.peek(), "]")) {
      return { kind: "index", target, selectors, ...spanning(target, reader.close()) };
    }
    if (!isSign(reader.peek(), ",")) return reader.report(expectedOperator(reader));
    reader.next();
  }
}

function parseSelector(reader: TokenReader, parseFormula: ParseFormula): Selector | null {
  const first = reader.peek();
  if (isSign(first, ",", "]")) return missingSelector(reader, first);
  const start = isSign(first, ":") ? null : parseFormula(reader);
  if (start === null && !isSign(first, ":")) return null;
  const colon = reader.peek();
  if (!isSign(colon, ":")) {
    return start && { kind: "at", index: start, from: start.from, to: start.to };
  }
  reader.next();
  const isOpen = isSign(reader.peek(), ",", "]", ":");
  const stop = isOpen ? null : parseFormula(reader);
  if (stop === null && !isOpen) return null;
  if (isSign(reader.peek(), ":")) return sliceStep(reader);
  return { kind: "slice", start, stop, ...spanning(start ?? colon, stop ?? colon) };
}

/** `x[]`, `W[, 1]`, `W[1, ]`: the reader stands at the comma or closing bracket. */
function missingSelector(reader: TokenReader, token: Token): null {
  const before = reader.last() ?? token;
  if (isSign(before, "[") && isSign(token, "]")) {
    const message = "This index is empty. Write a number between the brackets, as in x[0].";
    return reader.report(mistake(spanning(before, token), message));
  }
  const place = { from: token.from, to: token.from };
  const message = "An index is missing here. For all along this axis write a colon, as in W[:, 1].";
  const span = isSign(before, ",") ? spanning(before, token) : token;
  return reader.report(mistake(span, message, replace(place, ":", "Write :")));
}

/** `x[0:4:2]`: the reader stands at the second colon. */
function sliceStep(reader: TokenReader): null {
  const colon = reader.peek();
  let ahead = 1;
  while (!isSign(reader.peek(ahead), ",", "]", ":") && reader.peek(ahead).kind !== "end") ahead += 1;
  const end = reader.peek(ahead);
  const step = spanning(colon, reader.peek(ahead - 1));
  const fixes = isSign(end, ",", "]") ? [replace(step, "", "Delete the step")] : [];
  return reader.report(mistake(step, "A slice has a start and a stop, as in x[1:3], and no step.", ...fixes));
}

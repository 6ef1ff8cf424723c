/** Makes the records of the catalogue: a message, where it is, and the fixes that mend it. */
import type { Span } from "./expr.ts";
import type { Fix, InputError } from "./inputError.ts";

export function mistake(span: Span, message: string, ...fixes: readonly Fix[]): InputError {
  return { severity: "error", message, from: span.from, to: span.to, fixes };
}

/** Puts `insert` in place of the span. */
export function replace(span: Span, insert: string, label: string): Fix {
  return { label, from: span.from, to: span.to, insert };
}

/** From the start of the first to the end of the last. */
export function spanning(first: Span, last: Span): Span {
  return { from: first.from, to: last.to };
}

/** The text of a span for a message: one line, at most 24 characters. */
export function excerpt(source: string, span: Span): string {
  const characters = Array.from(
    source.slice(span.from, Math.min(span.to, span.from + 60)).replace(/\s+/g, " "),
  );
  return characters.length <= 24 ? characters.join("") : `${characters.slice(0, 23).join("")}…`;
}

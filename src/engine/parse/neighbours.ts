/** What stands beside a sign, told from the text alone: whether a value ends before it or begins after it. */
import type { Span } from "./expr.ts";

/** As far as is looked. */
const REACH = 40;

export function beforeSpan(source: string, { from }: Span): string {
  return source.slice(Math.max(0, from - REACH), from);
}

export function afterSpan(source: string, { to }: Span): string {
  return source.slice(to, to + REACH);
}

export function endsValue(text: string): boolean {
  return /[\p{L}\p{M}\p{N}_)\]][^\S\n]*$/u.test(text);
}

export function beginsValue(text: string): boolean {
  return /^[^\S\n]*(?:[\p{L}\p{N}_([]|\.\d|[-−]\s*[\p{L}\p{N}(])/u.test(text);
}

/** Whether a name, or a function with its brackets, is all that stands before in its statement. */
export function isLeftSide(text: string): boolean {
  // Raised letters (Lm) are no part of a name.
  return /(?:^|[\n;,])\s*[\p{Lu}\p{Ll}\p{Lt}\p{Lo}_][\p{Lu}\p{Ll}\p{Lt}\p{Lo}\p{M}\p{Nd}₀-₉_]*\s*(?:\([\p{L}\p{N}_\s,]*\)\s*)?$/u.test(
    text,
  );
}

/** The word, with a space before it where it would run together with what stands there. */
export function setApart(source: string, span: Span, word: string): string {
  return /[\p{L}\p{M}\p{N}_]$/u.test(beforeSpan(source, span)) ? ` ${word}` : word;
}

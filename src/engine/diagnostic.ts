/** InputErrors as the page and outside callers see them: with line and column, in reading order. */
import type { InputError } from "./parse/inputError.ts";

/** `line` and `column` are 1-based; `from`, `to` and `column` count UTF-16 units. */
export type Diagnostic = InputError & { readonly line: number; readonly column: number };

export function locate(source: string, errors: readonly InputError[]): readonly Diagnostic[] {
  const starts = [0];
  const last = Math.max(0, ...errors.map(({ from }) => from));
  for (const lineBreak of source.matchAll(/\r\n?|\n/g)) {
    // A megabyte of lines has a million; only those before the last mistake count.
    if (lineBreak.index >= last) break;
    starts.push(lineBreak.index + lineBreak[0].length);
  }
  return errors
    .map((error): Diagnostic => {
      const line = starts.findLastIndex((start) => start <= error.from);
      return { ...error, line: line + 1, column: error.from - (starts[line] ?? 0) + 1 };
    })
    .toSorted((a, b) => a.from - b.from);
}

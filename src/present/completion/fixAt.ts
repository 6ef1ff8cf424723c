/**
 * The fix one key applies. In: the text, its mistakes, the caret. Out: the first fix of the mistake the caret
 * is at, else of the first one on the caret's line; null where nothing there can be mended so.
 */
import type { Fix, InputError } from "../../engine/parse/inputError.ts";

export function fixAt(source: string, diagnostics: readonly InputError[], caret: number): Fix | null {
  const mendable = diagnostics.filter(({ fixes }) => fixes.length > 0);
  const here = mendable
    .filter(({ from, to }) => from <= caret && caret <= to)
    // Of two around the caret the narrower one.
    .toSorted((a, b) => a.to - a.from - (b.to - b.from));
  const lineOf = (offset: number): number => source.lastIndexOf("\n", offset - 1);
  const nearest = here[0] ?? mendable.find(({ from }) => lineOf(from) === lineOf(caret));
  return nearest?.fixes[0] ?? null;
}

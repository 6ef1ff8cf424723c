/**
 * The mistakes of a text as one sentence for a screen reader: where the first is, what it says, how many more there
 * are. In: the diagnostics. Out: null where there is no mistake; notices and warnings are read beside the editor.
 */
import type { Diagnostic } from "../../engine/diagnostic.ts";

export function announceMistake(diagnostics: readonly Diagnostic[]): string | null {
  const [first, ...others] = diagnostics.filter(({ severity }) => severity === "error");
  if (first === undefined) return null;
  const more = others.length === 0 ? "" : ` And ${others.length} more.`;
  return `Mistake in line ${first.line}: ${first.message}${more}`;
}

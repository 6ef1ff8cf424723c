/** Dots that leave something out: `x[..., 0]`, `[1, ..., 5]`, `a + … + z`. */
import type { Span } from "./expr.ts";
import type { InputError } from "./inputError.ts";
import { mistake, replace } from "./inputMistake.ts";
import { afterSpan } from "./neighbours.ts";

export function dots(source: string, span: Span): InputError {
  const before = source.slice(Math.max(0, span.from - 80), span.from);
  const isAxis = /[\p{L}\p{N}_)\]]\[[^[\]()]*$/u.test(before) && /[[,]\s*$/.test(before);
  if (isAxis && /^\s*[\],]/.test(afterSpan(source, span))) {
    const message = "All along an axis is written with a colon, as in W[:, 0].";
    return mistake(span, message, replace(span, ":", "Write :"));
  }
  return mistake(span, "Dots leave something out. Write every term and every number, as in [1, 2, 3].");
}

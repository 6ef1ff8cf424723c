/**
 * How the formulas made here are to be drawn: `katex.render(tex, element, katexOptions())`.
 * Only our own classes and places pass; everything that is not LaTeX is an error except those two wrappers
 * and letters of scripts that KaTeX has no font for (a person's name for a node), which the browser draws.
 */
import { TERM_CLASSES } from "./linked.ts";
import { isPlace } from "./place.ts";

type Trusted = {
  readonly command: string;
  readonly class?: string;
  readonly attributes?: Readonly<Record<string, string>>;
};

/** Fresh at every call, since KaTeX writes into `macros`. */
export function katexOptions() {
  return { throwOnError: true, maxExpand: 100, maxSize: 10, macros: {}, trust: isOurs, strict: strictness };
}

function isOurs(context: Trusted): boolean {
  if (context.command === "\\htmlClass") return TERM_CLASSES.some((known) => known === context.class);
  if (context.command !== "\\htmlData") return false;
  const attributes = Object.entries(context.attributes ?? {});
  return attributes.every(([name, value]) => name === "data-place" && isPlace(value));
}

function strictness(code: string, message: string): "ignore" | "error" {
  if (code === "htmlExtension") return "ignore";
  const foreignLetter = /(?:character "|metrics for ')[\p{L}\p{M}]/u.test(message);
  return foreignLetter && (code === "unknownSymbol" || code === "symbolNotInFont") ? "ignore" : "error";
}

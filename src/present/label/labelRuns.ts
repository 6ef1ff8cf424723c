/**
 * LaTeX-lite to text runs. In: Unicode text with `_{…}` and `^{…}` (or one character after `_`, `^`):
 * `+1`, `x^{2}`, `1/x`, `max(x,0)`. Out: runs to draw; a letter alone is a variable and italic,
 * letters together are a name and upright. Unknown or unclosed signs stand as they are.
 */
import { greekLetter } from "./greek.ts";
import type { Run } from "./run.ts";

export function labelRuns(lite: string): readonly Run[] {
  const runs: Run[] = [];
  const pieces = lite.matchAll(/([_^])(?:\{([^{}]*)\}|([^\s{}]))|[^_^]+|[_^]/gu);
  for (const [whole, sign, group, single] of pieces) {
    const text = group ?? single;
    if (sign === undefined || text === undefined) runs.push(...textRuns(whole, "base"));
    else runs.push(...textRuns(text, sign === "_" ? "sub" : "super"));
  }
  return runs;
}

function textRuns(text: string, script: Run["script"]): readonly Run[] {
  const pieces = text.match(/\p{L}+|[^\p{L}]+/gu) ?? [];
  return pieces.map((piece) => ({ text: piece, italic: isVariable(piece), script }));
}

function isVariable(piece: string): boolean {
  return /^[A-Za-z]$/.test(piece) || greekLetter(piece)?.upper === false;
}

/**
 * How a typed name is set: a base and its subscripts. In: a name (letters of any script, digits, `_`).
 * Out: `w1` → w, 1; `W_out` → W, out; `theta_0` → θ, 0; `x2y` and `_tmp` stay one word.
 * The LaTeX of formulas and the text runs of the picture are both made from this.
 */
import { type GreekLetter, greekLetter } from "./greek.ts";
import { LONGEST_SUBSCRIPT } from "./shortened.ts";

export type NamePart =
  /** One Latin letter: italic. */
  | { readonly kind: "letter"; readonly text: string }
  | { readonly kind: "greek"; readonly text: string; readonly greek: GreekLetter }
  | { readonly kind: "digits"; readonly text: string }
  /** Several characters, or a letter of another script. */
  | { readonly kind: "word"; readonly text: string };

export type NameParts = { readonly base: NamePart; readonly subscripts: readonly NamePart[] };

export function nameParts(name: string): NameParts {
  const pieces = name.split("_");
  const [first = "", ...rest] = pieces;
  if (pieces.includes("")) return { base: partOf(name), subscripts: [] };
  const split = /^(\D+)(\d+)$/u.exec(first);
  const [, letters, digits] = split ?? [];
  if (letters === undefined || digits === undefined || /\d/.test(letters)) {
    return { base: partOf(first), subscripts: subscriptsOf(rest) };
  }
  return { base: partOf(letters), subscripts: subscriptsOf([digits, ...rest]) };
}

/** Several subscripts that are long together become one word, which can be shortened. */
function subscriptsOf(texts: readonly string[]): readonly NamePart[] {
  const joined = texts.join("_");
  return joined.length > LONGEST_SUBSCRIPT ? [{ kind: "word", text: joined }] : texts.map(partOf);
}

function partOf(text: string): NamePart {
  const greek = greekLetter(text);
  if (greek !== null) return { kind: "greek", text, greek };
  if (/^\d+$/.test(text)) return { kind: "digits", text };
  return /^[A-Za-z]$/.test(text) ? { kind: "letter", text } : { kind: "word", text };
}

/**
 * A piece of LaTeX tied to a meaning (a class, coloured by the style sheet) and to a place in the picture.
 * In: class, place, LaTeX. Out: LaTeX; the two wrappers reach KaTeX's HTML and not its MathML.
 */
import type { Place } from "./place.ts";

export const TERM_CLASSES = ["t-value", "t-gradient", "t-local", "t-pending", "t-result"] as const;
export type TermClass = (typeof TERM_CLASSES)[number];

export function linked(termClass: TermClass, place: Place, tex: string): string {
  return classed(termClass, `\\htmlData{place=${place}}{${tex}}`);
}

/** Coloured, but tied to no place. */
export function classed(termClass: TermClass, tex: string): string {
  return `\\htmlClass{${termClass}}{${tex}}`;
}

/**
 * A person's name for a node as LaTeX: `w1` → `w_{1}`, `alpha` → `\alpha`, `W_out` → `W_{\text{out}}`.
 * `array`: it stands for a vector or a matrix, so what is not subscript is bold: `\boldsymbol{w}_{1}`.
 * Out: valid for KaTeX in strict mode (with `katexOptions` for letters of scripts it has no font for).
 */
import { type NamePart, nameParts } from "./nameParts.ts";
import { LONGEST_SUBSCRIPT, LONGEST_WORD, shortened } from "./shortened.ts";

export function nameTex(name: string, array = false): string {
  const { base, subscripts } = nameParts(name);
  const script = subscripts.map(subscriptTex).join(",");
  const tex = array ? boldTex(base) : baseTex(base);
  return script === "" ? tex : `${tex}_{${script}}`;
}

function baseTex(part: NamePart): string {
  if (part.kind !== "word") return simpleTex(part);
  const word = wordTex(part.text);
  return isPlain(word) ? `\\mathit{${word}}` : `\\text{${word}}`;
}

function boldTex(part: NamePart): string {
  if (part.kind !== "word") return `\\boldsymbol{${simpleTex(part)}}`;
  const word = wordTex(part.text);
  return isPlain(word) ? `\\textbf{\\textit{${word}}}` : `\\textbf{${word}}`;
}

function wordTex(text: string): string {
  return escaped(shortened(text, LONGEST_WORD));
}

function isPlain(word: string): boolean {
  return /^[\x20-\x7e]+$/.test(word);
}

function subscriptTex(part: NamePart): string {
  return part.kind === "word"
    ? `\\text{${escaped(shortened(part.text, LONGEST_SUBSCRIPT))}}`
    : simpleTex(part);
}

function simpleTex(part: Exclude<NamePart, { kind: "word" }>): string {
  return part.kind === "greek" ? part.greek.tex : part.text;
}

function escaped(word: string): string {
  return word.replaceAll("_", "\\_").replaceAll("…", "\\ldots ");
}

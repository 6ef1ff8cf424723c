/**
 * A person's name for a node as text runs: `w1` → *w* and a lowered 1, `alpha` → *α*, `W_out` → *W* and "out".
 * `array`: it stands for a vector or a matrix, so what is not subscript is bold.
 */
import { type NamePart, nameParts } from "./nameParts.ts";
import type { Run } from "./run.ts";
import { LONGEST_SUBSCRIPT, LONGEST_WORD, shortened } from "./shortened.ts";

export function nameRuns(name: string, array = false): readonly Run[] {
  const { base, subscripts } = nameParts(name);
  const plain = partRuns(base, "base");
  const runs: Run[] = array ? plain.map((run) => ({ ...run, bold: true })) : plain;
  for (const [index, part] of subscripts.entries()) {
    if (index > 0) runs.push({ text: ",", italic: false, script: "sub" });
    runs.push(...partRuns(part, "sub"));
  }
  return runs;
}

function partRuns(part: NamePart, script: "base" | "sub"): Run[] {
  switch (part.kind) {
    case "letter":
      return [{ text: part.text, italic: true, script }];
    case "greek":
      return [{ text: part.greek.letter, italic: !part.greek.upper, script }];
    case "digits":
      return [{ text: part.text, italic: false, script }];
    case "word":
      return wordRuns(shortened(part.text, script === "sub" ? LONGEST_SUBSCRIPT : LONGEST_WORD), script);
    default:
      return part satisfies never;
  }
}

/** KaTeX_Math has only Latin letters in italics; everything else in a word stands upright. */
function wordRuns(word: string, script: "base" | "sub"): Run[] {
  if (script === "sub") return [{ text: word, italic: false, script }];
  const pieces = word.match(/[A-Za-z]+|[^A-Za-z]+/g) ?? [];
  return pieces.map((text) => ({ text, italic: /^[A-Za-z]/.test(text), script }));
}

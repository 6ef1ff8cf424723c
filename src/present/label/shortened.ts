/** Long words lose their middle, since names differ at their ends: `averageLossOfBatch` → `average…ofBatch`. */

/** Characters a word, and a subscript, may have before it is shortened. */
export const LONGEST_WORD = 14;
export const LONGEST_SUBSCRIPT = 10;

/** `longest`: characters allowed, even, at least 4. */
export function shortened(word: string, longest: number): string {
  const characters = Array.from(word);
  if (characters.length <= longest) return word;
  const kept = longest / 2;
  return `${characters.slice(0, kept).join("")}…${characters.slice(1 - kept).join("")}`;
}

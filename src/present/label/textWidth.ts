/**
 * How wide a short text of numbers is in the page's font (Source Sans 3, semibold), before anything is drawn.
 * In: text and font size. Out: a width in the font size's unit. Advances are the font's own, figures are tabular.
 */
const NARROW: ReadonlyMap<string, number> = new Map([
  [" ", 0.2],
  [".", 0.27],
  [",", 0.27],
  ["?", 0.44],
  ["e", 0.51],
  // Not in the font: a fallback draws them, wider.
  ["∞", 0.95],
  ["✗", 0.95],
]);
const DIGIT = 0.515;

export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) ems += NARROW.get(character) ?? DIGIT;
  return ems * size;
}

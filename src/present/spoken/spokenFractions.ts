/** A sentence with its fractions in words: screen readers say the stroke of 4/7 as "slash", or not at all. */
export function spokenFractions(sentence: string): string {
  return sentence.replaceAll(/(\d)\/(?=\d)/g, "$1 over ");
}

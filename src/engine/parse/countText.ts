/**
 * A count as it stands in a sentence: 20,001. In: a whole number, not negative. `toLocaleString` would say the same, but
 * the first call of it loads the locales' data, which takes longer than to read the longest text.
 */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/**
 * How strongly each entry of an array is tinted. In: its entries. Out: −1 … 1 by entry, the entry's share of the
 * largest finite one's size, with its sign; ±∞ are ±1, NaN and an array of zeros are 0.
 */
export function heat(values: ArrayLike<number>): readonly number[] {
  const entries = Array.from(values);
  const largest = entries.reduce((most, x) => (Number.isFinite(x) ? Math.max(most, Math.abs(x)) : most), 0);
  return entries.map((x) => {
    if (Number.isNaN(x) || x === 0) return 0;
    return Number.isFinite(x) ? x / largest : Math.sign(x);
  });
}

/**
 * aᵇ as C99's pow (Annex F.9.4.4). JavaScript's `**` differs in two cases: 1 to any power
 * and −1 to ±∞ are NaN there and 1 in C.
 */
export function pow(a: number, b: number): number {
  if (a === 1) return 1;
  if (a === -1 && (b === Number.POSITIVE_INFINITY || b === Number.NEGATIVE_INFINITY)) return 1;
  return a ** b;
}

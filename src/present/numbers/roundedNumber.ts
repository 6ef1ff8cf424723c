/**
 * Rounding for show. In: a finite number and how many significant digits (2 … 17).
 * Out: its sign, decimal figures and power of ten, before anybody chose signs and fonts for them.
 * Text and LaTeX are both made from this, so that they can't disagree.
 */
export type RoundedNumber = {
  readonly negative: boolean;
  /** Decimal figures without sign and without trailing zeros after the point: `4`, `0.25`, `1.235`. */
  readonly figures: string;
  /** Power of ten to multiply by; null in plain notation. */
  readonly exponent: number | null;
};

/** Plain notation covers 10^-4 ≤ |x| < 10^6: at most `digits` + 5 characters without the sign. */
const LEAST_PLAIN_EXPONENT = -4;
const FIRST_LARGE_EXPONENT = 6;

/**
 * `x` to `digits` significant digits. In plain notation an integer part is never rounded away:
 * 12345.6 to 4 digits is 12346, because 12350 would be read as exact.
 */
export function roundedNumber(x: number, digits: number): RoundedNumber {
  const negative = x < 0 || Object.is(x, -0);
  const size = Math.abs(x);
  if (size === 0) return { negative, figures: "0", exponent: null };
  const [mantissa = "", power = ""] = size.toExponential(digits - 1).split("e");
  const exponent = Number(power);
  if (exponent < LEAST_PLAIN_EXPONENT) return { negative, figures: trimmed(mantissa), exponent };
  if (exponent < FIRST_LARGE_EXPONENT) {
    // The exponent is the rounded number's, so 0.99999 has one integer digit here, not none.
    return { negative, figures: trimmed(size.toFixed(Math.max(0, digits - 1 - exponent))), exponent: null };
  }
  return { negative, figures: trimmed(mantissa), exponent };
}

function trimmed(figures: string): string {
  return figures.includes(".") ? figures.replace(/\.?0+$/, "") : figures;
}

/**
 * Rounding for show. In: a finite number and how it is to be written.
 * Out: its sign, figures and power of ten, or the fraction it is, before anybody chose signs and fonts for them.
 * Text and LaTeX are both made from this, so that they can't disagree.
 */
import { smallFraction } from "./smallFraction.ts";
import type { Style } from "./style.ts";

export type RoundedNumber = {
  readonly negative: boolean;
  /** Decimal figures without sign and without trailing zeros after the point: `4`, `0.25`, `1.235`. */
  readonly figures: string;
  /** Power of ten to multiply by; null in plain notation. */
  readonly exponent: number | null;
  /** What the figures are divided by; null where it is no fraction. */
  readonly bottom: number | null;
};

/** Plain notation covers 10^-4 ≤ |x| < 10^6: at most `digits` + 5 characters without the sign. */
const LEAST_PLAIN_EXPONENT = -4;
const FIRST_LARGE_EXPONENT = 6;

export function roundedNumber(x: number, { digits, numbers }: Style): RoundedNumber {
  const negative = x < 0 || Object.is(x, -0);
  const size = Math.abs(x);
  if (size === 0) return { negative, figures: "0", exponent: null, bottom: null };
  switch (numbers) {
    case "significant":
      return { negative, ...toSignificant(size, digits) };
    case "decimals":
      return { negative, ...(toPlaces(size, digits) ?? toSignificant(size, digits)) };
    case "fractions": {
      const fraction = smallFraction(size);
      if (fraction === null) return { negative, ...toSignificant(size, digits) };
      return { negative, figures: String(fraction.top), exponent: null, bottom: fraction.bottom };
    }
    default:
      return numbers satisfies never;
  }
}

type Unsigned = Omit<RoundedNumber, "negative">;

/**
 * `size` to `digits` significant digits. In plain notation an integer part is never rounded away:
 * 12345.6 to 4 digits is 12346, because 12350 would be read as exact.
 */
function toSignificant(size: number, digits: number): Unsigned {
  const [mantissa = "", power = ""] = size.toExponential(digits - 1).split("e");
  const exponent = Number(power);
  if (exponent < LEAST_PLAIN_EXPONENT || exponent >= FIRST_LARGE_EXPONENT)
    return { figures: trimmed(mantissa), exponent, bottom: null };
  // The exponent is the rounded number's, so 0.99999 has one integer digit here, not none.
  return plain(size.toFixed(Math.max(0, digits - 1 - exponent)));
}

/** Null where the number is too large for plain notation, or so small that nothing would be left of it. */
function toPlaces(size: number, places: number): Unsigned | null {
  const figures = size.toFixed(places);
  const shown = Number(figures);
  return shown === 0 || shown >= 10 ** FIRST_LARGE_EXPONENT ? null : plain(figures);
}

function plain(figures: string): Unsigned {
  return { figures: trimmed(figures), exponent: null, bottom: null };
}

function trimmed(figures: string): string {
  return figures.includes(".") ? figures.replace(/\.?0+$/, "") : figures;
}

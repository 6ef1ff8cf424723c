/**
 * How numbers and derivatives are written, everywhere alike: in formulas, sentences, the picture and exports.
 * The text of the program and the boxes of its inputs are no part of it; they always hold plain decimals.
 */

export type Style = {
  /** Significant digits, or places after the point; 2 … 17. */
  readonly digits: number;
  /**
   * `significant`: so many significant digits. `decimals`: so many places after the point, zeros at the end left out.
   * `fractions`: 1/3 where that is the number, else as `significant`.
   */
  readonly numbers: "significant" | "decimals" | "fractions";
  /** What the gradient of x is called: ∂f/∂x, dx, x with a bar (the adjoint), or δ with x below it. */
  readonly notation: "partials" | "d" | "bar" | "delta";
};

export const DEFAULT_STYLE: Style = { digits: 4, numbers: "significant", notation: "partials" };

/** Plain numbers of so many significant digits, whatever the reader chose. */
export function significant(digits: number): Style {
  return { ...DEFAULT_STYLE, digits };
}

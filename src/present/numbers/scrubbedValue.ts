/** Digits of a sum of float64 numbers that are free of binary dust, counted from the larger one's first. */
const CLEAN_DIGITS = 14;

/**
 * A number after dragging it `distance` px (or pressing an arrow `distance` times): one step each, and free of
 * binary dust: three steps of 0.1 below 0.3 is 0, not 5.6e-17. A number that was not moved is the same number.
 */
export function scrubbedValue(start: number, distance: number, step: number): number {
  const steps = Math.round(distance);
  if (steps === 0) return start;
  const moved = start + steps * step;
  const largest = Math.max(Math.abs(start), Math.abs(steps * step));
  const digits = CLEAN_DIGITS - (exponentOf(largest) - exponentOf(moved));
  return digits < 1 ? 0 : Number(moved.toPrecision(Math.min(digits, CLEAN_DIGITS)));
}

/** The power of ten of a number's first digit; −∞ for 0. */
function exponentOf(x: number): number {
  return Math.floor(Math.log10(Math.abs(x)));
}

/**
 * The range of an input's slider. In: its value, the range it had. Out: a range around zero, 1, 2 or 5 times
 * a power of ten, that holds the value with room to move; the former one as long as it suits the value.
 */
export type SliderRange = { readonly low: number; readonly high: number; readonly step: number };

/** Slider steps on either side of zero. */
const HALF_STEPS = 100;
/** A value this many times smaller than the range would hardly leave the middle of the slider. */
const TOO_COARSE = 50;

/** `held`: a drag is under way, during which the range may grow but not shrink; after it no value stands at the end. */
export function sliderRange(value: number, before: SliderRange | null, held: boolean): SliderRange {
  const size = Math.abs(value);
  const fits = before !== null && (held ? !(size > before.high) : !(size >= before.high));
  if (fits && (held || size === 0 || size > before.high / TOO_COARSE)) return before;
  const wanted = Number.isFinite(size) ? Math.max(size * 1.25, size < 1 && size > 0 ? size * 4 : 5) : 10;
  const power = Math.floor(Math.log10(wanted));
  // Read from decimal: 5 * 10 ** -6 is 0.0000049999999999999996.
  const candidates = [1, 2, 5, 10].map((factor) => Number(`${factor}e${power}`));
  const high = Math.min(candidates.find((candidate) => candidate >= wanted) ?? wanted, Number.MAX_VALUE);
  return { low: -high, high, step: Math.max(high / HALF_STEPS, Number.MIN_VALUE) };
}

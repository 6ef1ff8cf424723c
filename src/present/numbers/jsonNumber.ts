/**
 * Numbers at full precision as JSON, for the page's data attributes.
 * What JSON cannot say is a string: `"inf"`, `"-inf"`, `"nan"`, `"-0"`.
 */

/** JSON text (a string with its quotes). */
export function jsonNumber(x: number): string {
  if (Number.isNaN(x)) return '"nan"';
  if (x === Infinity) return '"inf"';
  if (x === -Infinity) return '"-inf"';
  return Object.is(x, -0) ? '"-0"' : String(x);
}

/**
 * Two texts in, the one replacement that turns the first into the second out: the differing middle only,
 * so that carets, marks and undo steps outside it stay where they are.
 */

/** Replace `[from, to)` by `insert`; UTF-16 offsets into the old text. */
export type TextChange = { readonly from: number; readonly to: number; readonly insert: string };

/** The differing middle of `before` and `after`; null where they are equal. Never cuts a surrogate pair. */
export function minimalChange(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === after.charCodeAt(from)) from++;
  if (endsInsidePair(before, from) || endsInsidePair(after, from)) from--;
  let tail = 0;
  while (
    tail < shorter - from &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  if (endsInsidePair(before, before.length - tail) || endsInsidePair(after, after.length - tail)) tail--;
  return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) };
}

/** Whether `offset` stands between the two halves of one character. */
function endsInsidePair(text: string, offset: number): boolean {
  return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

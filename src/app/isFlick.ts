/** px a finger goes at least. */
const LEAST = 40;
/** Times as far sideways as up or down. */
const SLANT = 2;
/** ms; whoever takes longer is looking for something. */
const LONGEST = 600;

/** Whether a finger that moved so many px in so many ms turned a page rather than tapped, scrolled or pointed. */
export function isFlick({
  x,
  y,
  time,
}: {
  readonly x: number;
  readonly y: number;
  readonly time: number;
}): boolean {
  return Math.abs(x) >= LEAST && Math.abs(x) >= SLANT * Math.abs(y) && time <= LONGEST;
}

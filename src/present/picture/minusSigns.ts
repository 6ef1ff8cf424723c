/**
 * Which cells of a grid without numbers are negative, for a tint tells the size alone. In: the tints (−1 … 1, row-major),
 * columns, the side of a cell in px, and from which size on up to below which. Out: an SVG path, a minus in each.
 */
export function minusSigns(
  tints: readonly number[],
  columns: number,
  side: number,
  [from, below]: readonly [number, number],
): string {
  const width = side / 2;
  return tints
    .map((tint, entry) => {
      const size = -tint;
      if (size <= 0 || size < from || (size >= below && below < 1)) return "";
      const left = (entry % columns) * side + (side - width) / 2;
      return `M${left} ${(Math.floor(entry / columns) + 0.5) * side}h${width}`;
    })
    .join("");
}

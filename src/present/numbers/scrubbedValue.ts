/**
 * A number after dragging it `distance` px (or pressing an arrow `distance` times): one step each, and free of
 * binary dust (0.30000000000000004 is 0.3).
 */
export function scrubbedValue(start: number, distance: number, step: number): number {
  const moved = start + Math.round(distance) * step;
  return Number(moved.toPrecision(12)) || 0;
}

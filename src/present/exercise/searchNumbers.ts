/**
 * The first numbers that keep every rule, or the best met. In: a way to draw numbers, a way to check them, how often
 * to try. Out: numbers and the rules they break; the same for the same draws.
 */
import { NUMBER_RULES, type NumberRule } from "./numberRule.ts";

export type Found = { readonly numbers: readonly number[]; readonly broken: readonly NumberRule[] };

/** Null where no draw was of any use. `draw` gives null for one that isn't. */
export function searchNumbers(
  draw: () => readonly number[] | null,
  broken: (numbers: readonly number[], most: number) => readonly NumberRule[],
  tries: number,
): Found | null {
  let best: Found | null = null;
  let most = NUMBER_RULES.length + 1;
  for (let turn = 0; turn < tries; turn += 1) {
    const numbers = draw();
    if (numbers === null) continue;
    const breaks = broken(numbers, most);
    if (breaks.length >= most) continue;
    best = { numbers, broken: breaks };
    most = breaks.length;
    if (most === 0) break;
  }
  return best;
}

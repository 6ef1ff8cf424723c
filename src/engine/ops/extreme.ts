/** The largest or smallest entry, of all or along an axis. Ties and NaN are PyTorch's max and amax (min, amin). */
import type { Structural } from "./operation.ts";
import { reductionFunction } from "./reductionFunction.ts";

function isAlso(y: number): (entry: number) => boolean {
  return Number.isNaN(y) ? Number.isNaN : (entry) => entry === y;
}

/** Entries that tie for the extreme share its gradient. Along an axis a NaN makes every share NaN, as in amax. */
function share(upstream: number, entries: readonly number[], y: number, hasAxis: boolean): readonly number[] {
  if (hasAxis && Number.isNaN(y)) return entries.map(() => Number.NaN);
  const isExtreme = isAlso(y);
  const part = upstream / entries.filter(isExtreme).length;
  return entries.map((entry) => (isExtreme(entry) ? part : 0));
}

function isTie(entries: readonly number[], y: number): boolean {
  return entries.filter(isAlso(y)).length > 1;
}

function extreme(short: "max" | "min", word: "largest" | "smallest"): Structural {
  return reductionFunction({
    name: `a${short}`,
    aliases: [short],
    glyph: short,
    command: `\\${short}`,
    summary: `The ${word} entry of x, or those along an axis: a${short}(x, 0).`,
    source: "PyTorch FunctionsManual.cpp: evenly_distribute_backward, scale_grad_by_count",
    torch: ([x], [axis]) => (axis === undefined ? `torch.${short}(${x})` : `torch.a${short}(${x}, ${axis})`),
    tell: ({ operand }) =>
      `A ${short} routes: the ${word} entry of ${operand} gets the whole gradient, all others get 0; equal ones share it.`,
    reduce: (entries) => (short === "max" ? Math.max(...entries) : Math.min(...entries)),
    pull: share,
    localTex: (x, y) => `\\mathbf{1}\\left[${x} = ${y}\\right]`,
    kink: {
      at: isTie,
      convention: `Entries that tie in ${short} share the gradient equally, as in PyTorch.`,
    },
  });
}

export const extremes: readonly Structural[] = [extreme("max", "largest"), extreme("min", "smallest")];

/** One size larger (1) or smaller (−1) for the type while presenting, as far as there is one. In and out: percent. */
import { TYPE_SIZES } from "./state.ts";

export function resizedType(type: number, by: 1 | -1): number {
  const { least, most, step } = TYPE_SIZES;
  // A link may name a size between two of ours: the next one is the next of ours.
  const next = by === 1 ? Math.floor(type / step) + 1 : Math.ceil(type / step) - 1;
  return Math.min(Math.max(next * step, least), most);
}

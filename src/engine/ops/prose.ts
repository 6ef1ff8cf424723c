/**
 * Words the records share. In: what a sentence about one edge may use. Out: a short sentence.
 */
import type { Telling } from "./operation.ts";

/** What a local derivative of this size means: "Here it is −0.5: when x grows by a little, …". */
export function rateSentence({ gate, operand, local, localText }: Telling): string {
  const here = `Here it is ${localText}`;
  if (Number.isNaN(local)) return `${here}.`;
  if (local === 0) return `${here}: a small change of ${operand} does not move ${gate}.`;
  if (!Number.isFinite(local)) return `${here}.`;
  const size = Math.abs(local) === 1 ? "just as much" : `${localText.replace(/^−/, "")} times as much`;
  return `${here}: when ${operand} grows by a little, ${gate} ${local > 0 ? "grows" : "shrinks"} by ${size}.`;
}

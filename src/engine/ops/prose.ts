/**
 * Words the records share. In: what a sentence about one edge may use. Out: a short sentence.
 * Numbers in prose have four significant digits and a true minus sign.
 */
import type { Telling } from "./operation.ts";

function numberText(value: number): string {
  if (Number.isNaN(value)) return "not a number";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  return String(Number(value.toPrecision(4))).replaceAll("-", "−");
}

/** What a local derivative of this size means: "Here it is −0.5: when x grows by a little, …". */
export function rateSentence({ gate, operand, local }: Telling): string {
  const here = `Here it is ${numberText(local)}`;
  if (Number.isNaN(local)) return `${here}.`;
  if (local === 0) return `${here}: a small change of ${operand} does not move ${gate}.`;
  if (!Number.isFinite(local)) return `${here}, beyond every float64 number.`;
  const size = Math.abs(local) === 1 ? "just as much" : `${numberText(Math.abs(local))} times as much`;
  return `${here}: when ${operand} grows by a little, ${gate} ${local > 0 ? "grows" : "shrinks"} by ${size}.`;
}

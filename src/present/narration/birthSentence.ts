/** Why a number that is not finite begins at a node. In: its birthplace. Out: one sentence. */
import type { Birthplace } from "../../engine/trace/birthplace.ts";

export function birthSentence({ of, reason }: Pick<Birthplace, "of" | "reason">): string {
  return `The ${of === "value" ? "value" : "gradient"} stops being a finite number here: ${reason}.`;
}

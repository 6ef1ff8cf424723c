/**
 * Why a number that is not finite begins at a node. In: the birthplaces known so far, a node's index, and which of
 * its numbers. Out: one sentence; null where none of them begins there.
 */
import type { Birthplace } from "../../engine/trace/birthplace.ts";

export function birthNote(
  births: readonly Birthplace[],
  node: number,
  number: "value" | "gradient",
): string | null {
  const birth = births.find(
    (other) => other.node === node && (other.of === "value") === (number === "value"),
  );
  return birth === undefined ? null : `The ${number} stops being a finite number here: ${birth.reason}.`;
}

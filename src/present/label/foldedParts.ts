/**
 * What comes into a folded group. In: the group and one part an operand. Out: the arguments of a call, in their order,
 * null for one it makes no use of; and the others, which its body takes from the program.
 */
import type { Folded } from "../../engine/graph/graph.ts";

export type FoldedParts<Part> = {
  readonly given: readonly (Part | null)[];
  readonly others: readonly Part[];
};

export function foldedParts<Part>({ given }: Folded, parts: readonly Part[]): FoldedParts<Part> {
  return {
    given: given.map((place) => (place === null ? null : (parts[place] ?? null))),
    others: parts.filter((_, place) => !given.includes(place)),
  };
}

/** As many of a group's operands as one line names. */
export const MOST_NAMED = 6;

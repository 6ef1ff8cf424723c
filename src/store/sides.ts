/** The side panels and their parts, in the words of the address's `hide`. A side is folded when all its parts are hidden. */
export const SIDE_PARTS = { left: ["editor", "inputs"], right: ["formula", "words"] } as const;
export type Side = keyof typeof SIDE_PARTS;

export function isFolded(hide: readonly string[], side: Side): boolean {
  return SIDE_PARTS[side].every((part) => hide.includes(part));
}

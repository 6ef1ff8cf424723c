/** The panels that share one place where there is no room for all: one of them is shown, a tab each. */
import { SIDE_PARTS } from "../../store/sides.ts";

export const TABS = [
  { id: "formula", name: "Formula", holds: SIDE_PARTS.right },
  { id: "inputs", name: "Inputs", holds: ["inputs"] },
  { id: "editor", name: "Expression", holds: ["editor"] },
] as const;

export type TabId = (typeof TABS)[number]["id"];

/** The tabs that hold anything, given what the address hides. */
export function tabsLeft(hide: readonly string[]): readonly TabId[] {
  return TABS.filter(({ holds }) => holds.some((part) => !hide.includes(part))).map(({ id }) => id);
}

/**
 * What the key of the table does. In: the settings. Out: what changes. Where the table, or its side of the page, is
 * hidden, the key brings it back unfolded; while presenting there is no table and nothing changes.
 */
import { isFolded, SIDE_PARTS } from "./sides.ts";
import type { Settings } from "./state.ts";

export function toggledTable({ view, hide, table }: Settings): Partial<Settings> {
  if (view === "present") return {};
  const isInSight = !hide.includes("table") && !isFolded(hide, "right");
  if (isInSight) return { table: !table };
  const hiding: readonly string[] = isFolded(hide, "right") ? ["table", ...SIDE_PARTS.right] : ["table"];
  return { table: true, hide: hide.filter((part) => !hiding.includes(part)) };
}

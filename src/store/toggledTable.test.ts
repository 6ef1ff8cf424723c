import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "./state.ts";
import { toggledTable } from "./toggledTable.ts";

describe("the key of the table", () => {
  it("unfolds it and folds it again", () => {
    expect(toggledTable(DEFAULT_SETTINGS)).toEqual({ table: true });
    expect(toggledTable({ ...DEFAULT_SETTINGS, table: true })).toEqual({ table: false });
  });

  it("brings back a table that was hidden, and leaves the rest hidden", () => {
    const hidden = { ...DEFAULT_SETTINGS, hide: ["editor", "table"], table: true };
    expect(toggledTable(hidden)).toEqual({ table: true, hide: ["editor"] });
  });

  it("brings back the side of the page it stands in", () => {
    const folded = { ...DEFAULT_SETTINGS, hide: ["formula", "inputs", "words"], table: true };
    expect(toggledTable(folded)).toEqual({ table: true, hide: ["inputs"] });
  });

  it("does nothing while presenting, where there is no table", () => {
    expect(toggledTable({ ...DEFAULT_SETTINGS, view: "present" })).toEqual({});
  });
});

import { expect, test } from "vitest";
import { isFixKey } from "./fixShortcut.ts";

const none = { altKey: false, ctrlKey: false, metaKey: false };

test("Alt+Enter and Ctrl+. mend; Enter and a full stop are only typed", () => {
  expect(isFixKey({ ...none, key: "Enter", altKey: true })).toBe(true);
  expect(isFixKey({ ...none, key: ".", ctrlKey: true })).toBe(true);
  expect(isFixKey({ ...none, key: ".", metaKey: true })).toBe(true);
  expect(isFixKey({ ...none, key: "Enter" })).toBe(false);
  expect(isFixKey({ ...none, key: "." })).toBe(false);
});

import { expect, test } from "vitest";
import { isInstalled } from "./setup.mjs";

const locked = {
  "": { version: "0.1.0" },
  "node_modules/a": { version: "1.0.0", integrity: "sha512-a" },
  "node_modules/b": { version: "2.0.0", integrity: "sha512-b", optional: true },
};
const a = { version: "1.0.0", integrity: "sha512-a" };

test("the locked tree is installed when every package is there, other platforms' builds aside", () => {
  expect(isInstalled(locked, { "node_modules/a": a })).toBe(true);
});

test("a missing, older or different package means installing again", () => {
  expect(isInstalled(locked, {})).toBe(false);
  expect(isInstalled(locked, { "node_modules/a": { ...a, version: "0.9.0" } })).toBe(false);
  expect(isInstalled(locked, { "node_modules/a": { ...a, integrity: "sha512-x" } })).toBe(false);
});

import { expect, test } from "vitest";
import { findBrowser } from "./browser.mjs";

const nowhere = () => false;
const only = (place: string) => (path: string) => path === place;

test("the browser named in BACKSTEP_BROWSER comes before any other", () => {
  const env = { BACKSTEP_BROWSER: "/opt/mine/chrome", PATH: "/usr/bin" };
  expect(findBrowser({ platform: "linux", env, exists: () => true })).toBe("/opt/mine/chrome");
});

test("on Linux the small headless Chromium is taken before a full browser", () => {
  const env = { PATH: "/usr/bin" };
  expect(findBrowser({ platform: "linux", env, exists: () => true })).toBe(
    "/usr/bin/chromium-headless-shell",
  );
  expect(findBrowser({ platform: "linux", env, exists: only("/usr/bin/google-chrome") })).toBe(
    "/usr/bin/google-chrome",
  );
});

test("on macOS the applications folders are searched, the person's own too", () => {
  const chrome = "/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  expect(findBrowser({ platform: "darwin", env: { HOME: "/Users/ada" }, exists: only(chrome) })).toBe(chrome);
});

test("on Windows the program folders are searched", () => {
  const edge = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
  const env = { PROGRAMFILES: "C:\\Program Files", "PROGRAMFILES(X86)": "C:\\Program Files (x86)" };
  expect(findBrowser({ platform: "win32", env, exists: only(edge) })).toBe(edge);
});

test("a machine without a browser gives none, so that Playwright's own is used", () => {
  for (const platform of ["linux", "darwin", "win32"] as const) {
    expect(findBrowser({ platform, env: {}, exists: nowhere })).toBeUndefined();
  }
});

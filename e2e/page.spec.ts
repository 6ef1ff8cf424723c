/** The built page's policy, and that the suite's own watch over every test works. */
import { readdirSync } from "node:fs";
import { contentSecurityPolicy } from "../scripts/policy.mjs";
import { expect, test } from "./page.ts";

test("the policy stands first in the head of the built page", async ({ page }) => {
  await page.goto("./");
  const first = page.locator("head > :first-child");
  await expect(first).toHaveAttribute("http-equiv", "Content-Security-Policy");
  await expect(first).toHaveAttribute("content", contentSecurityPolicy);
});

test("fonts are shipped once, as woff2", () => {
  const fonts = readdirSync("dist/assets").filter((name) => /\.(?:woff2?|ttf|otf)$/.test(name));
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.filter((name) => !name.endsWith(".woff2"))).toEqual([]);
});

test("a picture from elsewhere is refused by the policy, and noticed", async ({ page, faults }) => {
  await page.goto("./");
  await page.evaluate(() => {
    new Image().src = "http://127.0.0.1:9/elsewhere.png";
  });
  await expect
    .poll(() => faults.join())
    .toContain("policy violation: img-src http://127.0.0.1:9/elsewhere.png");
  faults.length = 0;
});

test("text is never made into markup: the browser refuses it", async ({ page, faults }) => {
  await page.goto("./");
  const refused = await page.evaluate(() => {
    try {
      Object.assign(document.createElement("div"), { innerHTML: "<b>foreign</b>" });
      return "made";
    } catch (error) {
      return String(error);
    }
  });
  expect(refused).toContain("TrustedHTML");
  await expect.poll(() => faults.join()).toContain("policy violation: require-trusted-types-for");
  faults.length = 0;
});

test("console errors, exceptions and unhandled rejections are noticed", async ({ page, faults }) => {
  await page.goto("./");
  await page.evaluate(() => {
    console.error("a console error");
    setTimeout(() => {
      throw new Error("an exception");
    });
    void Promise.reject(new Error("a rejection"));
  });
  const sorted = () => [...faults].sort();
  const expected = ["console error: a console error", "page error: a rejection", "page error: an exception"];
  await expect.poll(sorted).toEqual(expected);
  faults.length = 0;
});

test("a request to another origin is noticed", async ({ page, faults }) => {
  await page.goto("about:blank");
  await page.evaluate(() => {
    new Image().src = "http://127.0.0.1:9/elsewhere.png";
  });
  await expect
    .poll(() => faults.join())
    .toContain("request to another origin: http://127.0.0.1:9/elsewhere.png");
  faults.length = 0;
});

/** What comes before the first graph stays small; what can come later comes later. */
import { firstLoad, MOST_FIRST_LOAD } from "../src/test/firstLoad.ts";
import { expect, test } from "./page.ts";

test("a first visit downloads no more than the bar before its graph stands", async ({ page }) => {
  const files = await firstLoad(page, "./");
  const names = files.map(({ name }) => name).join(" ");
  expect(names).toMatch(/\.js/);
  expect(names).toMatch(/\.css/);
  expect(names).toMatch(/KaTeX_Main/);
  expect(names).not.toMatch(/StageMap|CodeEditor|FormulaPanel|katex-/);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(total).toBeGreaterThan(MOST_FIRST_LOAD / 2);
  expect(total).toBeLessThanOrEqual(MOST_FIRST_LOAD);
});

test("without the map's file there is no map, and nothing else is missing", async ({
  page,
  open,
  faults,
}) => {
  await page.route(/StageMap/, (route) => route.abort());
  await open("lesson=mazur");
  await expect(page.locator(".stage-map")).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("[data-graph]")).toHaveAttribute("data-step", "1");
  expect(faults.filter((fault) => !/Failed to load resource|ERR_FAILED/.test(fault))).toEqual([]);
  faults.length = 0;
});

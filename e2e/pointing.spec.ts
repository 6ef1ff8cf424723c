/** A term of the formula and its place in the picture: pointing at either lights both. */
import type { Page } from "@playwright/test";
import { expect, test } from "./page.ts";
import { bareTex, graphOf, nodeNamed, shownOn } from "./shown.ts";

/** What is lit now, formula and picture apart, by their places. */
function lit(page: Page): Promise<{ formula: string[]; picture: string[] }> {
  return page.evaluate(() => {
    const places = (root: string) => {
      const found = [...document.querySelectorAll(`${root} .lit`)];
      return [...new Set(found.map((element) => element.getAttribute("data-place") ?? ""))].sort();
    };
    return { formula: places("[aria-label=Formula]"), picture: places("[data-graph]") };
  });
}

test("pointing at a term of the formula lights its place in the picture", async ({ page, open }) => {
  await open("lesson=G3&step=6");
  const term = (place: string) => page.locator(`[data-formula] [data-place="${place}"]`).first();
  for (const place of ["gradient-n3", "local-0", "gradient-n0"]) {
    await term(place).hover();
    await expect.poll(async () => (await lit(page)).picture, place).toContain(place);
    expect((await lit(page)).formula).toContain(place);
  }
  await page.locator("h1").hover();
  await expect.poll(() => lit(page)).toEqual({ formula: [], picture: [] });
});

test("pointing at the picture lights the term in the formula", async ({ page, open }) => {
  await open("lesson=G3&step=6");
  await page.locator("[data-formula] .katex").waitFor();
  await nodeNamed(page, "w1").locator(".stage-gradient text").hover();
  await expect.poll(async () => (await lit(page)).formula).toContain("gradient-n0");
  await page.locator('[data-graph] .callout [data-place="local-0"]').hover();
  await expect.poll(async () => (await lit(page)).formula).toContain("local-0");
  await page.locator('[data-graph] .callout [data-place="contribution-0"]').hover();
  await expect.poll(async () => (await lit(page)).formula).toContain("contribution-0");
});

test("a lit term stays lit, and right, when the step changes under the pointer", async ({ page, open }) => {
  await open("lesson=G3&step=6");
  await page.locator('[data-formula] [data-place="gradient-n3"]').first().hover();
  await expect.poll(async () => (await lit(page)).picture).toContain("gradient-n3");
  await page.keyboard.press("ArrowRight");
  await expect(graphOf(page)).toHaveAttribute("data-step", "7");
  expect(bareTex((await shownOn(page)).tex)).toContain("w_{2}");
  expect((await lit(page)).picture).toContain("gradient-n3");
});

test("a number can be read in full by pointing at it", async ({ page, open }) => {
  await open("lesson=G12&step=21");
  await expect(nodeNamed(page, "f").locator(".stage-value title")).toHaveText("0.7310585786300049");
  await nodeNamed(page, "w2").locator(".gate").click();
  await expect(page.getByRole("dialog", { name: "One node: w2" })).toContainText("0.19661193324148188");
});

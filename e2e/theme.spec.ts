/** Light, dark, and what the system says; motion only for those who want it. */
import type { Page } from "@playwright/test";
import { expect, test } from "./page.ts";
import { button, graphOf } from "./shown.ts";

function background(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

const LIGHT = "rgb(255, 255, 255)";
const DARK = "rgb(21, 25, 34)";

test("auto follows the system, also when it changes", async ({ page, open }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await open("lesson=G3");
  expect(await background(page)).toBe(LIGHT);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await background(page)).toBe(DARK);
});

test("light and dark stay what they are, whatever the system says", async ({ page, open }) => {
  for (const [theme, colour] of [
    ["light", LIGHT],
    ["dark", DARK],
  ] as const) {
    await open(`lesson=G3&theme=${theme}`);
    for (const colorScheme of ["dark", "light"] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await background(page), `${theme} on ${colorScheme}`).toBe(colour);
    }
    expect(await page.evaluate(() => document.documentElement.style.colorScheme)).toBe(theme);
  }
});

test("the button goes round light, dark and auto, and a reload keeps it", async ({ page, open }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await open("lesson=G3&step=5");
  const theme = page.getByRole("button", { name: /^Theme/ });
  await expect(theme).toHaveAccessibleName("Theme: auto");
  await theme.click();
  await expect(theme).toHaveAccessibleName("Theme: light");
  expect(await background(page)).toBe(LIGHT);
  await theme.click();
  expect(await background(page)).toBe(DARK);
  await expect.poll(() => page.url()).toContain("theme=dark");
  await page.reload();
  await expect(theme).toHaveAccessibleName("Theme: dark");
  await expect(graphOf(page)).toHaveAttribute("data-step", "5");
  await theme.click();
  await expect(theme).toHaveAccessibleName("Theme: auto");
});

test("value, gradient and local derivative have a colour each, in both themes", async ({ page, open }) => {
  for (const theme of ["light", "dark"]) {
    await open(`lesson=G3&step=6&theme=${theme}`);
    const colours = await page.evaluate(() =>
      [".stage-value text", ".stage-gradient text", ".callout-local text"].map((selector) => {
        const element = document.querySelector(selector);
        return element === null ? "none" : getComputedStyle(element).fill;
      }),
    );
    expect(colours).not.toContain("none");
    expect(new Set(colours).size, theme).toBe(3);
  }
});

test("a step moves for a third of a second, and with reduced motion not at all", async ({ page, open }) => {
  const longest = (): Promise<number> =>
    page.evaluate(() => {
      const seconds = [...document.querySelectorAll("*")].flatMap((element) => {
        const { animationDuration, transitionDuration } = getComputedStyle(element);
        return [...animationDuration.split(","), ...transitionDuration.split(",")].map(Number.parseFloat);
      });
      return Math.max(...seconds);
    });
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await open("lesson=G3&step=6");
  expect(await longest()).toBeGreaterThanOrEqual(0.2);
  expect(await longest()).toBeLessThanOrEqual(0.4);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open("lesson=G3&step=6");
  await button(page, "Previous step").click();
  expect(await longest()).toBeLessThanOrEqual(0.001);
});

test("nothing moves by itself: no animation runs for ever", async ({ page, open }) => {
  await open("lesson=G7&step=8");
  const endless = await page.evaluate(
    () =>
      document
        .getAnimations()
        .filter((running) => running.effect?.getTiming().iterations === Number.POSITIVE_INFINITY).length,
  );
  expect(endless).toBe(0);
});

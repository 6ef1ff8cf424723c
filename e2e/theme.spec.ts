/** Light, dark, high contrast, safe colours, and what the system says; motion only for those who want it. */
import type { Page } from "@playwright/test";
import { lessons } from "../src/lessons/gallery.ts";
import { contrast } from "../src/test/colour.ts";
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

function textColour(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body).color);
}

const BLACK = "rgb(0, 0, 0)";

test("high contrast is black on white; in auto it comes when the system asks for more contrast", async ({
  page,
  open,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await open("lesson=G3&step=5&theme=contrast");
  expect(await background(page)).toBe(LIGHT);
  expect(await textColour(page)).toBe(BLACK);
  await page.emulateMedia({ colorScheme: "light", contrast: "more" });
  await open("lesson=G3&step=5");
  expect(await textColour(page)).toBe(BLACK);
  await page.emulateMedia({ contrast: "no-preference" });
  await expect.poll(() => textColour(page)).not.toBe(BLACK);
});

test("the safe palette shows values in blue, and the link carries it", async ({ page, open }) => {
  await page.emulateMedia({ colorScheme: "light" });
  const value = () =>
    page
      .locator(".stage-value text")
      .first()
      .evaluate((text) => getComputedStyle(text).fill);
  await open("lesson=G3&step=6");
  expect(await value()).toBe("rgb(0, 105, 92)");
  await open("lesson=G3&step=6&palette=safe");
  expect(await value()).toBe("rgb(0, 90, 156)");
});

test("in grey too: each value stands above its gradient, and a wire that carried one is thicker", async ({
  page,
  open,
}) => {
  for (const { id, expects } of lessons) {
    await open(`lesson=${id}&step=${expects.forward + 1 + expects.backward}`);
    const wrong = await page.evaluate(() =>
      [...document.querySelectorAll("[data-node]")].flatMap((node) => {
        const value = node.querySelector(".stage-value text")?.getBoundingClientRect();
        const gradient = node.querySelector(".stage-gradient text")?.getBoundingClientRect();
        const isWrong = value !== undefined && gradient !== undefined && value.bottom > gradient.top + 8;
        return isWrong ? [node.getAttribute("data-node")] : [];
      }),
    );
    expect(wrong, id).toEqual([]);
  }
  await open("lesson=G7&step=7");
  const width = (wire: string) =>
    page
      .locator(`.wire-${wire} .wire-line`)
      .first()
      .evaluate((line) => Number.parseFloat(getComputedStyle(line).strokeWidth));
  expect(await width("passed")).toBeGreaterThanOrEqual(1.5 * (await width("valued")));
});

test("settings hold at once and the device keeps them; a link's own choice comes first and stays the link's", async ({
  page,
  open,
}) => {
  await page.emulateMedia({ colorScheme: "light" });
  await open("lesson=G3&step=6");
  await button(page, "Settings").click();
  const dialog = page.getByRole("dialog", { name: "Settings" });
  await dialog.getByLabel("Theme").selectOption("High contrast");
  await dialog.getByLabel("Colours").selectOption("Safe for colour blindness");
  await dialog.getByLabel("Digits shown").fill("7");
  await dialog.getByLabel("Size while presenting").fill("150");
  await dialog.getByLabel("Words while presenting").check();
  await expect(dialog).toContainText("Kept on this device");
  const root = page.locator("html");
  await expect(root).toHaveAttribute("data-contrast", "more");
  await expect(root).toHaveAttribute("data-palette", "safe");
  for (const said of ["theme=contrast", "palette=safe", "digits=7", "type=150", "words=on"])
    await expect.poll(() => page.url()).toContain(said);

  await open("lesson=G12&step=21&theme=dark&digits=3&fresh");
  expect(await background(page)).toBe(DARK);
  await expect(root).toHaveAttribute("data-palette", "safe");
  await expect(page.locator('[data-node="f"] .stage-value')).toContainText("0.731");

  await open("lesson=G12&step=21&again");
  await expect(root).toHaveAttribute("data-contrast", "more");
  await expect(page.locator('[data-node="f"] .stage-value')).toContainText("0.7310586");

  await open("lesson=G12&theme=auto&palette=standard&third");
  await expect(root).not.toHaveAttribute("data-contrast", "more");
  await page.reload();
  await graphOf(page).waitFor();
  await expect(root).not.toHaveAttribute("data-contrast", "more");
});

test("without storage the settings hold for the visit, the link keeps them, and the dialog says so", async ({
  page,
  open,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      },
    });
  });
  await open("lesson=G3&step=6");
  await button(page, "Settings").click();
  const dialog = page.getByRole("dialog", { name: "Settings" });
  await expect(dialog).toContainText("not saved on this device");
  await dialog.getByLabel("Theme").selectOption("Dark");
  expect(await background(page)).toBe(DARK);
  await expect.poll(() => page.url()).toContain("theme=dark");
  await page.reload();
  await graphOf(page).waitFor();
  expect(await background(page)).toBe(DARK);
});

test("with forced colours every text of the picture reads, and the timeline still shows where one is", async ({
  page,
  open,
}) => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    await open(`lesson=G7&step=8&${colorScheme}`);
    const { ground, texts, now, past } = await page.evaluate(() => {
      const all = [...document.querySelectorAll("[data-graph] .node text")];
      const tick = (which: string) => {
        const element = document.querySelector(`.tick-${which}`);
        return element === null ? "" : getComputedStyle(element).backgroundColor;
      };
      return {
        ground: getComputedStyle(document.body).backgroundColor,
        texts: all.map((text) => {
          // What arrives in this step stands on a filled box.
          const box = text.closest(".slot-new")?.querySelector(".slot-box") ?? null;
          return { text: getComputedStyle(text).fill, on: box === null ? null : getComputedStyle(box).fill };
        }),
        now: tick("now"),
        past: tick("past"),
      };
    });
    for (const { text, on } of texts)
      expect(contrast(hex(text), hex(on ?? ground)), text).toBeGreaterThanOrEqual(4.5);
    for (const tick of [now, past]) expect(contrast(hex(tick), hex(ground)), tick).toBeGreaterThanOrEqual(3);
  }
});

/** `rgb(1, 2, 3)` as `#010203`. */
function hex(colour: string): string {
  const channels = colour.match(/\d+/g)?.slice(0, 3) ?? [];
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, "0")).join("")}`;
}

/** Small screens, large type, fingers. */
import type { Page } from "@playwright/test";
import { expect, test } from "./page.ts";
import { button, editorOf, graphOf, nodeNamed, programHash, shownOn } from "./shown.ts";

test.use({ hasTouch: true });

const sizes = [
  { width: 390, height: 844 },
  { width: 320, height: 640 },
] as const;

/** px by which the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Controls smaller than `least` px in either direction, as "name 20×30". */
function tooSmall(page: Page, least: number, within = "body"): Promise<string[]> {
  return page.evaluate(
    ([limit, root]) => {
      const controls = document.querySelectorAll(`${root} :is(button, select, input, a[href])`);
      return [...controls].flatMap((control) => {
        const { width, height } = control.getBoundingClientRect();
        if (width === 0 || (width >= limit && height >= limit)) return [];
        const name = control.getAttribute("aria-label") ?? control.textContent;
        return [`${name} ${Math.round(width)}×${Math.round(height)}`];
      });
    },
    [least, within] as const,
  );
}

for (const size of sizes) {
  test(`at ${size.width} px nothing reaches past the page, and the stage comes first`, async ({
    page,
    open,
  }) => {
    await page.setViewportSize(size);
    const programs = [
      "lesson=G3&step=6",
      "lesson=G12&step=21",
      `${programHash("a_rather_long_name_for_an_input = 123456.789\nf = a_rather_long_name_for_an_input ^ 3")}&step=3`,
    ];
    for (const hash of programs) {
      await open(hash);
      await page.locator("[data-formula] .katex").waitFor();
      expect(await overflow(page), hash).toBe(0);
      await expect(graphOf(page)).toBeInViewport({ ratio: 0.9 });
      await expect(button(page, "Next step")).toBeInViewport({ ratio: 1 });
      expect(await tooSmall(page, 24), hash).toEqual([]);
      const editor = await editorOf(page).boundingBox();
      const stage = await graphOf(page).boundingBox();
      expect(editor?.y).toBeGreaterThan((stage?.y ?? 0) + (stage?.height ?? 0) - 1);
    }
    await button(page, "Lessons").click();
    expect(await overflow(page)).toBe(0);
    expect(await tooSmall(page, 24, "dialog")).toEqual([]);
  });
}

test("on touch the player's buttons are 44 px", async ({ page, open }) => {
  await page.setViewportSize(sizes[0]);
  await open("lesson=G3&step=3");
  const small = await page.locator("footer button").evaluateAll((buttons) =>
    buttons.flatMap((one) => {
      const { width, height } = one.getBoundingClientRect();
      return width > 0 && (width < 44 || height < 44) ? [one.getAttribute("aria-label")] : [];
    }),
  );
  expect(small).toEqual([]);
});

test("a finger steps, opens a node, types and slides", async ({ page, open }) => {
  await page.setViewportSize(sizes[0]);
  await open("lesson=G3&step=5");
  await button(page, "Next step").tap();
  await expect(graphOf(page)).toHaveAttribute("data-step", "6");
  await nodeNamed(page, "q").locator(".gate").tap();
  await expect(page.getByRole("dialog", { name: "One node: q" })).toBeVisible();
  await page.getByRole("button", { name: "Close" }).tap();
  await page.getByRole("slider", { name: "w1", exact: true }).fill("1");
  await editorOf(page).fill("w1 = 1\nw2 = 5\nw3 = 2\nq = w1 + w2\nf = q * w3");
  await expect(graphOf(page)).toHaveAttribute("data-step", "6");
  expect((await shownOn(page)).nodes.w1?.gradient).toBe("2");
});

test("presenting, every control is 44 px", async ({ page, open }) => {
  await open("lesson=G7&step=8&view=present");
  await page.locator("[data-formula] .katex").waitFor();
  expect(await tooSmall(page, 44)).toEqual([]);
});

test("no type is smaller than 12 px at 1280 × 720, on the stage too", async ({ page, open }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const hash of ["lesson=G3&step=6", "lesson=G7&step=8", "lesson=G12&step=21"]) {
    await open(hash);
    await page.locator("[data-formula] .katex").waitFor();
    const small = await page.evaluate(() => {
      for (const running of document.getAnimations()) running.finish();
      const texts = document.querySelectorAll(
        "body :is(text, p, span, button, dt, dd, h1, h2, label, li, small)",
      );
      return [...texts].flatMap((element) => {
        const own = [...element.childNodes].some(
          (node) => node.nodeType === 3 && node.textContent?.trim() !== "",
        );
        if (!own || element.closest(".katex, sub, sup, .visually-hidden") !== null) return [];
        const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
        const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
        return size > 0 && size < 11.95 ? [`${element.textContent?.slice(0, 20)} ${size.toFixed(1)}`] : [];
      });
    });
    expect(small, hash).toEqual([]);
  }
});

test("a window of 1 × 1 and back leaves everything where it was", async ({ page, open }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open("lesson=G7&step=8");
  const place = () => page.locator("[data-graph] > g").getAttribute("style");
  // Drawn by what comes after the panel: before it there is no formula to compare.
  await page.locator("[data-formula] .katex").first().waitFor();
  const before = await shownOn(page);
  await expect.poll(place).toContain("scale");
  const fitted = await place();
  await page.setViewportSize({ width: 1, height: 1 });
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await page.setViewportSize({ width: 1280, height: 720 });
  expect(await shownOn(page)).toEqual(before);
  await expect.poll(place).toBe(fitted);
  expect(await place()).not.toMatch(/NaN|Infinity/);
});

test("at 400 % zoom, and with type twice as large, everything is still there", async ({ page, open }) => {
  // A 1280 px window at 400 % is 320 px wide and 180 px high.
  await page.setViewportSize({ width: 320, height: 180 });
  await open("lesson=G3&step=6");
  expect(await overflow(page)).toBe(0);
  await button(page, "Next step").click();
  await expect(graphOf(page)).toHaveAttribute("data-step", "7");

  await page.setViewportSize({ width: 1280, height: 720 });
  await open("lesson=G3&step=6&large");
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  expect(await overflow(page)).toBe(0);
  for (const name of ["Next step", "Lessons", "Present"])
    await expect(button(page, name)).toBeInViewport({ ratio: 0.95 });
  await button(page, "Next step").click();
  await expect(graphOf(page)).toHaveAttribute("data-step", "7");
  const clipped = await page.evaluate(() =>
    [...document.querySelectorAll("button")].flatMap((one) =>
      one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1
        ? [one.getAttribute("aria-label") ?? one.textContent]
        : [],
    ),
  );
  expect(clipped).toEqual([]);
});

/** Small screens, large type, fingers. */
import { AxeBuilder } from "@axe-core/playwright";
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
        // WCAG 2.5.8 leaves out a target in the line of a text.
        if (control.closest("p") !== null) return [];
        if (width === 0 || (width >= limit && height >= limit)) return [];
        const name = control.getAttribute("aria-label") ?? control.textContent;
        return [`${name} ${Math.round(width)}×${Math.round(height)}`];
      });
    },
    [least, within] as const,
  );
}

/** Controls and panels that are painted over by something that is not a part of them, as "name under what". */
function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const things = document.querySelectorAll("button, input, select, [role=tab], h1, [data-formula]");
    return [...things].flatMap((thing) => {
      thing.scrollIntoView({ block: "nearest", inline: "nearest" });
      const { x, y, width, height } = thing.getBoundingClientRect();
      if (width === 0 || thing.closest("p") !== null) return [];
      return [0.1, 0.5, 0.9].flatMap((part) => {
        const [left, top] = [x + width * part, y + height / 2];
        if (left < 0 || top < 0 || left >= innerWidth || top >= innerHeight) return [];
        const on = document.elementFromPoint(left, top);
        if (on === null || thing.contains(on) || on.shadowRoot !== null) return [];
        const name = thing.getAttribute("aria-label") ?? thing.textContent;
        return [`${name} under ${on.tagName} ${on.getAttribute("class")}`];
      });
    });
  });
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
      await page.locator("[data-formula] .katex").waitFor({ state: "attached" });
      expect(await overflow(page), hash).toBe(0);
      await expect(graphOf(page)).toBeInViewport({ ratio: 0.9 });
      await expect(button(page, "Next step")).toBeInViewport({ ratio: 1 });
      const stage = () => page.getByRole("main").boundingBox();
      expect((await stage())?.height).toBeGreaterThanOrEqual(size.height / 2);
      for (const [name, control] of [
        ["Formula", page.locator("[data-formula]")],
        ["Inputs", page.getByRole("tabpanel", { name: "Inputs" }).getByRole("textbox").first()],
        ["Expression", editorOf(page)],
      ] as const) {
        await page.getByRole("tab", { name }).tap();
        await expect(control).toBeVisible();
        const { y = 0, height = 0 } = (await stage()) ?? {};
        expect((await page.locator("aside.side:visible").boundingBox())?.y, name).toBeGreaterThanOrEqual(
          y + height,
        );
        expect(await overflow(page), `${hash} ${name}`).toBe(0);
        expect(await overlaps(page), `${hash} ${name}`).toEqual([]);
        expect(await tooSmall(page, 44), `${hash} ${name}`).toEqual([]);
      }
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
  await page.getByRole("tab", { name: "Inputs" }).tap();
  await page.getByRole("slider", { name: "w1", exact: true }).fill("1");
  await page.getByRole("tab", { name: "Expression" }).tap();
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

for (const size of [
  { width: 320, height: 180, is: "1280 × 720 at 400 %" },
  { width: 320, height: 256, is: "1280 × 1024 at 400 %" },
  { width: 320, height: 568, is: "a small phone" },
  { width: 568, height: 320, is: "it on its side" },
  { width: 844, height: 390, is: "a phone on its side" },
  { width: 768, height: 1024, is: "a tablet" },
]) {
  test(`on ${size.is} everything can be reached, and nothing covers anything`, async ({ page, open }) => {
    await page.setViewportSize(size);
    await open("lesson=G7&step=8");
    await page.locator("[data-formula] .katex").waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await overlaps(page)).toEqual([]);
    await button(page, "Next step").tap();
    await expect(graphOf(page)).toHaveAttribute("data-step", "9");
    await page.getByRole("tab", { name: "Inputs" }).tap();
    await page.getByRole("slider", { name: "b", exact: true }).fill("3");
    await page.getByRole("tab", { name: "Expression" }).tap();
    await expect(editorOf(page)).toContainText("b = 3");
    expect(await overflow(page)).toBe(0);
    expect(await overlaps(page)).toEqual([]);
    for (const name of ["Reference", "Share", "Export", "Settings", "Keys"]) {
      await button(page, "Menu").tap();
      await button(page, name).tap();
      await expect(page.getByRole("dialog")).toBeVisible();
      expect(await overflow(page), name).toBe(0);
      await page.getByRole("dialog").getByRole("button", { name: "Close" }).tap();
      await expect(page.getByRole("dialog")).toHaveCount(0);
    }
    await button(page, "Lessons").tap();
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).tap();
    const found = await new AxeBuilder({ page }).analyze();
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target}`)).toEqual([]);
  });
}

test("the tabs are one tab stop; arrows, Home and End show a panel and do not step", async ({
  page,
  open,
}) => {
  await page.setViewportSize(sizes[0]);
  await open("lesson=G3&step=3");
  const tab = (name: string) => page.getByRole("tab", { name });
  await tab("Formula").focus();
  for (const [key, name] of [
    ["ArrowRight", "Inputs"],
    ["ArrowRight", "Expression"],
    ["ArrowRight", "Formula"],
    ["ArrowLeft", "Expression"],
    ["Home", "Formula"],
    ["End", "Expression"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(tab(name)).toBeFocused();
    await expect(tab(name)).toHaveAttribute("aria-selected", "true");
    await expect(page.getByRole("tabpanel", { name })).toBeVisible();
    await expect(page.getByRole("tabpanel")).toHaveCount(1);
  }
  await page.keyboard.press("Shift+Tab");
  await expect(tab("Formula")).not.toBeFocused();
  await expect(tab("Inputs")).not.toBeFocused();
  await expect(graphOf(page)).toHaveAttribute("data-step", "3");
});

test("what the address hides has no tab, and a window made wider keeps the text's history", async ({
  page,
  open,
}) => {
  await page.setViewportSize(sizes[0]);
  await open("lesson=G3&hide=inputs");
  await expect(page.getByRole("tab")).toHaveText(["Formula", "Expression"]);
  await page.getByRole("tab", { name: "Expression" }).tap();
  await page.locator(".cm-content").fill("x = 2\nf = x * x");
  await page.setViewportSize({ width: 1280, height: 720 });
  await expect(page.getByRole("tab")).toHaveCount(0);
  await editorOf(page).press("Control+z");
  await expect(editorOf(page)).toContainText("w1");
});

test("type twice as large leaves everything there", async ({ page, open }) => {
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

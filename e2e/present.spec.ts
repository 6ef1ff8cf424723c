/** The lecture hall: type for row ten, contrast, a presenter's remote, pointing, and nothing else on the screen. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { lessons } from "../src/lessons/gallery.ts";
import { expect, test } from "./page.ts";
import { button, editorOf, graphOf, nodeNamed, programHash } from "./shown.ts";

const HALLS = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
] as const;

/** Texts on the page smaller than `least` px as they are seen, with their sizes; empty when all can be read. */
function smallTexts(page: Page, least: number): Promise<string[]> {
  return page.evaluate((limit) => {
    const drawing = document.querySelector<SVGGElement>("[data-graph] > g");
    const zoom = drawing?.getCTM()?.a ?? 0;
    const found: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walk.nextNode(); text !== null; text = walk.nextNode()) {
      const element = text.parentElement;
      // KaTeX's MathML, titles and announcements are for ears; a zero-width space is no letter.
      if (element?.closest("title, .katex-mathml, .visually-hidden, [role=status]") !== null) continue;
      if ((text.textContent ?? "").replace(/[\s\u200b]/g, "") === "") continue;
      const range = document.createRange();
      range.selectNode(text);
      if (range.getBoundingClientRect().width < 1 || getComputedStyle(element).visibility === "hidden")
        continue;
      const shown = Number.parseFloat(getComputedStyle(element).fontSize);
      const size = element.closest("[data-graph]") === null ? shown : shown * zoom;
      if (size < limit - 0.01) found.push(`"${text.textContent}" ${size.toFixed(1)} px`);
    }
    return found;
  }, least);
}

/** How many positions of a run are looked at; of a short one all. */
const MOST_LOOKS = 12;

async function everyFewPositions(page: Page, look: (position: number) => Promise<void>): Promise<void> {
  await page.locator("[data-formula] .katex").first().waitFor({ state: "attached" });
  const last = Number(await graphOf(page).getAttribute("data-step-count"));
  const stride = Math.ceil(last / MOST_LOOKS);
  for (let position = 0; position <= last; position += 1) {
    if (position > 0) await page.keyboard.press("PageDown");
    if (position % stride !== 0 && position !== last) continue;
    await expect(graphOf(page)).toHaveAttribute("data-step", String(position));
    await look(position);
  }
}

const MATRICES = programHash(
  "W = [[1, 2], [3, 4]]\nx = [0.1, -0.2]\nb = [0.5, -1]\nf = sum(tanh(W @ x + b))",
);

const programs = [
  ...lessons.map(({ id }) => [id, `lesson=${id}`] as const),
  ["matrices", MATRICES],
  ["powers of powers", programHash("x = 2\nf = exp(-x^2) / (1 + exp(-x^2))^2")],
] as const;

for (const hall of HALLS) {
  test(`at ${hall.width} × ${hall.height} no text is smaller than a fortieth of the height, all through the lessons`, async ({
    page,
    open,
  }) => {
    test.setTimeout(300_000);
    await page.setViewportSize(hall);
    const found: string[] = [];
    for (const [name, hash] of programs) {
      await open(`${hash}&view=present`);
      await everyFewPositions(page, async (position) => {
        const small = await smallTexts(page, hall.height / 40);
        found.push(...small.map((text) => `${name} at ${position}: ${text}`));
      });
    }
    expect(found).toEqual([]);
  });
}

test("at 250 % type is two and a half times as large, and each step is still in view", async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const [name, hash] of [
    ["fan-out", "lesson=G7"],
    ["matrices", MATRICES],
    ["a network", "lesson=G28"],
  ] as const) {
    await open(`${hash}&view=present&type=250`);
    await everyFewPositions(page, async (position) => {
      expect(await smallTexts(page, 45), `${name} at ${position}`).toEqual([]);
      const outside = await page.evaluate(() => {
        // A picture that still glides is judged where it comes to rest.
        for (const running of document.getAnimations()) running.finish();
        const stage = document.querySelector("[data-graph]")?.getBoundingClientRect();
        const strip = document.querySelector(".side-right")?.getBoundingClientRect();
        const callout = document.querySelector(".callout-box")?.getBoundingClientRect();
        if (stage === undefined || strip === undefined) return ["no stage, no strip"];
        const wrong: string[] = [];
        if (stage.bottom > strip.top + 1) wrong.push("the strip covers the stage");
        if (stage.height < 0.45 * innerHeight) wrong.push(`the stage is ${stage.height} px high`);
        if (document.documentElement.scrollWidth > innerWidth) wrong.push("the page scrolls sideways");
        if (callout !== undefined && (callout.left < stage.left || callout.right > stage.right))
          wrong.push("the callout leaves the stage sideways");
        if (callout !== undefined && (callout.top < stage.top || callout.bottom > stage.bottom))
          wrong.push("the callout leaves the stage");
        const inside = (box: DOMRect): boolean =>
          box.left >= stage.left &&
          box.right <= stage.right &&
          box.top >= stage.top &&
          box.bottom <= stage.bottom;
        // With air around them, as many of these as there is room for.
        const fits = (boxes: readonly DOMRect[]): boolean =>
          Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left)) <
            0.8 * stage.width &&
          Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top)) <
            0.6 * stage.height;
        const boxOf = (role: string): DOMRect | undefined =>
          document.querySelector(`.role-${role} .gate`)?.getBoundingClientRect();
        const [operand, gate] = [boxOf("operand"), boxOf("gate")];
        if (operand === undefined || gate === undefined || callout === undefined) return wrong;
        if (fits([operand, gate, callout]) && !(inside(operand) && inside(gate)))
          wrong.push("an end of the active wire is out of view");
        if (fits([operand, callout]) && !inside(operand)) wrong.push("the end it is about is out of view");
        return wrong;
      });
      expect(outside, `${name} at ${position}`).toEqual([]);
    });
  }
});

test("every text has 7 : 1, in light and dark, standard and safe", async ({ page, open }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const theme of ["light", "dark"]) {
    for (const palette of ["standard", "safe"]) {
      await open(`lesson=G7&step=8&view=present&words=on&theme=${theme}&palette=${palette}`);
      await page.locator("[data-formula] .katex").first().waitFor();
      await page.evaluate(() => {
        for (const running of document.getAnimations()) running.finish();
      });
      const axe = new AxeBuilder({ page }).withRules(["color-contrast", "color-contrast-enhanced"]);
      const { violations } = await axe.analyze();
      const faults = violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(" ")));
      expect(faults, `${theme}, ${palette}`).toEqual([]);
    }
  }
});

test("stage and strip alone: no header, no editor, no words; a switch shows the words", async ({
  page,
  open,
}) => {
  await open("lesson=G7&step=8&view=present");
  const words = page.locator(".formula-words");
  await expect(page.getByRole("heading", { name: "Backstep" })).toBeHidden();
  await expect(editorOf(page)).toBeHidden();
  await expect(words).toBeHidden();
  await expect(page.locator("[data-formula]")).toBeVisible();
  await button(page, "Show words").click();
  await expect(words).toBeVisible();
  await page.reload();
  await expect(words).toBeVisible();
  await button(page, "Hide words").click();
  await expect(words).toBeHidden();
});

test("every control is 44 px", async ({ page, open }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await open("lesson=G7&step=8&view=present");
  await button(page, "Full screen").waitFor();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("button, input")].flatMap((control) => {
      const { width, height } = control.getBoundingClientRect();
      const isShown = width > 0 && getComputedStyle(control).visibility === "visible";
      return isShown && Math.min(width, height) < 44 ? [`${control.ariaLabel}: ${width} × ${height}`] : [];
    }),
  );
  expect(small).toEqual([]);
});

test("a remote steps, blanks and reloads, and everything is still there", async ({ page, open }) => {
  await open("lesson=G7&step=3&view=present&type=150&theme=dark&palette=safe");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageUp");
  await expect(graphOf(page)).toHaveAttribute("data-step", "4");
  await page.keyboard.press(".");
  await expect(graphOf(page)).toBeHidden();
  await page.keyboard.press(".");
  const zoom = () => graphOf(page).locator("> g").getAttribute("style");
  await expect(graphOf(page)).toBeVisible();
  const before = await zoom();
  await expect.poll(() => page.url()).toContain("step=4");
  await page.reload();
  await expect(graphOf(page)).toHaveAttribute("data-step", "4");
  await expect(button(page, "Larger, now 150 %")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator("html")).toHaveAttribute("data-palette", "safe");
  await expect.poll(zoom).toBe(before);
});

test("Escape ends the full screen first, then the presentation; the step stays", async ({ page, open }) => {
  await open("lesson=G3&step=4&view=present");
  await button(page, "Full screen").click();
  const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
  await expect.poll(isFull).toBe(true);
  await page.keyboard.press("Escape");
  await expect.poll(isFull).toBe(false);
  await expect(page.locator(".page-present")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".page-present")).toHaveCount(0);
  await expect(graphOf(page)).toHaveAttribute("data-step", "4");
});

test("+ and − change the size while presenting, and only then", async ({ page, open }) => {
  await open("lesson=G3&step=4");
  await page.keyboard.press("+");
  await button(page, "Present").click();
  const scale = () =>
    page.evaluate(() => document.querySelector<SVGGElement>("[data-graph] > g")?.getCTM()?.a);
  const usual = await scale();
  await expect(button(page, "Smaller, now 100 %")).toBeDisabled();
  await page.keyboard.press("+");
  await page.keyboard.press("=");
  await expect(button(page, "Larger, now 150 %")).toBeVisible();
  await expect.poll(scale).toBeGreaterThan(1.2 * (usual ?? 0));
  for (let press = 0; press < 9; press += 1) await page.keyboard.press("+");
  await expect(button(page, "Larger, now 250 %")).toBeDisabled();
  await page.keyboard.press("-");
  await expect(button(page, "Larger, now 225 %")).toBeVisible();
});

test("a click lights a node or a wire until the next click or step; Enter and a double click open the node", async ({
  page,
  open,
}) => {
  await open("lesson=G7&step=8&view=present");
  const lit = page.locator("[data-highlight]");
  const details = page.getByRole("dialog", { name: "One node: c" });
  await nodeNamed(page, "c").click();
  await expect(lit).toHaveCount(1);
  await expect(details).toHaveCount(0);
  const [ring, gate] = await Promise.all([
    lit.boundingBox(),
    nodeNamed(page, "c").locator(".gate").boundingBox(),
  ]);
  if (ring === null || gate === null) throw new Error("no ring");
  expect(ring.x).toBeLessThan(gate.x);
  expect(ring.x + ring.width).toBeGreaterThan(gate.x + gate.width);
  expect(ring.y + ring.height / 2).toBeCloseTo(gate.y + gate.height / 2, 0);
  // The wire a → c, where no callout covers it.
  const wire = page.locator('[data-edge="a>c:0"] .wire-hit');
  const point = await wire.evaluate((path) => {
    if (!(path instanceof SVGPathElement)) throw new Error("no path");
    const at = path
      .getPointAtLength(path.getTotalLength() / 2)
      .matrixTransform(path.getScreenCTM() ?? undefined);
    return { x: at.x, y: at.y };
  });
  await page.mouse.click(point.x, point.y);
  await expect(page.locator("g[data-highlight]")).toHaveCount(1);
  await expect(lit).toHaveCount(1);
  await page.keyboard.press("PageDown");
  await expect(lit).toHaveCount(0);
  await nodeNamed(page, "c").click();
  await nodeNamed(page, "c").click();
  await expect(lit).toHaveCount(0);
  await nodeNamed(page, "c").dblclick();
  await expect(details).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(details).toHaveCount(0);
  await nodeNamed(page, "c").focus();
  await page.keyboard.press("Enter");
  await expect(details).toBeVisible();
});

test("magnified four times, stage and strip each have their room", async ({ page, open }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await open("lesson=G7&step=8&view=present");
  const sizes = await page.evaluate(() => ({
    stage: document.querySelector("[data-graph]")?.getBoundingClientRect().height ?? 0,
    wide: document.documentElement.scrollWidth,
  }));
  expect(sizes.stage).toBeGreaterThanOrEqual(150);
  expect(sizes.wide).toBeLessThanOrEqual(320);
});

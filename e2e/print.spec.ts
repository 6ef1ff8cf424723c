/** On paper: one page, the whole graph, black on white, whatever the screen shows. */
import type { Page } from "@playwright/test";
import { expect, test } from "./page.ts";
import { graphOf, programHash } from "./shown.ts";

/** The page as the printer gets it: what is drawn, where, and in which colours. Leaves the screen as it was. */
async function printed(page: Page) {
  // A landscape A4 page less its margins, at 96 px an inch.
  await page.setViewportSize({ width: 1032, height: 703 });
  await page.emulateMedia({ media: "print" });
  const found = await page.evaluate(() => {
    dispatchEvent(new Event("beforeprint"));
    const drawing = document.querySelector<SVGGElement>("[data-graph] > g");
    const box = drawing?.getBoundingClientRect();
    const shown = [...document.querySelectorAll("body *")].filter(
      (element) => element.getClientRects().length > 0 && element.closest("title, .katex-mathml") === null,
    );
    const texts = shown.filter((element) =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? "").trim() !== "",
      ),
    );
    const colours = texts.map((element) => {
      const { fill, color } = getComputedStyle(element);
      return element.closest("[data-graph]") === null ? color : fill;
    });
    const result = {
      page: { width: innerWidth, height: innerHeight, scroll: document.documentElement.scrollHeight },
      drawing: box && { left: box.left, right: box.right, top: box.top, bottom: box.bottom },
      colours: [...new Set(colours)],
      controls: shown.filter((element) => element.matches("button, input, select, textarea")).length,
      ground: getComputedStyle(document.body).backgroundColor,
      words: texts.map((element) => element.textContent).join(" "),
    };
    dispatchEvent(new Event("afterprint"));
    return result;
  });
  await page.emulateMedia({ media: null });
  return found;
}

const BLACK = "rgb(0, 0, 0)";
const cases = [
  ["a lesson", "lesson=G12&step=12"],
  ["in the dark", "lesson=G7&step=8&theme=dark"],
  ["presenting at 250 %", "lesson=G12&step=12&view=present&type=250&theme=dark&palette=safe"],
  ["embedded", "lesson=G3&step=6&view=embed&theme=contrast"],
  ["matrices", `${programHash("W = [[1, 2], [3, 4]]\nx = [1, 2]\nf = sum(tanh(W @ x))")}&step=6`],
  ["a long chain", `${programHash(`x = 1\nf = ${"tanh(".repeat(24)}x${")".repeat(24)}`)}&step=30`],
] as const;

for (const [what, hash] of cases) {
  test(`${what} prints as one landscape page, the whole graph in black on white`, async ({ page, open }) => {
    await open(hash);
    await page.locator("[data-formula] .katex").first().waitFor({ state: "attached" });
    // Zoomed in and pushed aside: paper knows neither.
    await graphOf(page).hover();
    await page.mouse.wheel(0, -900);
    const transform = () => graphOf(page).locator("> g").getAttribute("style");
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect(Number(width)).toBeGreaterThan(Number(height));
    const before = await transform();
    const paper = await printed(page);
    expect(paper.colours).toEqual([BLACK]);
    expect(paper.ground).toBe("rgb(255, 255, 255)");
    expect(paper.controls).toBe(0);
    expect(paper.page.scroll).toBeLessThanOrEqual(paper.page.height);
    const { left, right, top, bottom } = paper.drawing ?? { left: -1, right: 0, top: -1, bottom: 0 };
    expect(left).toBeGreaterThanOrEqual(0);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(paper.page.width);
    expect(bottom).toBeLessThanOrEqual(paper.page.height);
    // It fills the page one way or the other.
    const fill = Math.max((right - left) / paper.page.width, (bottom - top) / paper.page.height);
    expect(fill).toBeGreaterThan(0.5);
    expect(await transform(), "the screen is as it was").toBe(before);
    await expect(graphOf(page)).not.toHaveAttribute("viewBox");
  });
}

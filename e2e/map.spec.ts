/** The map in the corner: there while the graph is larger than the stage, in nobody's way, and a place to go by. */
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./page.ts";
import { button, graphOf } from "./shown.ts";

const map = (page: Page): Locator => page.locator(".stage-map");

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (box === null) throw new Error("nothing there");
  return box;
}

/** Whether the middle of a node's gate is inside the stage. */
async function isInView(page: Page, node: string): Promise<boolean> {
  const stage = await boxOf(page.locator(".stage-frame"));
  const gate = await boxOf(page.locator(`[data-node="${node}"] .gate`));
  const [x, y] = [gate.x + gate.width / 2, gate.y + gate.height / 2];
  return x > stage.x && x < stage.x + stage.width && y > stage.y && y < stage.y + stage.height;
}

test.use({ viewport: { width: 1440, height: 900 } });

test("shows where one is, brings what is pressed into view, and goes when all is in view", async ({
  page,
  open,
}) => {
  await open("lesson=G28&step=30");
  await expect(map(page)).toBeVisible();
  await expect(map(page).locator(".stage-map-node")).toHaveCount(await page.locator("[data-node]").count());
  await expect(map(page).locator(".stage-map-alive path")).toHaveCount(1);
  expect(await isInView(page, "i1")).toBe(false);
  const { width, height } = await boxOf(map(page));
  await map(page).click({ position: { x: width * 0.06, y: height * 0.7 } });
  await expect.poll(() => isInView(page, "i1")).toBe(true);
  expect(await isInView(page, "E")).toBe(false);
  await button(page, "Fit graph").click();
  await expect(map(page)).toBeHidden();
});

test("follows a drag", async ({ page, open }) => {
  await open("lesson=G28&step=30");
  const { x, y, width, height } = await boxOf(map(page));
  await page.mouse.move(x + width * 0.9, y + height * 0.5);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.06, y + height * 0.7, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => isInView(page, "i1")).toBe(true);
});

test("never lies on the callout or the nodes of the step, and stops no Tab", async ({ page, open }) => {
  test.setTimeout(90_000);
  await open("lesson=G28&step=44");
  for (let position = 45; position <= 72; position += 1) {
    await page.keyboard.press("ArrowRight");
    await expect(graphOf(page)).toHaveAttribute("data-step", String(position));
    if (!(await map(page).isVisible())) continue;
    const found = await page.evaluate(() => {
      const box = (element: Element) => element.getBoundingClientRect();
      const corner = document.querySelector(".stage-map");
      const alive = document.querySelectorAll(".callout-box, :is(.role-gate, .role-operand) .gate");
      if (corner === null) return [];
      return [...alive].filter(
        (element) =>
          box(element).right > box(corner).left &&
          box(element).left < box(corner).right &&
          box(element).bottom > box(corner).top &&
          box(element).top < box(corner).bottom,
      ).length;
    });
    expect(found, `at ${position}`).toBe(0);
  }
  await expect(map(page)).toHaveAttribute("aria-hidden", "true");
  await expect(map(page).locator("[tabindex], a, button")).toHaveCount(0);
});

test("is not there for a graph that is in view", async ({ page, open }) => {
  await open("lesson=G3&step=5");
  await expect(map(page)).toBeHidden();
});

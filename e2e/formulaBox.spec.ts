/** The boxes that formulas stand in, in a page that gets narrower and wider. */
import { expect, test } from "./page.ts";
import { programHash } from "./shown.ts";

test("a formula broken in a narrow page is whole again in a wider one", async ({ page, open }) => {
  await page.setViewportSize({ width: 700, height: 844 });
  await open(`${programHash("x = -0.1234, a = -2.1234, b = -3.123\nf = sin(x*a)*sigmoid(x*b)")}&step=999`);
  await page.keyboard.press("ArrowLeft");
  const formula = page.locator("[data-formula]");
  await formula.locator(".katex").waitFor();
  const height = async (): Promise<number> => (await formula.boundingBox())?.height ?? 0;
  const whole = await height();
  // The rule of thumb takes it to fit; that it does not is seen once it is drawn.
  await page.setViewportSize({ width: 440, height: 844 });
  await expect.poll(height).toBeGreaterThan(1.1 * whole);
  await page.setViewportSize({ width: 700, height: 844 });
  await expect.poll(height).toBe(whole);
});

test("a formula's box keeps the focus when it need not scroll any more", async ({ page, open }) => {
  await open("lesson=G3&step=6");
  const box = page.locator(".formula-row").first();
  const formula = box.locator(".tex");
  await formula.locator(".katex").waitFor();
  await expect(box).not.toHaveAttribute("tabindex");
  const widen = (width: string) =>
    formula.evaluate((tex, to) => {
      if (tex instanceof HTMLElement) tex.style.minWidth = to;
    }, width);
  await widen("1200px");
  await expect(box).toHaveAttribute("tabindex", "0");
  await box.focus();
  await widen("");
  await expect(box).toHaveAttribute("data-more", "");
  // The browser takes the focus away when it draws.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await expect(box).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(box).not.toHaveAttribute("tabindex");
});

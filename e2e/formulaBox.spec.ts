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

/** Playing on and on: nothing piles up. */
import type { CDPSession, Page } from "@playwright/test";
import { netProgram } from "../src/test/netProgram.ts";
import { expect, test } from "./page.ts";
import { button, graphOf, programHash } from "./shown.ts";

const MINUTE = 60_000;

// A trace of all that playing would take longer than the playing.
test.use({ trace: "off" });

/** At the start, paused, after garbage collection: what is on the screen is then the same each time. */
async function countsOf(page: Page, cdp: CDPSession): Promise<Readonly<Record<string, number>>> {
  if (await button(page, "Pause").isVisible()) await button(page, "Pause").click();
  await button(page, "First step").click();
  await expect(graphOf(page)).toHaveAttribute("data-step", "0");
  await cdp.send("HeapProfiler.collectGarbage");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const kept = ["JSHeapUsedSize", "Nodes", "JSEventListeners"];
  return Object.fromEntries(
    metrics.filter(({ name }) => kept.includes(name)).map(({ name, value }) => [name, value]),
  );
}

/** Ten times through by key: the browser keeps what it learns of code that runs often, and learns for a thousand steps. */
function warmUp(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const press = (key: string) =>
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    const count = Number(document.querySelector("[data-graph]")?.getAttribute("data-step-count"));
    for (let run = 0; run < 10; run += 1) {
      press("Home");
      for (let step = 0; step < count; step += 1) {
        press("ArrowRight");
        await new Promise((done) => setTimeout(done));
      }
    }
  });
}

test("ten minutes of playing leave heap, elements and listeners as they were", async ({ page, open }) => {
  test.setTimeout(300_000);
  await open(`${programHash(netProgram(60))}&size=edge`);
  await page.locator(".cm-content").waitFor();
  await warmUp(page);
  await page.clock.install();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable");
  let steps = 0;
  const play = async (milliseconds: number): Promise<void> => {
    for (let passed = 0; passed < milliseconds; passed += MINUTE) {
      // At the end of a run it stops; playing again begins at its start.
      if (await button(page, "Play").isVisible()) await button(page, "Play").click();
      const before = Number(await graphOf(page).getAttribute("data-step"));
      await page.clock.runFor(MINUTE);
      const now = Number(await graphOf(page).getAttribute("data-step"));
      steps += Math.max(now - before, 0);
    }
  };
  await play(MINUTE);
  const warm = await countsOf(page, cdp);
  steps = 0;
  await play(10 * MINUTE);
  expect(steps).toBeGreaterThan(300);
  const later = await countsOf(page, cdp);
  for (const [name, count] of Object.entries(warm)) expect(later[name], name).toBeLessThan(count * 1.05);
});

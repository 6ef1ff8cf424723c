/** Playing on and on: nothing piles up. */
import type { CDPSession } from "@playwright/test";
import { netProgram } from "../src/test/netProgram.ts";
import { expect, test } from "./page.ts";
import { button, graphOf, programHash } from "./shown.ts";

const MINUTE = 60_000;

/** After garbage collection. */
async function countsOf(cdp: CDPSession): Promise<Readonly<Record<string, number>>> {
  await cdp.send("HeapProfiler.collectGarbage");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const kept = ["JSHeapUsedSize", "Nodes", "JSEventListeners"];
  return Object.fromEntries(
    metrics.filter(({ name }) => kept.includes(name)).map(({ name, value }) => [name, value]),
  );
}

test("ten minutes of playing leave heap, elements and listeners as they were", async ({ page, open }) => {
  test.setTimeout(150_000);
  await page.clock.install();
  await open(`${programHash(netProgram(60))}&size=edge`);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable");
  let steps = 0;
  const play = async (milliseconds: number): Promise<void> => {
    for (let passed = 0; passed < milliseconds; passed += MINUTE / 2) {
      // At the end of a run it stops; playing again begins at its start.
      if (await button(page, "Play").isVisible()) await button(page, "Play").click();
      const before = Number(await graphOf(page).getAttribute("data-step"));
      await page.clock.runFor(MINUTE / 2);
      const now = Number(await graphOf(page).getAttribute("data-step"));
      steps += Math.max(now - before, 0);
    }
  };
  // Once through, so that every formula and every piece of code has been there.
  await play(2 * MINUTE);
  const warm = await countsOf(cdp);
  steps = 0;
  await play(10 * MINUTE);
  expect(steps).toBeGreaterThan(300);
  const later = await countsOf(cdp);
  for (const [name, count] of Object.entries(warm)) expect(later[name], name).toBeLessThan(count * 1.05);
});

/**
 * What a first visit downloads before the first graph stands: scripts, styles and the fonts that the first screen uses.
 * In: a page that nothing has been loaded in, and the built page's address. Out: files with their bytes on the wire.
 */
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";

/** Bytes; 1 kB = 1,000 bytes. */
export const MOST_FIRST_LOAD = 260_000;

export type LoadedFile = { readonly name: string; readonly bytes: number };

export async function firstLoad(page: Page, address: string): Promise<readonly LoadedFile[]> {
  const bodies = new Map<string, Promise<Buffer | null>>();
  page.on("response", (response) => {
    const before = bodies.get(response.url());
    // Asked for twice, the second comes from the cache. What is on its way when the browser closes came too late.
    if (before === undefined)
      bodies.set(
        response.url(),
        response.body().catch(() => null),
      );
  });
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (document.querySelector("[data-graph]") === null) return;
      performance.mark("graph");
      watch.disconnect();
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  await page.goto(address);
  await page.locator("[data-graph]").waitFor();
  const urls = await page.evaluate(async () => {
    await document.fonts.ready;
    const stands = performance.getEntriesByName("graph")[0]?.startTime ?? Number.POSITIVE_INFINITY;
    const files = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    // The first screen's fonts are asked for when its text is drawn, so they end after it.
    return files
      .filter(({ name, responseEnd }) => name.endsWith(".woff2") || responseEnd <= stands)
      .map(({ name }) => name);
  });
  const counted = [...new Set(urls)].filter((url) => /\.(?:js|css|woff2)$/.test(url));
  return Promise.all(
    counted.map(async (url) => {
      const body = await bodies.get(url);
      return { name: new URL(url).pathname, bytes: body ? transferred(body) : 0 };
    }),
  );
}

/** From a server that compresses what gets smaller by it (fonts do not). */
function transferred(body: Buffer): number {
  return Math.min(body.length, gzipSync(body, { level: 9 }).length);
}

/**
 * What a first visit downloads before the first graph stands: scripts, styles and the fonts the first screen uses.
 * In: the built page (dist/). Out: a table of gzip sizes against the bar of 260 kB (1 kB = 1,000 bytes).
 */
import { gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { findBrowser } from "../scripts/browser.mjs";

const bar = 260_000;

export async function bench(): Promise<void> {
  const server = await preview({ preview: { host: "127.0.0.1", port: 4330 }, logLevel: "error" });
  const executablePath = findBrowser();
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  try {
    const page = await browser.newPage();
    const bodies = new Map<string, Promise<Buffer | null>>();
    page.on("response", (response) => {
      // What is still on its way when the browser closes came too late to count.
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
    await page.goto(server.resolvedUrls?.local[0] ?? "");
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
    const counted = urls.filter((url) => /\.(?:js|css|woff2)$/.test(url));
    print(
      await Promise.all(
        counted.map(async (url): Promise<readonly [string, number]> => {
          const body = await bodies.get(url);
          return [new URL(url).pathname, body ? transferred(body) : 0];
        }),
      ),
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Bytes on the wire from a server that compresses what gets smaller by it (fonts do not). */
function transferred(body: Buffer): number {
  return Math.min(body.length, gzipSync(body, { level: 9 }).length);
}

function print(files: readonly (readonly [name: string, bytes: number])[]): void {
  const total = files.reduce((sum, [, bytes]) => sum + bytes, 0);
  const rows = [...files].sort((a, b) => b[1] - a[1]);
  console.log("First load until the first graph stands, gzip");
  for (const [name, bytes] of rows) console.log(`${kilobytes(bytes)}  ${name}`);
  console.log(`${kilobytes(total)}  total; bar ${kilobytes(bar).trim()}: ${total <= bar ? "met" : "MISSED"}`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
}

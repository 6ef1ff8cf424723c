/** What a first visit downloads, as a table of gzip sizes against the bar. In: the built page (dist/). */
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { findBrowser } from "../scripts/browser.mjs";
import { firstLoad, type LoadedFile, MOST_FIRST_LOAD } from "../src/test/firstLoad.ts";

export async function bench(): Promise<void> {
  const server = await preview({ preview: { host: "127.0.0.1", port: 4330 }, logLevel: "error" });
  const executablePath = findBrowser();
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  try {
    print(await firstLoad(await browser.newPage(), server.resolvedUrls?.local[0] ?? ""));
  } finally {
    await browser.close();
    await server.close();
  }
}

function print(files: readonly LoadedFile[]): void {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const rows = [...files].sort((a, b) => b.bytes - a.bytes);
  console.log("First load until the first graph stands, gzip");
  for (const { name, bytes } of rows) console.log(`${kilobytes(bytes)}  ${name}`);
  const verdict = total <= MOST_FIRST_LOAD ? "met" : "MISSED";
  console.log(`${kilobytes(total)}  total; bar ${kilobytes(MOST_FIRST_LOAD).trim()}: ${verdict}`);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
}

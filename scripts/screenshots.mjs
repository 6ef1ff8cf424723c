/** `npm run screenshots`: the pictures of README and docs, taken from the built page. */
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { ensureBrowser, findBrowser } from "./browser.mjs";
import { root, run } from "./run.mjs";
import { setup } from "./setup.mjs";

const ATTENTION = `Q = [[1, 0], [0, 1]]
K = [[1, 1], [0, 1]]
V = [[2, 1], [0, 3]]
A = softmax(Q @ K.T / sqrt(2), 1)
L = sum(A @ V)`;

/** @type {{ file: string; hash: string; width?: number; height?: number; dark?: boolean }[]} */
const pictures = [
  { file: "seed-example.png", hash: "lesson=G3&step=6" },
  { file: "fan-out-dark.png", hash: "lesson=G7&step=8", dark: true },
  { file: "sigmoid-neuron.png", hash: "lesson=G12&step=15" },
  { file: "network.png", hash: "lesson=G28&step=35" },
  { file: "attention.png", hash: `src=${encodeURIComponent(ATTENTION)}&step=12` },
  { file: "present.png", hash: "lesson=G7&step=8&view=present", width: 1280, height: 720 },
  { file: "phone.png", hash: "lesson=G7&step=9", width: 390, height: 844 },
];

setup();
if (!run("vite build --logLevel warn") || !ensureBrowser()) process.exit(1);
const server = await preview({ preview: { host: "127.0.0.1", port: 4320, strictPort: true } });
const executablePath = findBrowser();
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
for (const { file, hash, width = 1440, height = 900, dark = false } of pictures) {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: dark ? "dark" : "light",
    reducedMotion: "reduce",
  });
  await page.goto(`http://127.0.0.1:4320/#${hash}`);
  // The editor and the formulas come after the first picture.
  await page.locator(".cm-content").waitFor({ state: "attached" });
  await page.locator("[data-formula] .katex").first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(root, "docs", file) });
  await page.close();
}
await browser.close();
await server.close();

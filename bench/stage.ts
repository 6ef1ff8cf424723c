/**
 * The stage in the built page (dist/), at 30 to 1,600 nodes: what opening, a step, typing, panning and zooming cost.
 * In: nets of tanh units. Out: a table. Times are medians; script is what the browser itself counts as JavaScript.
 */
import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { preview } from "vite";
import { findBrowser } from "../scripts/browser.mjs";
import { netProgram } from "../src/test/netProgram.ts";

const SIZES = [30, 300, 1_000, 1_600];
const STEPS = 30;
const FRAMES = 60;

export async function bench(): Promise<void> {
  const server = await preview({ preview: { host: "127.0.0.1", port: 4331 }, logLevel: "error" });
  const executablePath = findBrowser();
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  try {
    const rows: Awaited<ReturnType<typeof measure>>[] = [];
    for (const nodes of SIZES) rows.push(await measure(browser, server.resolvedUrls?.local[0] ?? "", nodes));
    console.log(
      "\nThe stage. Bars: 8 ms of script a step and 17 ms a frame at 300 nodes; a step touches no more",
    );
    console.log(
      "elements in a large graph than in a small one; typed to drawn 50 ms at 30 nodes, 200 ms at 300",
    );
    console.table(rows);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function measure(browser: Browser, base: string, size: number) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable");
  const begun = performance.now();
  await page.goto(`${base}#src=${encodeURIComponent(netProgram(size))}&size=edge&step=10`);
  await page.locator("[data-node]").first().waitFor();
  const opened = performance.now() - begun;
  // Formula and editor come after the graph; the first steps warm the code.
  await page.locator(".formula-panel").waitFor();
  await page.locator(".cm-content").waitFor();
  await steps(page, 10);
  const before = await spent(cdp);
  const { touched } = await steps(page, STEPS);
  const after = await spent(cdp);
  const row = {
    nodes: await page.locator("[data-node]").count(),
    "open, ms": Math.round(opened),
    "step: script, ms": perStep(after.script - before.script),
    "step: all, ms": perStep(after.task - before.task),
    "elements touched": touched,
    "pan, ms a frame": await frames(page, "pan"),
    "zoom, ms a frame": await frames(page, "zoom"),
    "typed to drawn, ms": await typed(page),
  };
  await page.close();
  return row;
}

function perStep(milliseconds: number): number {
  return Number((milliseconds / STEPS).toFixed(1));
}

/** Of the page's main thread so far, ms. */
async function spent(cdp: CDPSession): Promise<{ readonly script: number; readonly task: number }> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const of = (name: string): number => 1_000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
  return { script: of("ScriptDuration"), task: of("TaskDuration") };
}

/** Presses "next", a frame apart; counts the elements of the graph that the busiest press changed. */
function steps(page: Page, count: number): Promise<{ readonly touched: number }> {
  return page.evaluate(async (presses) => {
    const graph = document.querySelector("[data-graph]");
    const changed = new Set<Node>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) changed.add(target);
    });
    if (graph !== null)
      observer.observe(graph, { attributes: true, characterData: true, childList: true, subtree: true });
    let touched = 0;
    for (let press = 0; press < presses; press += 1) {
      changed.clear();
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      touched = Math.max(touched, changed.size);
    }
    observer.disconnect();
    return { touched };
  }, count);
}

/** The median time between two frames while a hand moves the picture at every frame, ms. */
function frames(page: Page, gesture: "pan" | "zoom"): Promise<number> {
  return page.evaluate(
    async ([count, kind]) => {
      const graph = document.querySelector("[data-graph]");
      const at = (moved: number) => ({
        bubbles: true,
        cancelable: true,
        view: window,
        clientX: 700 - moved,
        clientY: 400,
      });
      const times: number[] = [];
      if (kind === "pan") graph?.dispatchEvent(new MouseEvent("mousedown", at(0)));
      let last = performance.now();
      for (let frame = 0; frame < count; frame += 1) {
        if (kind === "pan") window.dispatchEvent(new MouseEvent("mousemove", at(3 * frame)));
        else
          graph?.dispatchEvent(new WheelEvent("wheel", { ...at(0), deltaY: frame < count / 2 ? 10 : -10 }));
        await new Promise(requestAnimationFrame);
        times.push(performance.now() - last);
        last = performance.now();
      }
      if (kind === "pan") window.dispatchEvent(new MouseEvent("mouseup", at(0)));
      return Number((times.sort((a, b) => a - b)[count >> 1] ?? 0).toFixed(1));
    },
    [FRAMES, gesture] as const,
  );
}

/** From a keystroke that adds a wire to the frame that shows it, ms. */
async function typed(page: Page): Promise<number> {
  await page.locator(".cm-content").press("Control+End");
  await page.evaluate(() => {
    const count = () => document.querySelectorAll("[data-edge]").length;
    const before = count();
    addEventListener("keydown", () => performance.mark("key"), { capture: true });
    new MutationObserver((_, observer) => {
      if (count() === before) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => performance.mark("drawn")));
    }).observe(document.body, { childList: true, subtree: true });
  });
  await page.keyboard.type("+x1");
  await page.waitForFunction(() => performance.getEntriesByName("drawn").length > 0);
  return page.evaluate(() => {
    const last = (name: string): number => performance.getEntriesByName(name).at(-1)?.startTime ?? Number.NaN;
    return Math.round(last("drawn") - last("key"));
  });
}

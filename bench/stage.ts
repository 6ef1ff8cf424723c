/**
 * The stage in the built page (dist/), at 30 to 1,500 nodes: what opening, a step, typing, panning and zooming cost.
 * In: nets of tanh units. Out: two tables.
 */
import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { preview } from "vite";
import { findBrowser } from "../scripts/browser.mjs";
import { countRenders } from "../src/test/countRenders.ts";
import { netProgram } from "../src/test/netProgram.ts";
import { costOfSteps, type Direction, workOfSteps } from "./stageSteps.ts";
import { median } from "./timing.ts";

const SIZES = [30, 300, 1_000, 1_500];
/** Steps are the same in larger ones. */
const STEP_SIZES = [30, 300, 1_000];
const LEVELS = ["edge", "node"] as const;
const DIRECTIONS: readonly Direction[] = ["forward", "backward"];
const FRAMES = 60;
const KEYSTROKES = 5;

export async function bench(): Promise<void> {
  const server = await preview({ preview: { host: "127.0.0.1", port: 4331 }, logLevel: "error" });
  const executablePath = findBrowser();
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
  const base = server.resolvedUrls?.local[0] ?? "";
  try {
    console.log(
      "\nOne step, ms of the main thread. Bar: 8 ms of script at 300 nodes, no more work than at 30.",
    );
    console.table((await inTurn(STEP_SIZES, (size) => stepRows(browser, base, size))).flat());
    console.log("The stage. Bars: 17 ms a frame; typed to drawn 50 ms at 30 nodes, 200 ms at 300.");
    console.table(await inTurn(SIZES, (size) => stageRow(browser, base, size)));
  } finally {
    await browser.close();
    await server.close();
  }
}

async function stepRows(browser: Browser, base: string, size: number) {
  return inTurn(LEVELS, async (level) => {
    const { page, cdp } = await opened(browser, base, size, level);
    const counting = await opened(browser, base, size, level, countRenders);
    const rows = await inTurn(DIRECTIONS, async (direction) => {
      const held = await costOfSteps(page, cdp, direction, "held");
      const byHand = await costOfSteps(page, cdp, direction, "by hand");
      const work = await workOfSteps(counting.page, direction);
      return {
        nodes: size,
        step: `${level}, ${direction}`,
        "script, key held": tenths(held.script),
        "script, by hand": tenths(byHand.script),
        "all, key held": tenths(held.all),
        "elements changed": work.touched,
        "components rendered": work.rendered,
      };
    });
    await page.close();
    await counting.page.close();
    return rows;
  }).then((rows) => rows.flat());
}

async function stageRow(browser: Browser, base: string, size: number) {
  const { page, cdp, time } = await opened(browser, base, size, "edge");
  const row = {
    nodes: await page.locator("[data-node]").count(),
    "open, ms": Math.round(time),
    "pan, ms a frame": await frames(page, "pan"),
    "zoom, ms a frame": await frames(page, "zoom"),
    "typed to drawn, ms": await typed(page),
    "heap, MB": await heap(cdp),
  };
  await page.close();
  return row;
}

/** A page with a net of this size, all of it there; `time` until its graph stood, ms. */
async function opened(browser: Browser, base: string, size: number, level: string, before?: () => void) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  if (before !== undefined) await page.addInitScript(before);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  const begun = performance.now();
  await page.goto(`${base}#src=${encodeURIComponent(netProgram(size))}&size=${level}`);
  await page
    .locator("[data-node]")
    .nth(size - 1)
    .waitFor({ state: "attached" });
  const time = performance.now() - begun;
  // Formula and editor come after the graph.
  await page.locator(".formula-panel").waitFor();
  await page.locator(".cm-content").waitFor();
  return { page, cdp, time };
}

async function heap(cdp: CDPSession): Promise<number> {
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  return tenths(usedSize / 1_000_000);
}

/** One after the other: two at once would slow each other down. */
async function inTurn<In, Out>(
  list: readonly In[],
  make: (one: In) => Promise<Out>,
): Promise<readonly Out[]> {
  const made: Out[] = [];
  for (const one of list) made.push(await make(one));
  return made;
}

function tenths(value: number): number {
  return Number(value.toFixed(1));
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

/** From the keystroke that makes the text right, with one gate more, to the frame that shows it, ms: the median of several. */
async function typed(page: Page): Promise<number> {
  await page.locator(".cm-content").press("Control+End");
  const times: number[] = [];
  for (let keystroke = 0; keystroke < KEYSTROKES; keystroke += 1) {
    await page.keyboard.type("*");
    await page.locator("[data-graph][data-stale]").waitFor();
    await page.evaluate(() => {
      const count = () => document.querySelectorAll("[data-node]").length;
      const before = count();
      performance.clearMarks();
      addEventListener("keydown", () => performance.mark("key"), { capture: true, once: true });
      new MutationObserver((_, observer) => {
        if (count() === before) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => performance.mark("drawn")));
      }).observe(document.body, { childList: true, subtree: true });
    });
    await page.keyboard.type("2");
    await page.waitForFunction(() => performance.getEntriesByName("drawn").length > 0);
    times.push(
      await page.evaluate(() => {
        const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
        return at("drawn") - at("key");
      }),
    );
  }
  return Math.round(median(times));
}

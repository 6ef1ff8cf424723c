/**
 * What steps cost in the built page. In: a page with a graph. Out: medians a step, of the main thread's own time: while
 * others use the machine, the clock runs on. Script is what the browser itself counts as JavaScript.
 */
import type { CDPSession, Page } from "@playwright/test";
import type { Counts } from "../src/test/countRenders.ts";
import { median } from "./timing.ts";

/** Of one measurement; a graph of 30 nodes has twice as many each way. */
const PRESSES = 12;
const ROUNDS = 3;
/** Between two steps by hand, ms. */
const BY_HAND = 300;

export type Direction = "forward" | "backward";
export type Cost = { readonly script: number; readonly all: number };

/** A key held down makes a step every other frame; by hand there is time for everything that comes late. */
export type Pace = "held" | "by hand";

export async function costOfSteps(
  page: Page,
  cdp: CDPSession,
  direction: Direction,
  pace: Pace,
): Promise<Cost> {
  const costs: Cost[] = [];
  // The first round warms the code; by hand it is warm from before.
  for (let round = pace === "held" ? 0 : ROUNDS; round <= ROUNDS; round += 1) {
    await goTo(page, direction);
    const before = await spent(cdp);
    await pressNext(page, pace === "held" ? 0 : BY_HAND);
    const after = await spent(cdp);
    if (round > 0) costs.push({ script: after.script - before.script, all: after.all - before.all });
  }
  const of = (kind: keyof Cost): number => median(costs.map((cost) => cost[kind])) / PRESSES;
  return { script: of("script"), all: of("all") };
}

export type Work = { readonly touched: number; readonly rendered: number };

/** Elements of the graph that the busiest step changes, and components that it renders; `countRenders` runs there. */
export async function workOfSteps(page: Page, direction: Direction): Promise<Work> {
  await goTo(page, direction);
  return page.evaluate(async (presses) => {
    const { counts } = window as unknown as { readonly counts: Counts };
    const changed = new Set<Node>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) changed.add(target);
    });
    const graph = document.querySelector("[data-graph]");
    if (graph === null) throw new Error("no graph");
    observer.observe(graph, { attributes: true, characterData: true, childList: true, subtree: true });
    const most = { touched: 0, rendered: 0 };
    for (let step = 0; step < presses; step += 1) {
      changed.clear();
      counts.rendered = 0;
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      most.touched = Math.max(most.touched, changed.size);
      most.rendered = Math.max(most.rendered, counts.rendered);
    }
    observer.disconnect();
    return most;
  }, PRESSES);
}

/** The same places in every graph: the first gates forward, and the last wires backward. */
async function goTo(page: Page, direction: Direction): Promise<void> {
  await page.evaluate(
    async ([end, key, count]) => {
      const press = (pressed: string) =>
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key: pressed, bubbles: true }));
      press(end);
      for (let time = 0; time < count; time += 1) press(key);
      await new Promise((rested) => setTimeout(rested, 300));
    },
    direction === "forward"
      ? (["Home", "ArrowRight", 1] as const)
      : (["End", "ArrowLeft", PRESSES + 1] as const),
  );
}

function pressNext(page: Page, pause: number): Promise<void> {
  return page.evaluate(
    async ([count, wait]) => {
      for (let time = 0; time < count; time += 1) {
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
        if (wait > 0) await new Promise((over) => setTimeout(over, wait));
      }
    },
    [PRESSES, pause] as const,
  );
}

/** Of the page's main thread so far, ms. */
async function spent(cdp: CDPSession): Promise<Cost> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const of = (name: string): number => 1_000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
  return { script: of("ScriptDuration"), all: of("TaskDuration") };
}

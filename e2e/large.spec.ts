/** Graphs of hundreds of nodes: a step touches only what it is about, and the layout is made off the main thread. */
import type { Page } from "@playwright/test";
import { type Counts, countRenders } from "../src/test/countRenders.ts";
import { netProgram } from "../src/test/netProgram.ts";
import { expect, test } from "./page.ts";
import { editorOf, graphOf, programHash, shownOn } from "./shown.ts";

const LARGE = netProgram(330);

/** What one press did: elements of the graph that were changed, and components of the page that were rendered. */
type Work = { readonly touched: number; readonly rendered: number };

async function workOfSteps(page: Page): Promise<readonly Work[]> {
  await page.evaluate(() => {
    const graph = document.querySelector("[data-graph]");
    if (graph === null) throw new Error("no graph");
    const touched = new Set<Node>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) touched.add(target);
    });
    observer.observe(graph, { attributes: true, characterData: true, childList: true, subtree: true });
    const { counts } = window as unknown as { readonly counts: Counts };
    Object.assign(window, {
      workSoFar: () => {
        const work = { touched: touched.size, rendered: counts.rendered };
        touched.clear();
        counts.rendered = 0;
        return work;
      },
    });
    counts.rendered = 0;
  });
  const work: Work[] = [];
  for (let press = 0; press < 10; press += 1) {
    const before = await graphOf(page).getAttribute("data-step");
    await page.keyboard.press("ArrowRight");
    await expect(graphOf(page)).toHaveAttribute("data-step", String(Number(before) + 1));
    work.push(await page.evaluate("workSoFar()"));
  }
  return work;
}

test("a step renders and changes only what it is about, however large the graph", async ({ page, open }) => {
  test.slow();
  await page.addInitScript(countRenders);
  const most: Work[] = [];
  for (const nodes of [30, 330]) {
    const program = `${programHash(netProgram(nodes))}&size=edge`;
    // The same places in both: the first gates forward, and the last wires backward.
    await open(program);
    const count = Number(await graphOf(page).getAttribute("data-step-count"));
    for (const start of [0, count - 12]) {
      await open(`${program}&step=${start}`);
      await expect(graphOf(page)).toHaveAttribute("data-step", String(start));
      await page.locator(".cm-content").waitFor();
      const work = await workOfSteps(page);
      most.push({
        touched: Math.max(...work.map(({ touched }) => touched)),
        rendered: Math.max(...work.map(({ rendered }) => rendered)),
      });
    }
  }
  const [forward, backward, forwardLarge, backwardLarge] = most;
  for (const [small, large] of [
    [forward, forwardLarge],
    [backward, backwardLarge],
  ]) {
    expect(small?.rendered).toBeGreaterThan(5);
    expect(small?.rendered).toBeLessThan(120);
    // Two gates, their wires and numbers, the panels that tell of them; nothing that grows with the graph.
    expect(large?.rendered).toBeLessThanOrEqual((small?.rendered ?? 0) + 6);
    expect(small?.touched).toBeLessThan(40);
    expect(large?.touched).toBeLessThanOrEqual((small?.touched ?? 0) + 6);
  }
});

test("a small graph needs no worker", async ({ page, open }) => {
  await open(programHash(netProgram(200)));
  expect(page.workers()).toEqual([]);
});

test("a large graph is laid out by a worker; where there is none by the page, which says so, the same", async ({
  page,
  open,
  faults,
}) => {
  const program = `${programHash(LARGE)}&step=200`;
  const note = page.getByText("Laying out large graphs in the background failed");
  await open(program);
  expect(page.workers()).toHaveLength(1);
  await expect(note).toBeHidden();
  const byWorker = await places(page);
  const shown = await shownOn(page);

  await page.route(/layoutWorker/, (route) => route.abort());
  await page.goto("about:blank");
  await open(program);
  await expect(note).toBeVisible();
  expect(await places(page)).toEqual(byWorker);
  expect(await shownOn(page)).toEqual(shown);
  // The browser itself reports the file that did not come.
  expect(faults.filter((fault) => !fault.includes("Failed to load resource"))).toEqual([]);
  faults.length = 0;
});

test("a worker that says nothing is waited for three seconds, with the last graph in its place", async ({
  page,
  open,
}) => {
  await page.clock.install();
  await page.route(/layoutWorker/, () => {});
  await open("lesson=G3");
  const before = await graphOf(page).getAttribute("data-step-count");
  await editorOf(page).fill(LARGE);
  await expect(graphOf(page)).toHaveAttribute("aria-busy", "true");
  await expect(graphOf(page)).not.toHaveAttribute("data-stale");
  expect(await graphOf(page).getAttribute("data-step-count")).toBe(before);
  await expect(page.getByText("Drawing the new graph")).toBeVisible();
  await page.clock.runFor(3_000);
  await expect(graphOf(page)).not.toHaveAttribute("aria-busy");
  await expect(graphOf(page)).not.toHaveAttribute("data-step-count", before ?? "");
  await expect(page.getByText("Laying out large graphs in the background failed")).toBeVisible();
});

/** Where each node stands in the drawing. */
function places(page: Page): Promise<readonly string[]> {
  return page
    .locator("[data-node]")
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute("style") ?? ""));
}

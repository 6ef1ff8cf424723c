/** Graphs of hundreds of nodes: a step touches only what it is about, and the layout is made off the main thread. */
import type { Page } from "@playwright/test";
import { netProgram } from "../src/test/netProgram.ts";
import { expect, test } from "./page.ts";
import { button, editorOf, graphOf, programHash, shownOn } from "./shown.ts";

const LARGE = netProgram(330);

/** How many elements of the graph each of ten presses changes: attributes, text, children. */
async function touchedBySteps(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    const graph = document.querySelector("[data-graph]");
    if (graph === null) throw new Error("no graph");
    const touched = new Set<Node>();
    const observer = new MutationObserver((records) => {
      for (const { target } of records) touched.add(target);
    });
    observer.observe(graph, { attributes: true, characterData: true, childList: true, subtree: true });
    Object.assign(window, {
      touchedSoFar: () => {
        const { size } = touched;
        touched.clear();
        return size;
      },
    });
  });
  const counts: number[] = [];
  for (let press = 0; press < 10; press += 1) {
    const before = await graphOf(page).getAttribute("data-step");
    await page.keyboard.press("ArrowRight");
    await expect(graphOf(page)).toHaveAttribute("data-step", String(Number(before) + 1));
    counts.push(await page.evaluate("touchedSoFar()"));
  }
  return counts;
}

test("a step changes only what it is about, however large the graph", async ({ page, open }) => {
  test.slow();
  const most: number[] = [];
  for (const nodes of [30, 330]) {
    const program = `${programHash(netProgram(nodes))}&size=edge`;
    // The same places in both: the first gates forward, and the last wires backward.
    await open(program);
    const count = Number(await graphOf(page).getAttribute("data-step-count"));
    most.push(Math.max(...(await touchedBySteps(page))));
    await open(`${program}&step=${count - 12}`);
    await expect(graphOf(page)).toHaveAttribute("data-step", String(count - 12));
    most.push(Math.max(...(await touchedBySteps(page))));
  }
  const [forward = 0, backward = 0, forwardLarge = Infinity, backwardLarge = Infinity] = most;
  // Two gates and their wires, and the element that holds them all; nothing that grows with the graph.
  expect(Math.max(...most)).toBeLessThan(40);
  expect(forwardLarge).toBeLessThanOrEqual(forward + 6);
  expect(backwardLarge).toBeLessThanOrEqual(backward + 6);
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

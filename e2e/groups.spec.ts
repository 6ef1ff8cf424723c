/** Groups: calls of a program's functions and definitions of one structure fold to one gate, and links carry which. */
import type { Page } from "@playwright/test";
import { expect, test } from "./page.ts";
import { button, graphOf, nodeNamed, programHash, shownOn } from "./shown.ts";

const SQUARE = "sq(x) = x * x\nx = 3\nh = sq(x)\nf = h + 1";
/** More than a hundred and fifty nodes: three operations a step. */
const LONG = [
  "w = 0.5, u = 0.1, h0 = 0",
  ...Array.from({ length: 60 }, (_, step) => `h${step + 1} = tanh(w*h${step} + u)`),
  "f = h60^2",
].join("\n");

function keyOf(page: Page, key: string): string | null {
  const pair = new URL(page.url()).hash
    .slice(1)
    .split("&")
    .find((part) => part.startsWith(`${key}=`));
  return pair === undefined ? null : pair.slice(key.length + 1);
}

test("a call folds by mouse to one gate, whose wire has the total contribution", async ({ page, open }) => {
  await open(programHash(SQUARE));
  expect((await shownOn(page)).edges).toHaveProperty("x>h:1");
  await button(page, "Fold sq").click();
  await expect(page.locator("[data-edge]")).toHaveCount(2);
  await expect(nodeNamed(page, "h")).toContainText("sq");
  // Forward h and f, the seed, the edge into h, the edge into x.
  await expect(graphOf(page)).toHaveAttribute("data-step-count", "5");
  await page.keyboard.press("End");
  const shown = await shownOn(page);
  expect(shown.edges["x>h:0"]).toMatchObject({ local: "6", contribution: "6" });
  expect(shown.nodes.x).toMatchObject({ gradient: "6", "gradient-state": "final" });
  expect(shown.words).toContain("all paths from x to h inside it count together");
  await expect(page.getByText("upstream").first()).toBeVisible();
});

const WAYS: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ["its sign", (page) => nodeNamed(page, "h").locator("[data-apart]").click()],
  [
    "a double click",
    (page) =>
      nodeNamed(page, "h")
        .locator(".gate")
        .dblclick({ position: { x: 8, y: 22 } }),
  ],
  [
    "the button in its details",
    async (page) => {
      await nodeNamed(page, "h")
        .locator(".gate")
        .click({ position: { x: 8, y: 22 } });
      await button(page, "Unfold").click();
    },
  ],
];

for (const [way, unfold] of WAYS) {
  test(`it opens again by ${way}, at the same moment`, async ({ page, open }) => {
    // The wire from h to x, with that from x to k still to come.
    const program = "sq(x) = x * x\nk = 3\nx = 2k\nh = sq(x)\nf = h * x";
    await open(`${programHash(program)}&open=sq@h&step=7`);
    expect((await shownOn(page)).edges["x>h:0"]).toMatchObject({ active: "true", contribution: "72" });
    await unfold(page);
    await expect(button(page, "Fold sq")).toBeFocused();
    const { edges } = await shownOn(page);
    expect(edges["x>h:0"]).toMatchObject({ active: "true", contribution: "36" });
    expect(edges["x>h:1"]?.contribution).toBeUndefined();
  });
}

test("by keyboard − folds the group around a node and + opens it, each time at the same moment", async ({
  page,
  open,
}) => {
  const program = "n(x) = sigmoid(w*x + b)\nw = 0.5, b = 1, a = 2\nh = n(a)\nL = (h - 1)^2";
  await open(`${programHash(program)}&step=8`);
  const before = await shownOn(page);
  const step = Number(before.graph.step);
  await nodeNamed(page, "h").focus();
  await page.keyboard.press("-");
  await expect(nodeNamed(page, "h")).toBeFocused();
  await expect(nodeNamed(page, "h")).toHaveAttribute(
    "aria-label",
    /stands for 3 operations and can be unfolded/,
  );
  const folded = await shownOn(page);
  expect(Number(folded.graph.step)).toBeLessThan(step);
  expect(folded.graph.phase).toBe(before.graph.phase);
  await page.keyboard.press("+");
  await expect(button(page, "Fold n")).toBeFocused();
  expect(await shownOn(page)).toMatchObject({
    graph: { step: String(step) },
    nodes: { L: before.nodes.L ?? {} },
  });
  // The tag is a button.
  await page.keyboard.press("Enter");
  await expect(nodeNamed(page, "h")).toBeFocused();
});

test("without a focus the keys open and close what the step is at", async ({ page, open }) => {
  await open(`${programHash(SQUARE)}&step=1`);
  await page.keyboard.press("-");
  await expect(page.locator("[data-edge]")).toHaveCount(2);
  await expect(graphOf(page)).toHaveAttribute("data-step", "1");
  await page.keyboard.press("+");
  await expect(page.locator("[data-edge]")).toHaveCount(3);
  await expect(graphOf(page)).toHaveAttribute("data-step", "1");
});

test("a link carries what is open and folded, and lands on the same step in another browser", async ({
  page,
  open,
  browser,
}) => {
  const program = "n(x) = sigmoid(x) * x\na = 2, b = 1\nf = n(a) * n(b) + tanh(a)";
  await open(programHash(program));
  await button(page, "Fold n").first().click();
  await page.locator('[data-opens="n#2/sigmoid#1"] [data-apart]').click();
  await page.keyboard.press("Escape");
  for (let press = 0; press < 9; press += 1) await page.keyboard.press("PageDown");
  await expect.poll(() => keyOf(page, "step")).toBe("9");
  expect(keyOf(page, "open")).toBe("n%231,n%232/sigmoid%231");
  const here = await shownOn(page);

  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(page.url());
  await other.locator("[data-graph]").waitFor();
  await expect(other.locator("[data-formula] .katex").first()).toBeVisible();
  const there = await shownOn(other);
  expect(there.graph).toEqual(here.graph);
  expect(there.nodes).toEqual(here.nodes);
  expect(there.edges).toEqual(here.edges);
  await context.close();

  await page.reload();
  await expect(graphOf(page)).toHaveAttribute("data-step", "9");
  expect((await shownOn(page)).nodes).toEqual(here.nodes);
});

test("Back returns to what was folded, and keys that name nothing are kept and do nothing", async ({
  page,
  open,
}) => {
  await open(`${programHash(SQUARE)}&open=sq@h,no%20such,%zz&step=2`);
  await expect(page.locator("[data-edge]")).toHaveCount(2);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => keyOf(page, "step")).toBe("3");
  expect(keyOf(page, "open")).toBe("sq@h,no%20such,%25zz");
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, programHash(SQUARE));
  await expect(page.locator("[data-edge]")).toHaveCount(3);
  await page.goBack();
  await expect(page.locator("[data-edge]")).toHaveCount(2);
  await expect(graphOf(page)).toHaveAttribute("data-step", "3");
});

test("a program too large to read starts folded, a step of the recurrence a gate", async ({ page, open }) => {
  await open(programHash(LONG));
  await expect(page.locator("[data-node]")).toHaveCount(64);
  await nodeNamed(page, "h2").focus();
  await page.keyboard.press("+");
  await expect(page.locator("[data-node]")).toHaveCount(66);
  await expect.poll(() => keyOf(page, "open")).toBe("h2");
  await page.keyboard.press("End");
  const unfolded = await shownOn(page);
  await nodeNamed(page, "h2").focus();
  await page.keyboard.press("-");
  await expect(page.locator("[data-node]")).toHaveCount(64);
  const folded = await shownOn(page);
  expect(Number(folded.nodes.w?.gradient)).toBeCloseTo(Number(unfolded.nodes.w?.gradient), 12);
});

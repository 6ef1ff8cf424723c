/** Explore: wrong algorithms stepped beside the right one, paths, forward and reverse mode, a nudge. */
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./page.ts";
import { button, graphOf, programHash } from "./shown.ts";

const SHARED = "a = 2\nb = 3\nc = a + b\nd = a * b\ny = (c + d) + c * d";
const DOUBLED = "a = 1\nb = a + a\nc = b + b";

async function explore(page: Page, tab: string): Promise<Locator> {
  const menu = button(page, "Menu");
  if (await menu.isVisible()) await menu.click();
  await button(page, "Explore").click();
  const dialog = page.getByRole("dialog", { name: "Explore" });
  await dialog.getByRole("tab", { name: tab }).click();
  return dialog.getByRole("tabpanel", { name: tab });
}

/** The two cells of a node's row: right and wrong, or forward and reverse. */
function row(panel: Locator, name: string): Promise<string[]> {
  return panel.locator(`[data-row="${name}"]`).getByRole("cell").allInnerTexts();
}

/** Names of the nodes that a run's drawing marks as wrong. */
function marked(panel: Locator, run: "right" | "wrong"): Promise<(string | null)[]> {
  return panel
    .locator(`[data-run=${run}] [data-wrong]`)
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute("data-drawn")));
}

test("overwriting is stepped beside adding, and where they part is marked and named", async ({
  page,
  open,
}) => {
  await open(programHash("a = 2\nb = 1\nc = a + b\nd = b + 1\ne = c * d"));
  const panel = await explore(page, "Wrong turns");
  const verdict = panel.getByRole("status");
  await expect(verdict).toContainText("So far both are right.");
  await panel.getByRole("button", { name: "Next step" }).focus();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press("ArrowRight");
  await expect(verdict).toContainText("So far both are right.");
  expect(await marked(panel, "wrong")).toEqual([]);
  await page.keyboard.press("ArrowRight");
  await expect(verdict).toContainText("Here they part: b has 3 instead of 2 + 3 = 5.");
  expect(await marked(panel, "wrong")).toEqual(["b"]);
  expect(await marked(panel, "right")).toEqual([]);
  expect(await row(panel, "b")).toEqual(["5", "≠ 3"]);
  await page.keyboard.press("ArrowLeft");
  await expect(verdict).toContainText("So far both are right.");
  await panel.getByRole("button", { name: "Go to where they part" }).click();
  await expect(verdict).toContainText("Here they part");
  // The page's own run has not moved.
  await expect(graphOf(page)).toHaveAttribute("data-step", "0");
});

test("recursion without waiting gives 29 and 22 where 25 and 19 are right", async ({ page, open }) => {
  await open(programHash(SHARED));
  const panel = await explore(page, "Wrong turns");
  await panel.getByRole("combobox").selectOption("Recursion that does not wait");
  await panel.getByRole("button", { name: "Go to where they part" }).click();
  await expect(panel.getByRole("status")).toContainText("Here they part: a gets 1 from c instead of 7.");
  await page.keyboard.press("End");
  expect(await row(panel, "a")).toEqual(["25", "≠ 29"]);
  expect(await row(panel, "b")).toEqual(["19", "≠ 22"]);
});

test("recursion gives 8 where each sum uses its operand twice and 4 is right", async ({ page, open }) => {
  await open(programHash(DOUBLED));
  const panel = await explore(page, "Wrong turns");
  await panel.getByRole("combobox").selectOption("Recursion that does not wait");
  await panel.getByRole("button", { name: "Go to where they part" }).click();
  await expect(panel.getByRole("status")).toContainText("b hands on all its gradient a second time");
  await panel.getByRole("button", { name: "Last step" }).click();
  expect(await row(panel, "a")).toEqual(["4", "≠ 8"]);
  await expect(panel.getByRole("status")).toContainText(/They parted at step \d: a has 6 instead of 4\./);
});

test("the products of all paths add up to the gradient, and a path is lit", async ({ page, open }) => {
  await open(programHash(SHARED));
  const panel = await explore(page, "Paths");
  const products = panel.getByRole("region", { name: "List of paths" }).getByRole("row");
  await expect(products).toHaveCount(5);
  await expect(panel.getByRole("status")).toHaveText(
    "4 paths from a to y.1 + 6 + 3 + 15 = 25; the gradient is 25.",
  );
  await panel.getByRole("button", { name: "a → d → v2 → y" }).click();
  const lit = panel.locator(".wire.lit");
  const names = await lit.evaluateAll((wires) => wires.map((wire) => wire.getAttribute("data-edge")));
  expect(names.toSorted()).toEqual(["a>d:0", "d>n5:1", "n5>y:1"]);
  await panel.getByRole("button", { name: "Open a graph with 1,024 paths" }).click();
  await expect(panel.getByRole("status")).toContainText("1,024 paths from x to f.");
  await expect(panel.getByText("10,240 multiplications. Factored: 20 multiplications.")).toBeVisible();
});

test("forward mode knows one input at the end, reverse mode all", async ({ page, open }) => {
  await open(programHash(SHARED));
  const panel = await explore(page, "Forward or backward");
  await panel.getByRole("button", { name: "Last step" }).click();
  expect(await row(panel, "a")).toEqual(["1", "25"]);
  expect(await row(panel, "b")).toEqual(["0", "19"]);
  expect(await row(panel, "y")).toEqual(["25", "1"]);
});

test("a nudge is compared with gradient × ε, and differences with the gradient", async ({ page, open }) => {
  await open("lesson=G7");
  const panel = await explore(page, "Nudge");
  await panel.getByRole("combobox", { name: "Nudge" }).selectOption("b");
  const size = panel.getByRole("slider", { name: "ε" });
  await expect(panel.getByRole("status")).toContainText(
    "changes by 0.51. The gradient of b times ε says 5 × 0.1 = 0.5.",
  );
  for (let press = 0; press < 3; press += 1) await size.press("ArrowLeft");
  await expect(size).toHaveAttribute("aria-valuetext", "ε = 0.01");
  await expect(panel.getByRole("status")).toContainText(
    "changes by 0.0501. The gradient of b times ε says 5 × 0.01 = 0.05.",
  );
  await panel.getByText("The same as a table").click();
  await expect(panel.getByRole("row", { name: /^0\.01 5\.01 / })).toBeVisible();
});

test("what has no gradient says so, and how to get one", async ({ page, open }) => {
  await open(programHash("x = [1, 2]\nf = x * x"));
  await button(page, "Explore").click();
  await expect(page.getByRole("dialog")).toContainText("Backprop starts from one number");
});

test("tabs move by arrows, the dialog fits a phone, and axe finds nothing", async ({ page, open }) => {
  test.slow();
  for (const [theme, width] of [
    ["light", 1280],
    ["dark", 390],
  ] as const) {
    await page.setViewportSize({ width, height: 844 });
    await open(`lesson=G7&theme=${theme}&at=${width}`);
    const panel = await explore(page, "Wrong turns");
    await panel.getByRole("button", { name: "Go to where they part" }).click();
    await page.getByRole("tab", { name: "Wrong turns" }).focus();
    for (const name of ["Paths", "Forward or backward", "Nudge", "Wrong turns"]) {
      await page.keyboard.press("ArrowRight");
      await expect(page.getByRole("tab", { name })).toBeFocused();
      await expect(page.getByRole("tabpanel", { name })).toBeVisible();
      await page.evaluate(() => {
        for (const running of document.getAnimations()) running.finish();
      });
      const { violations } = await new AxeBuilder({ page })
        .include("dialog")
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
        .analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${target.join(" ")}`),
      );
      expect(found, `${name}, ${theme}`).toEqual([]);
      const overflow = await page
        .getByRole("dialog")
        .evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
      expect(overflow, `${name} at ${width}`).toBeLessThanOrEqual(0);
    }
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
});

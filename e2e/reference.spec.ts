/** The reference: every operation by family, with its formulas, its curve, its choices, and as a graph. */
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { families, operations } from "../src/engine/ops/registry.ts";
import { expect, test } from "./page.ts";
import { button, editorText, nodeNamed } from "./shown.ts";

/** Opens the reference and gives its dialog, with all operations listed. */
async function reference(page: Page): Promise<Locator> {
  const menu = button(page, "Menu");
  if (await menu.isVisible()) await menu.click();
  await button(page, "Reference").click();
  const dialog = page.getByRole("dialog", { name: "Reference" });
  await expect(dialog.locator("[data-operation]")).toHaveCount(operations.length);
  return dialog;
}

function entryOf(dialog: Locator, name: string): Locator {
  return dialog.locator(`[data-operation="${name}"]`);
}

/** Opens every entry and waits until its formulas are drawn. */
async function openAll(dialog: Locator): Promise<void> {
  await dialog.locator("[data-operation]").evaluateAll((entries) => {
    for (const entry of entries) entry.querySelector("summary")?.click();
  });
  await expect(dialog.locator("[data-operation]:not(:has(.tex .katex))")).toHaveCount(0);
}

test("operations stand in their families, in the order of the language", async ({ page, open }) => {
  await open("lesson=G3");
  const dialog = await reference(page);
  await expect(dialog.getByRole("heading", { level: 3 })).toHaveText(families.map(({ title }) => title));
  const names = await dialog.getByRole("heading", { level: 4 }).allInnerTexts();
  expect(names).toEqual(operations.map(({ name }) => name));
});

test("an entry has formula, derivative, convention, PyTorch, and a curve whose tangent follows the slider", async ({
  page,
  open,
}) => {
  await open("lesson=G3");
  const dialog = await reference(page);
  const relu = entryOf(dialog, "relu");
  await relu.locator("summary").click();
  await expect(relu.locator(".tex .katex").first()).toBeVisible();
  for (const label of ["Formula", "Derivative", "By convention", "PyTorch", "Source"]) {
    await expect(relu.locator("dt", { hasText: new RegExp(`^${label}$`) })).toBeVisible();
  }
  await expect(relu).toContainText("torch.relu(x)");
  const slider = relu.getByRole("slider", { name: "x" });
  const slope = () => slider.getAttribute("aria-valuetext");
  await slider.focus();
  await page.keyboard.press("End");
  expect(await slope()).toMatch(/slope 1$/);
  await page.keyboard.press("Home");
  expect(await slope()).toMatch(/slope 0$/);
  await expect(relu.getByRole("img", { name: /Curve of relu and its tangent at x = −5/ })).toBeVisible();
  await slider.fill("0");
  await expect(relu.locator("figcaption")).toContainText("relu′(0) = 0, as in PyTorch.");
});

test("a power of arrays is told from a power of matrices", async ({ page, open }) => {
  await open("lesson=G3");
  const dialog = await reference(page);
  const pow = entryOf(dialog, "pow");
  await pow.locator("summary").click();
  await expect(pow.locator(".tex").nth(1)).toHaveAttribute("data-tex", /\^\{\\circ \\boldsymbol\{b\}\}$/);
  await expect(pow).toContainText("Entry by entry");
});

test("an operation opens as a graph that computes", async ({ page, open }) => {
  await open("lesson=G3");
  const dialog = await reference(page);
  await dialog.getByRole("searchbox", { name: "Search operations" }).fill("softplus");
  await expect(dialog.locator("[data-operation]")).toHaveCount(1);
  await entryOf(dialog, "softplus").locator("summary").click();
  const link = dialog.getByRole("link", { name: "Open as a graph: softplus" });
  const address = await link.evaluate((element) =>
    element instanceof HTMLAnchorElement ? element.href : "",
  );
  await link.click();
  await expect(dialog).toHaveCount(0);
  expect(await editorText(page)).toContain("softplus(");
  await expect(nodeNamed(page, "f")).toHaveAttribute("data-op", "softplus");
  // Back leads to where it was opened, and the address alone leads to the same program.
  const text = await editorText(page);
  await page.goBack();
  await expect(page.getByRole("banner")).toContainText("First chain");
  await page.goto("about:blank");
  await page.goto(address);
  await expect(nodeNamed(page, "f")).toHaveAttribute("data-op", "softplus");
  expect(await editorText(page)).toBe(text);
});

test("at 320 px nothing is cut off: what is wider scrolls in its box, by keyboard too", async ({
  page,
  open,
}) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 720 });
  await open("lesson=G3");
  const dialog = await reference(page);
  await openAll(dialog);
  const problems = await dialog.evaluate((element) => {
    const edge = element.getBoundingClientRect().right;
    const found: string[] = [];
    if (element.scrollWidth > element.clientWidth) found.push("the dialog scrolls sideways");
    for (const box of element.querySelectorAll("*")) {
      const name = `${box.closest("[data-operation]")?.getAttribute("data-operation")} ${box.nodeName}.${box.className}`;
      const scrolls = /auto|scroll/.test(getComputedStyle(box).overflowX);
      if (scrolls && box.scrollWidth > box.clientWidth + 1 && box instanceof HTMLElement && box.tabIndex < 0)
        found.push(`${name} scrolls, but not by keyboard`);
      if (box.closest(".reference-tex") === null && box.getBoundingClientRect().right > edge + 1)
        found.push(`${name} is cut off`);
    }
    return found;
  });
  expect(problems).toEqual([]);
});

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing in the reference with every entry open, ${theme}`, async ({ page, open }) => {
    test.slow();
    await open(`lesson=G3&theme=${theme}`);
    const dialog = await reference(page);
    await openAll(dialog);
    const { violations } = await new AxeBuilder({ page })
      .include("dialog")
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .analyze();
    expect(
      violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`)),
    ).toEqual([]);
  });
}

/** How gradients and numbers are written is the reader's; formulas are said; operations are named in place. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./page.ts";
import { bareTex, nodeNamed, programHash, shownOn } from "./shown.ts";

const texOf = async (page: Parameters<typeof shownOn>[0]) =>
  bareTex((await shownOn(page)).tex).replaceAll(/[{}]/g, "");

test("the notation of a link holds in formula, sentence and list, and says what it stands for", async ({
  page,
  open,
}) => {
  await open("lesson=G7&step=9&notation=bar");
  expect(await texOf(page)).toContain("\\barb &= \\barc \\cdot \\frac\\partial c\\partial b");
  await expect(page.locator("[data-formula]")).toHaveAttribute(
    "aria-label",
    /^Path 2 of 2 of b bar: d bar, times the derivative of d by b/,
  );
  await expect(page.getByRole("math", { name: "b bar", exact: true })).toBeVisible();
  await expect(page.getByRole("complementary", { name: "Explanation" })).toContainText(
    "x̄, the adjoint of x, is ∂e/∂x",
  );
  await open("lesson=G7&step=9&notation=delta");
  await expect(page.getByRole("math", { name: "delta b", exact: true })).toBeVisible();
  await expect(page.getByRole("complementary", { name: "Explanation" })).toContainText(
    "δₓ = ∂e/∂x, with no minus sign",
  );
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("notation and numbers are chosen in the settings, hold at once and stand in the link", async ({
  page,
  open,
}) => {
  await open(`${programHash("x = 3\nf = x / 7")}&step=3`);
  await page.getByRole("button", { name: "Settings" }).click();
  const dialog = page.getByRole("dialog", { name: "Settings" });
  await dialog.getByLabel("Gradient of x").selectOption("d");
  await dialog.getByLabel("Numbers").selectOption("fractions");
  await page.keyboard.press("Escape");
  expect(await texOf(page)).toContain("\\mathrmdx &= \\mathrmdf \\cdot \\frac\\partial f\\partial x");
  expect(await texOf(page)).toContain("\\frac17");
  await expect(nodeNamed(page, "f")).toContainText("3/7");
  await expect(page.getByRole("textbox", { name: "x", exact: true })).toHaveValue("3");
  await expect.poll(() => page.evaluate(() => location.hash)).toContain("numbers=fractions&notation=d");
  await page.reload();
  await expect(page.getByRole("math", { name: "d x", exact: true })).toBeVisible();
});

test("every formula has its sentence in place of KaTeX's letters, and keeps its MathML", async ({
  page,
  open,
}) => {
  await open(`${programHash("w = -2\nf = -w^2")}&step=5`);
  await page.locator(".formula-rows .katex").first().waitFor({ state: "attached" });
  const formulas = page.getByRole("region", { name: "Formula" }).getByRole("math");
  const local = formulas.and(
    page.getByRole("math", { name: /so the derivative of v 1 by w equals 2 times w/ }),
  );
  await expect(local).toHaveAttribute(
    "aria-label",
    /^v 1 equals w squared, so .* equals 2 times −2 equals −4$/,
  );
  await expect(local.locator("math")).toBeAttached();
  for (const formula of await page.locator(".formula-panel .katex").all())
    expect(
      await formula.evaluate((element) => element.closest("[role=math]")?.getAttribute("aria-label") ?? ""),
    ).not.toBe("");
});

test("an operation is named in place from its card, and one undo takes it back", async ({ page, open }) => {
  const text = "# lecture\nw1 = -2; w2 = 5; w3 = -4\nf = (w1 + w2) * w3  # the example";
  await open(`${programHash(text)}&step=7`);
  const unnamed = page.locator('[data-node][data-op="add"]');
  await unnamed.locator(".gate").click();
  const card = page.getByRole("dialog");
  await card.getByRole("button", { name: "Name it…" }).click();
  const field = card.getByRole("textbox", { name: "Name of v1" });
  await field.fill("w3");
  await field.press("Enter");
  await expect(card.getByText("The program has a w3 already. Choose another name.")).toBeVisible();
  await field.fill("q");
  await field.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(nodeNamed(page, "q")).toBeFocused();
  await expect(nodeNamed(page, "q")).toHaveAttribute("data-gradient", "-4");
  const editor = page.getByRole("textbox", { name: "Expression" });
  await expect(editor).toContainText("q = w1 + w2f = q * w3  # the example");
  await editor.click();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(nodeNamed(page, "q")).toHaveCount(0);
  await expect(unnamed).toHaveAttribute("data-gradient", "-4");
  await expect(editor).toContainText("f = (w1 + w2) * w3  # the example");
});

/** A value used more than once: its gradient waits for every path, then is their sum. */
import type { Page } from "@playwright/test";
import { expect, test } from "./page.ts";
import { bareTex, graphOf, nodeNamed, programHash, shownOn } from "./shown.ts";

test("b of (a + b)(b + 1) has 2 of one path, then 2 + 3 = 5", async ({ page, open }) => {
  await open("lesson=G7");
  const seen = new Map<number, readonly (string | undefined)[]>();
  for (let position = 0; position <= 9; position += 1) {
    if (position > 0) await page.keyboard.press("ArrowRight");
    const { nodes } = await shownOn(page);
    seen.set(position, [nodes.b?.["gradient-state"], nodes.b?.gradient]);
  }
  const nothing = ["none", undefined];
  expect(seen).toEqual(
    new Map([
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((position) => [position, nothing] as const),
      [8, ["partial", "2"]],
      [9, ["final", "5"]],
    ]),
  );
  const { nodes, edges } = await shownOn(page);
  expect(nodes.a?.gradient).toBe("2");
  expect(edges["b>c:1"]).toMatchObject({ local: "1", contribution: "2" });
  expect(edges["b>d:0"]).toMatchObject({ local: "1", contribution: "3", active: "true" });
});

test("a partial sum says that it is one, everywhere it is shown", async ({ page, open }) => {
  await open("lesson=G7&step=8");
  const b = nodeNamed(page, "b");
  await expect(b).toContainText("2 + ?");
  await expect(b).toContainText("1 of 2 arrived");
  await expect(b).toHaveAttribute("aria-label", /gradient 2 so far, 1 of 2 arrived/);
  const partial = await shownOn(page);
  expect(partial.announcement).toContain("b has 2 so far, 1 of 2 arrived");
  expect(partial.words).toContain("It still waits for what comes back through d");
  expect(bareTex(partial.tex)).toContain("&= 2 \\cdot 1 + \\htmlClass".slice(0, 14));
  expect(partial.tex).toContain("{?}");
  await expect(page.locator("[aria-label=Formula] dl", { hasText: "total" })).toContainText("1 of 2 arrived");
  await expect(page.locator("dl").last()).toContainText("2 + ?");

  await page.keyboard.press("ArrowRight");
  await expect(b).toContainText("2 + 3");
  await expect(b).toContainText("= 5");
  await expect(b).not.toContainText("?");
  const whole = await shownOn(page);
  expect(whole.announcement).toContain("gradient of b is 2 plus 3, 5");
  expect(bareTex(whole.tex)).toMatch(/&= 2 \\cdot 1 \+ 3 \\cdot 1 \\\\ &= 2 \+ 3 = 5/);
  expect(whole.tex).not.toContain("?");
  await expect(page.locator("dl").last()).not.toContainText("?");
});

test("clicking b before its sum is done says what it waits for", async ({ page, open }) => {
  await open("lesson=G7&step=8");
  await nodeNamed(page, "b").locator(".gate").click();
  const details = page.getByRole("dialog", { name: "One node: b" });
  await expect(details).toContainText("b still waits for what comes back through d.");
  await page.keyboard.press("Escape");
  await expect(details).toHaveCount(0);
  await page.keyboard.press("Home");
  await nodeNamed(page, "b").locator(".gate").click();
  await expect(details).toContainText("b waits for what comes back through c and d.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("End");
  await expect(graphOf(page)).toHaveAttribute("data-phase", "done");
  await nodeNamed(page, "b").locator(".gate").click();
  await expect(details).toContainText("5");
  await expect(details).not.toContainText("waits");
});

test("x * x draws two wires from one variable, and 3 + 3 = 6", async ({ page, open }) => {
  await open(`${programHash("x = 3\nf = x * x")}&step=3`);
  const partial = await shownOn(page);
  expect(Object.keys(partial.edges).sort()).toEqual(["x>f:0", "x>f:1"]);
  expect(partial.nodes.x).toMatchObject({ gradient: "3", "gradient-state": "partial" });
  const [first, second] = await wirePaths(page);
  expect(first).not.toBe(second);
  await page.keyboard.press("ArrowRight");
  await expect(nodeNamed(page, "x")).toHaveAttribute("data-gradient", "6");
  await expect(nodeNamed(page, "x")).toContainText("3 + 3");
});

test("before its first contribution a sum has empty slots, and each is tied to its wire", async ({
  page,
  open,
}) => {
  await open("lesson=G7&step=6");
  await page.locator("[data-formula] .katex").first().waitFor();
  const b = nodeNamed(page, "b");
  await expect(b).toContainText("? + ?");
  await expect(b).toContainText("0 of 2 arrived");
  await page.keyboard.press("End");
  // What comes back through c arrives first, and so stand the slots from left to right.
  const slots = b.locator(".slot");
  await expect(slots).toHaveText(["2", "3"]);
  for (const [slot, wire] of [
    [0, "b>c:1"],
    [1, "b>d:0"],
  ] as const) {
    await slots.nth(slot).hover();
    await expect(page.locator(`[data-edge="${wire}"]`)).toHaveClass(/lit/);
    await expect(page.locator("[data-edge].lit")).toHaveCount(1);
    const place = await slots.nth(slot).getAttribute("data-place");
    const terms = page.locator(`[aria-label=Formula] [data-place="${place}"].lit`);
    await expect(terms.first()).toBeVisible();
  }
  await page.locator('.callout [data-place^="contribution-"]').hover();
  await expect(slots.nth(1)).toHaveClass(/lit/);
  await expect(slots.nth(0)).not.toHaveClass(/lit/);
});

test("clicking a gradient that is not ready says there what it waits for", async ({ page, open }) => {
  await open("lesson=G7&step=8");
  const sum = nodeNamed(page, "b").locator("[data-waits]");
  const note = page.getByText("b still waits for what comes back through d.", { exact: true });
  const said = page.locator("main [aria-live=polite]", { has: note });
  await sum.click();
  await expect(note).toBeVisible();
  await expect(said).toHaveCount(1);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(note).toHaveCount(0);
  await sum.click();
  await expect(note).toBeVisible();
  await page.keyboard.press("n");
  await expect(note).toHaveCount(0);
  // It is ready now: a click opens the card.
  await nodeNamed(page, "b").locator(".stage-sum").click();
  await expect(page.getByRole("dialog", { name: "One node: b" })).toBeVisible();
});

for (const count of [10, 100]) {
  test(`of ${count} paths the first and the last have slots, and the sum forms`, async ({ page, open }) => {
    await open(`${programHash(`x = 2\nf = ${Array(count).fill("x").join(" + ")}`)}&size=edge`);
    const x = nodeNamed(page, "x");
    await page.keyboard.press("End");
    await expect(x.locator(".slot")).toHaveText(["1", "1", "…", "1"]);
    await expect(x).toContainText(`= ${count}, sum of ${count}`);
    await page.keyboard.press("ArrowLeft");
    await expect(x).toContainText(`${count - 1} so far, ${count - 1} of ${count}`);
    const [slots, pill] = await Promise.all([
      x.locator(".stage-sum").boundingBox(),
      x.locator(".gate").boundingBox(),
    ]);
    expect(slots?.width).toBeLessThan(3 * (pill?.width ?? 0));
  });
}

test("of six paths the contribution that arrives is always in the sum, in the formula's order", async ({
  page,
  open,
}) => {
  await open(`${programHash("x = 1\nf = 8*x + 7*x + 6*x + 5*x + 4*x + 3*x")}&step=12&size=edge`);
  const x = nodeNamed(page, "x");
  const seen: string[] = [];
  const last = Number(await graphOf(page).getAttribute("data-step-count"));
  for (let position = 13; position <= last; position += 1) {
    await page.keyboard.press("ArrowRight");
    await expect(graphOf(page)).toHaveAttribute("data-step", String(position));
    const active = await page.locator("[data-edge][data-active]").getAttribute("data-edge");
    if (active?.startsWith("x>") !== true) continue;
    const contribution = await page.locator("[data-edge][data-active]").getAttribute("data-contribution");
    await expect(x.locator(".slot-new")).toHaveText(contribution ?? "");
    seen.push((await x.locator(".slot").allTextContents()).join(" + "));
  }
  expect(seen).toEqual([
    "3 + ? + … + ?",
    "3 + 4 + … + ?",
    "3 + … + 5 + …",
    "3 + … + 6 + …",
    "3 + … + 8 + ?",
    "3 + 4 + … + 7",
  ]);
});

test("what is cut off or does not reach the output has no gradient, which is not 0", async ({
  page,
  open,
}) => {
  await open(`${programHash("x = 3\ny = 2\nz = y + 1\nf = x * detach(x) + 0 * x")}&step=99`);
  await expect(graphOf(page)).toHaveAttribute("data-phase", "done");
  const { nodes } = await shownOn(page);
  expect(nodes.x).toMatchObject({ gradient: "3", "gradient-state": "final" });
  expect(nodes.y).toMatchObject({ "gradient-state": "unreached" });
  expect(nodes.z?.gradient).toBeUndefined();
  await expect(nodeNamed(page, "y")).toContainText("no gradient");
});

function wirePaths(page: Page): Promise<(string | null)[]> {
  return page
    .locator("[data-edge] .wire-line")
    .evaluateAll((paths) => paths.map((path) => path.getAttribute("d")));
}

test("a sum too wide for the panel is broken into lines and needs no scrolling", async ({ page, open }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open("lesson=G28&step=60");
  const formula = page.locator("[data-formula]");
  await formula.locator(".katex").first().waitFor();
  await expect(formula).toHaveAttribute("data-more", "");
  const lines = formula.locator(".tex");
  expect(await lines.getAttribute("data-tex")).not.toBe(await formula.getAttribute("data-tex"));
  // A short one stays on its three lines.
  await open("lesson=G7&step=9");
  await formula.locator(".katex").first().waitFor();
  expect(await lines.getAttribute("data-tex")).toBe(await formula.getAttribute("data-tex"));
});

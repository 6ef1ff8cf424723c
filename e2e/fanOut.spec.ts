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
  await nodeNamed(page, "b").click();
  const details = page.getByRole("region", { name: "Details of b" });
  await expect(details).toContainText("b still waits for what comes back through d.");
  await page.keyboard.press("Escape");
  await expect(details).toHaveCount(0);
  await page.keyboard.press("Home");
  await nodeNamed(page, "b").click();
  await expect(details).toContainText("b waits for what comes back through c and d.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("End");
  await expect(graphOf(page)).toHaveAttribute("data-phase", "done");
  await nodeNamed(page, "b").click();
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

test("of many paths the running sum is shown, and how many have arrived", async ({ page, open }) => {
  await open(`${programHash("x = 2\nf = x * x * x * x * x * x")}&size=edge`);
  const x = nodeNamed(page, "x");
  const sums: string[] = [];
  for (;;) {
    await page.keyboard.press("ArrowRight");
    const gradient = await x.getAttribute("data-gradient");
    if (gradient !== null && gradient !== sums.at(-1)) sums.push(gradient);
    if ((await graphOf(page).getAttribute("data-phase")) === "done") break;
  }
  expect(sums).toEqual(["32", "64", "96", "128", "160", "192"]);
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

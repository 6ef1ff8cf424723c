/** The table: the run as rows, the text twin of the picture, and the two light each other. */
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./page.ts";
import { graphOf, nodeNamed, programHash, shownOn } from "./shown.ts";

const tableOf = (page: Page): Locator => page.getByRole("table");
const rowOf = (page: Page, name: string): Locator =>
  tableOf(page)
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name, exact: true }) });
const stepRow = (page: Page): Locator => tableOf(page).locator("[aria-current=step]");

/** The texts of the cells of every row but the headings. */
function cells(page: Page): Promise<string[][]> {
  return tableOf(page)
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? "").replaceAll("\u00a0", " "))),
    );
}

test("tells (a + b)(b + 1) as the picture shows it: a sum of two, one of them arrived, then both", async ({
  page,
  open,
}) => {
  await open("lesson=G7&step=8&table=on");
  await expect(tableOf(page)).toBeVisible();
  expect(await cells(page)).toEqual([
    ["a", "input", "2", "2", "complete"],
    ["from c", "upstream 2 × local 1", "2", "arrived"],
    ["b", "input", "1", "2 + ?", "1 of 2 arrived"],
    ["from c", "upstream 2 × local 1", "2", "arrived"],
    ["from d", "upstream × local", "not yet", "not yet"],
    ["c", "a + b", "3", "2", "complete"],
    ["from e", "upstream 1 × local 2", "2", "arrived"],
    ["d", "b + 1", "2", "3", "complete"],
    ["from e", "upstream 1 × local 3", "3", "arrived"],
    ["e", "c × d", "6", "1", "complete"],
  ]);
  for (const heading of ["Node", "Expression", "Value", "Gradient", "State"]) {
    await expect(tableOf(page).getByRole("columnheader", { name: heading })).toBeAttached();
  }
  await page.keyboard.press("ArrowRight");
  await expect(rowOf(page, "b")).toContainText("2 + 3 = 5");
});

test("one row is the step's, and is in view in its own box, at every step", async ({ page, open }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open("lesson=G12&table=on");
  await expect(tableOf(page)).toBeVisible();
  await expect(stepRow(page)).toHaveCount(0);
  const last = Number(await graphOf(page).getAttribute("data-step-count"));
  for (let position = 1; position <= last; position += 1) {
    await page.keyboard.press("ArrowRight");
    await expect(graphOf(page)).toHaveAttribute("data-step", String(position));
    await expect(stepRow(page)).toHaveCount(1);
    const place = await stepRow(page).evaluate((row) => {
      const box = row.closest(".table-box")?.getBoundingClientRect();
      const head = row.closest("table")?.querySelector("thead")?.getBoundingClientRect();
      const { top, bottom } = row.getBoundingClientRect();
      const inBox = top >= (head?.bottom ?? 0) - 1 && bottom <= (box?.bottom ?? 0) + 1;
      const panel = row.closest("aside")?.scrollTop;
      return `${inBox ? "in view" : "out of view"}, panel at ${panel}`;
    });
    expect(place, `step ${position}`).toBe("in view, panel at 0");
  }
});

test("every number of the picture is in the table, at every step", async ({ page, open }) => {
  await open("lesson=G12&table=on");
  await expect(tableOf(page)).toBeVisible();
  const last = Number(await graphOf(page).getAttribute("data-step-count"));
  for (let position = 0; position <= last; position += 1) {
    if (position > 0) await page.keyboard.press("ArrowRight");
    const { nodes } = await shownOn(page);
    const exact = await tableOf(page)
      .locator(".table-node")
      .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-exact") ?? ""));
    const numbers = (text: string) =>
      [...text.matchAll(/(value|gradient) (−?[\d.e]+)/g)].map(([, , x]) => Number(x?.replace("−", "-")));
    const drawn = Object.values(nodes).map(({ value, gradient }) =>
      [value, gradient].flatMap((text) => (text === undefined ? [] : [Number(text)])),
    );
    expect(exact.map(numbers), `step ${position}`).toEqual(drawn);
  }
});

test("T unfolds it and goes there, ↑ and ↓ walk its rows, T folds it and leaves the focus at the fold", async ({
  page,
  open,
}) => {
  await open("lesson=G7&step=9");
  await page.keyboard.press("t");
  await expect(stepRow(page)).toBeFocused();
  await expect(stepRow(page)).toBeInViewport();
  const exact = page.locator(".table-exact");
  await expect(exact).toHaveText("from d: upstream 3, local 1, contribution 3");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(rowOf(page, "b")).toBeFocused();
  await expect(exact).toHaveText("b: value 1, gradient 5");
  await expect(rowOf(page, "b")).toHaveAccessibleDescription("b: value 1, gradient 5");
  // The player's keys go on, and the focus stays.
  await page.keyboard.press("ArrowLeft");
  await expect(graphOf(page)).toHaveAttribute("data-step", "8");
  await expect(rowOf(page, "b")).toBeFocused();
  // One tab stop.
  await page.keyboard.press("Tab");
  await expect(page.locator("tr:focus")).toHaveCount(0);
  await page.keyboard.press("Shift+Tab");
  await expect(rowOf(page, "b")).toBeFocused();
  await page.keyboard.press("t");
  await expect(tableOf(page)).toHaveCount(0);
  await expect(page.locator(".table-fold summary")).toBeFocused();
});

test("a row lights its place in the picture, and a number of the picture its cell", async ({
  page,
  open,
}) => {
  await open("lesson=G3&step=6&table=on");
  await rowOf(page, "q").getByRole("cell").nth(1).hover();
  await expect(nodeNamed(page, "q").locator(".stage-value.lit, .stage-value .lit")).toHaveCount(1);
  await rowOf(page, "w3").getByRole("rowheader").hover();
  await expect(nodeNamed(page, "w3").locator(".stage-gradient.lit, .stage-gradient .lit")).toHaveCount(1);
  await stepRow(page).getByRole("cell").last().hover();
  await expect(page.locator("[data-edge].lit, [data-edge] .lit").first()).toBeAttached();
  await nodeNamed(page, "w3").locator(".stage-gradient text").hover();
  await expect(rowOf(page, "w3").locator("td.lit")).toHaveText("3");
});

test("is remembered by the device, carried by the link, and left out by hide=table", async ({
  page,
  open,
}) => {
  await open("lesson=G7&step=8");
  await expect(tableOf(page)).toHaveCount(0);
  await page.locator(".table-fold summary").click();
  await expect(tableOf(page)).toBeVisible();
  await expect.poll(() => new URL(page.url()).hash).toContain("table=on");
  await open("lesson=G3&step=2&again");
  await expect(tableOf(page)).toBeVisible();
  await open("lesson=G3&step=2&table=off");
  await expect(tableOf(page)).toHaveCount(0);
  await open("lesson=G3&step=2&hide=table");
  await expect(page.locator(".table-fold")).toHaveCount(0);
  // Its key brings it back.
  await page.keyboard.press("t");
  await expect(tableOf(page)).toBeVisible();
});

test("arrays are told by shape and rows, large ones on demand", async ({ page, open }) => {
  const matrix = `[${Array(5).fill("[1, 2, 3, 4, 5.125]").join(", ")}]`;
  await open(`${programHash(`W = ${matrix}\nx = [1, 2, 3, 4, 5]\nf = sum(W @ x)`)}&step=99&table=on`);
  await expect(rowOf(page, "x")).toContainText("(5)[1, 2, 3, 4, 5]");
  await expect(rowOf(page, "W")).toContainText("(5, 5)");
  await expect(rowOf(page, "W")).not.toContainText("5.125");
  await rowOf(page, "W").locator("summary").first().press("Enter");
  await expect(rowOf(page, "W")).toContainText("[1, 2, 3, 4, 5.125]");
});

test("a step of a long run changes few rows", async ({ page, open }) => {
  const chain = Array.from({ length: 45 }, (_, place) => `h${place + 1} = tanh(w*h${place} + u)`);
  const program = `w = 0.5, u = 0.1, h0 = 0\n${chain.join("\n")}\nf = h45^2`;
  await open(`${programHash(program)}&step=140&table=on`);
  await expect(tableOf(page).locator("tbody tr").nth(250)).toBeAttached();
  await page.evaluate(() => {
    const changed = new Set<Element>();
    Object.assign(window, { changedRows: changed });
    new MutationObserver((records) => {
      for (const { target } of records) {
        const row = (target instanceof Element ? target : target.parentElement)?.closest("tbody tr");
        if (row) changed.add(row);
      }
    }).observe(document.querySelector("table") ?? document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
  await page.keyboard.press("ArrowRight");
  await expect(graphOf(page)).toHaveAttribute("data-step", "141");
  const count = await page.evaluate(() => (Reflect.get(window, "changedRows") as Set<Element>).size);
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(10);
});

test("on a phone it fits the page, and presenting it is not there", async ({ page, open }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open("lesson=G12&step=21&table=on");
  await expect(tableOf(page)).toBeVisible();
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider).toBe(0);
  await open("lesson=G12&step=21&table=on&view=present");
  await expect(tableOf(page)).toBeHidden();
});

for (const theme of ["light", "dark", "contrast"] as const) {
  test(`axe finds nothing in the table, ${theme}`, async ({ page, open }) => {
    test.slow();
    const arrays = programHash("W = [[1, -2], [3, 1]]\nx = [2, 1]\nf = sum(tanh(W @ x))");
    for (const hash of ["lesson=G7&step=2", "lesson=G7&step=8", `${arrays}&step=9`]) {
      await open(`${hash}&table=on&theme=${theme}`);
      await expect(tableOf(page)).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).include(".table-fold").analyze();
      const faults = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id} ${target.join(" ")}`),
      );
      expect(faults, hash).toEqual([]);
    }
  });
}

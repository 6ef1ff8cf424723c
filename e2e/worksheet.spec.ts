/** Worksheets: the sheets and keys as the browser prints them, with nothing to copy from on the blank side. */
import { inflateSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./page.ts";

async function openSheet(page: Page, hash: string): Promise<void> {
  await page.goto(`./#${hash}&view=worksheet`);
  await page.getByRole("heading", { name: "Worksheet", exact: true }).waitFor();
  // Formulas come with KaTeX.
  await page.locator(".sheet .katex").first().waitFor();
}

const blankSide = (page: Page) => page.getByRole("region", { name: /^Worksheet/ });
const keys = (page: Page) => page.getByRole("region", { name: /^Key/ });

/** How many pages a PDF has: its page objects, in the plain file and in its packed streams. */
function pagesOf(pdf: Buffer): number {
  const text = pdf.toString("latin1");
  let whole = text;
  for (const { index, 0: found } of text.matchAll(/stream\r?\n/g)) {
    try {
      whole += inflateSync(pdf.subarray(index + found.length)).toString("latin1");
    } catch {
      // Not packed, or not by deflate.
    }
  }
  return whole.match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;
}

/** Everything written in a part of the page, formulas read once. */
function written(page: Page, selector: string): Promise<readonly string[]> {
  return page.locator(selector).evaluateAll((all) =>
    all.map((element) => {
      const copy = element.cloneNode(true);
      if (!(copy instanceof Element)) return "";
      for (const hidden of copy.querySelectorAll(".katex-mathml")) hidden.remove();
      return copy.textContent.trim();
    }),
  );
}

test("the blank side has no gradient, the key has all", async ({ page }) => {
  await openSheet(page, "lesson=G7");
  await expect(blankSide(page)).toHaveCount(1);
  await expect(keys(page)).toHaveCount(1);
  const graph = ".sheet-blank-side svg";
  // Names, gates and values: a = 2, b = 1, c = 3, d = 2, e = 6.
  expect((await written(page, `${graph} .sheet-number`)).toSorted()).toEqual(["1", "2", "2", "3", "6"]);
  // One box a gradient, and one for each part of the sum at b.
  await expect(page.locator(`${graph} .sheet-blank`)).toHaveCount(7);
  expect(await written(page, ".sheet-blank-side tbody td:last-child")).toEqual(["", "", "", "", ""]);
  await expect(page.locator(".sheet-key svg .sheet-blank")).toHaveCount(0);
  expect(await written(page, ".sheet-key tbody td:last-child")).toEqual(["2", "5", "2", "3", "1"]);
  expect(await written(page, ".sheet-key svg .sheet-sign")).toEqual(["+", "="]);
});

test("values can be asked too", async ({ page }) => {
  await openSheet(page, "lesson=G7");
  await page.getByRole("radio", { name: "values too" }).check();
  expect((await written(page, ".sheet-blank-side svg .sheet-number")).toSorted()).toEqual(["1", "2"]);
  await expect(page.locator(".sheet-blank-side svg .sheet-blank")).toHaveCount(10);
  expect(await written(page, ".sheet-blank-side tbody td:nth-child(3)")).toEqual(["2", "1", "", "", ""]);
});

test("the PDF has a page for each variant and each key, in A4 and in Letter", async ({ page }) => {
  await openSheet(page, "exercise=small-some-sums&seed=123");
  await page.getByRole("spinbutton", { name: "Variants" }).fill("3");
  await expect(keys(page)).toHaveCount(3);
  for (const format of ["A4", "Letter"] as const) {
    const pdf = await page.pdf({ format });
    expect(pagesOf(pdf), format).toBe(6);
  }
  await page.getByRole("checkbox", { name: "Answer key" }).uncheck();
  expect(pagesOf(await page.pdf({ format: "A4" }))).toBe(3);
});

test("each variant has its seed on sheet and key, and other numbers", async ({ page, open }) => {
  await openSheet(page, "lesson=G7&seed=20");
  await page.getByRole("spinbutton", { name: "Variants" }).fill("3");
  await expect(blankSide(page)).toHaveCount(3);
  const seeds = ["Seed 20", "Seed 21", "Seed 22"];
  expect(await written(page, ".sheet-seed")).toEqual([...seeds, ...seeds]);
  const given = await written(page, ".sheet-blank-side .sheet-formulas");
  expect(new Set(given).size).toBe(3);
  // The seed on paper opens the same numbers.
  await page.getByRole("button", { name: "Back to the graph" }).click();
  await open("lesson=G7&seed=22");
  await page.reload();
  const value = await page.locator('[data-node="a"]').getAttribute("data-value");
  expect(given[2]).toContain(`a=${value?.replace("-", "−")}`);
});

test("a large graph takes more pages, cuts nothing, and repeats no row", async ({ page }) => {
  await openSheet(page, "lesson=G28");
  const rows = await written(page, ".sheet-blank-side tbody th");
  expect(rows).toHaveLength(new Set(rows).size);
  const cut = await page
    .locator(".sheet")
    .evaluateAll(
      (sheets) =>
        sheets.filter((sheet) =>
          [...sheet.querySelectorAll("svg, table, .sheet-formulas")].some(
            (part) => part.getBoundingClientRect().bottom > sheet.getBoundingClientRect().bottom,
          ),
        ).length,
    );
  expect(cut).toBe(0);
  // Its 39 nodes take three parts, each once, and nothing on paper is smaller than 9 points (12 px).
  await expect(page.getByRole("img", { name: /part \d of 3$/ })).toHaveCount(6);
  const gates = await page.locator(".sheet-blank-side .sheet-gate").count();
  expect(gates).toBe(rows.length);
  const smallest = await page.locator("svg.sheet-graph").evaluateAll((graphs) =>
    Math.min(
      ...graphs.flatMap((graph) => {
        if (!(graph instanceof SVGSVGElement)) return [];
        const scale = graph.getBoundingClientRect().width / graph.viewBox.baseVal.width;
        return [...graph.querySelectorAll(".sheet-number")].map(
          (text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale,
        );
      }),
    ),
  );
  expect(smallest).toBeGreaterThanOrEqual(12 - 0.01);
  const sheets = await page.locator(".sheet").count();
  expect(sheets).toBeGreaterThan(2);
  expect(pagesOf(await page.pdf({ format: "A4" }))).toBe(sheets);
});

test("it is black on white in the dark too, and can be used by everybody", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openSheet(page, "lesson=G16");
  const colours = await page
    .locator(".sheet")
    .first()
    .evaluate((sheet) => {
      const paints = new Set<string>();
      for (const element of sheet.querySelectorAll("svg *, th, td, li, h2, p")) {
        const { fill, stroke, color } = getComputedStyle(element);
        if (element instanceof SVGElement) for (const paint of [fill, stroke]) paints.add(paint);
        else paints.add(color);
      }
      return [...paints];
    });
  const allowed = ["none", "rgb(0, 0, 0)", "rgb(255, 255, 255)", "rgb(85, 85, 85)"];
  expect(colours.filter((colour) => !allowed.includes(colour))).toEqual([]);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test("while numbers are to be predicted it tells none of them, unless it is asked to", async ({ page }) => {
  await openSheet(page, "lesson=G7&predict=values&step=2");
  await expect(keys(page)).toHaveCount(0);
  expect((await written(page, ".sheet-blank-side svg .sheet-number")).toSorted()).toEqual(["1", "2"]);
  await page.getByRole("checkbox", { name: "Answer key (tells what you are predicting)" }).check();
  await expect(keys(page)).toHaveCount(1);
});

test("Practise leads to it, and back", async ({ page, open }) => {
  await open("lesson=G7&step=9");
  await page.getByRole("button", { name: "Practise" }).click();
  await page.getByRole("button", { name: "Worksheet…" }).click();
  await expect(page.getByRole("heading", { name: "Worksheet", exact: true })).toBeFocused();
  await page.getByRole("button", { name: "Back to the graph" }).click();
  await expect(page.locator("[data-graph]")).toHaveAttribute("data-step", "9");
  await expect(page.getByRole("button", { name: "Next step" })).toBeFocused();
});

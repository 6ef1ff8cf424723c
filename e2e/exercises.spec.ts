/** Random exercises: one seed is one exercise wherever it is opened; another like this keeps the structure. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./page.ts";
import { button, editorText, graphOf } from "./shown.ts";

const dialog = (page: Page) => page.getByRole("dialog", { name: "Practise" });

/** What is computed, without the numbers that are given. */
async function formulas(page: Page): Promise<readonly string[]> {
  return (await editorText(page)).split("\n").filter((line) => !/= -?[\d.]+$/.test(line));
}

const hashOf = (page: Page): string => new URL(page.url()).hash;

test("a shared seed gives the same exercise in a fresh browser", async ({ page, open, browser, baseURL }) => {
  await open("exercise=medium-much-neurons&seed=4711");
  await expect(page.getByRole("banner")).toContainText("Exercise 4711");
  const text = await editorText(page);
  expect(text).toMatch(/relu|sigmoid|tanh/);
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const other = await context.newPage();
  await other.goto(page.url());
  await graphOf(other).waitFor();
  expect(await editorText(other)).toBe(text);
  await context.close();
});

test("a new exercise is drawn with the seed that is typed, and stands in the address", async ({
  page,
  open,
}) => {
  await open("lesson=G3");
  await button(page, "Practise").click();
  await dialog(page).getByRole("radio", { name: "large (8)" }).check();
  await dialog(page).getByRole("group", { name: "Fan-out" }).getByRole("radio", { name: "none" }).check();
  await dialog(page).getByRole("textbox", { name: "Seed" }).fill("99");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole("banner")).toContainText("Exercise 99");
  await expect.poll(() => hashOf(page)).toBe("#exercise=large-none-sums&seed=99");
  expect(await formulas(page)).toHaveLength(8);
  await page.goBack();
  await expect(page.getByRole("banner")).toContainText("First chain");
});

test("another like this keeps the structure, draws new numbers, and links to them by lesson and seed", async ({
  page,
  open,
}) => {
  await open("lesson=G7&step=9");
  const before = await editorText(page);
  const structure = await formulas(page);
  await button(page, "Practise").click();
  await dialog(page).getByRole("button", { name: "Another like this" }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole("banner")).toContainText("Like “Fan-out”");
  expect(await editorText(page)).not.toBe(before);
  expect(await formulas(page)).toEqual(structure);
  await expect(graphOf(page)).toHaveAttribute("data-step", "0");
  await expect.poll(() => hashOf(page)).toMatch(/^#lesson=G7&seed=\d+$/);
  const drawn = await editorText(page);
  await page.reload();
  await graphOf(page).waitFor();
  expect(await editorText(page)).toBe(drawn);
});

test("a link with a new seed draws one, which takes its place", async ({ page, open }) => {
  await open("lesson=G7&seed=new");
  await expect.poll(() => hashOf(page)).toMatch(/^#lesson=G7&seed=\d+$/);
  const drawn = await editorText(page);
  await page.reload();
  await graphOf(page).waitFor();
  expect(await editorText(page)).toBe(drawn);
});

test("the dialog copies a link for all, and one that draws for each", async ({ page, open, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open("exercise=small-some-sums&seed=5");
  await button(page, "Practise").click();
  const copied = async (name: string): Promise<string> => {
    await dialog(page).getByRole("button", { name, exact: true }).click();
    await expect(dialog(page).getByRole("status")).toContainText("Link copied");
    return new URL(await page.evaluate(() => navigator.clipboard.readText())).hash;
  };
  expect(await copied("Copy link")).toBe("#exercise=small-some-sums&seed=5");
  expect(await copied("Copy link, other numbers for each")).toBe("#exercise=small-some-sums&seed=new");
  expect((await new AxeBuilder({ page }).include("dialog").analyze()).violations).toEqual([]);
});

test("an edited exercise is a text like any other, and one press brings it back", async ({ page, open }) => {
  await open("exercise=small-some-sums&seed=5");
  const drawn = await editorText(page);
  await page.getByRole("slider", { name: "a", exact: true }).fill("4.5");
  await expect(page.getByRole("banner")).toContainText("Exercise 5 edited");
  await expect.poll(() => hashOf(page)).toMatch(/^#src=/);
  await button(page, "Reset exercise").click();
  expect(await editorText(page)).toBe(drawn);
});

test("what can't be drawn is said, and what is there is shown", async ({ page, open }) => {
  await open("exercise=huge-some-sums&seed=5");
  await expect(page.getByRole("alert")).toContainText("There is no exercise called huge-some-sums");
  await open("src=f%20%3D%202%20*%203&seed=5");
  await page.reload();
  await expect(page.getByRole("alert")).toContainText("No other numbers can be drawn here");
  expect(await editorText(page)).toBe("f = 2 * 3");
});

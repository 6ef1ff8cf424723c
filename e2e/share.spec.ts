/** Share and Export: a link to exactly this, and the picture, the formula and the text to take along. */
import { readFile } from "node:fs/promises";
import { expect, test } from "./page.ts";
import { button, editorText, graphOf, programHash } from "./shown.ts";

test("the shared link opens the same text at the same step elsewhere", async ({ page, open, context }) => {
  const program = "x = 3 # 50 % & more\nf = x^2 + 1";
  await open(`${programHash(program)}&step=4&digits=6`);
  await button(page, "Share").click();
  const field = page.getByRole("dialog", { name: "Share" }).getByRole("textbox", { name: "Link" });
  await expect(field).toHaveValue(/#src=/);
  const other = await context.newPage();
  await other.goto(await field.inputValue());
  await expect(graphOf(other)).toHaveAttribute("data-step", "4");
  expect(await editorText(other)).toBe(program);
});

test("the link can be copied with one press", async ({ page, open, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open("lesson=G3&step=6");
  await button(page, "Share").click();
  await page.getByRole("dialog").getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("dialog")).toContainText("Copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).hash).toBe("#lesson=G3&step=6");
});

test("where copying is refused the link is selected instead", async ({ page, open }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await open("lesson=G3");
  await button(page, "Share").click();
  await page.getByRole("dialog").getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("dialog")).toContainText("the link is selected");
  const selected = await page
    .getByRole("textbox", { name: "Link" })
    .evaluate((field) => field instanceof HTMLInputElement && field.selectionEnd === field.value.length);
  expect(selected).toBe(true);
});

test("the picture is a whole SVG file, named for its step, with every number in it", async ({
  page,
  open,
  context,
}) => {
  await open("lesson=G7&step=9");
  await button(page, "Export").click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("dialog")
      .getByRole("button", { name: /Picture/ })
      .click(),
  ]);
  expect(download.suggestedFilename()).toBe("G7-step-9.svg");
  const svg = await readFile(await download.path(), "utf8");
  expect(svg).not.toMatch(/NaN|undefined|var\(/);
  const elsewhere = await context.newPage();
  const width = await elsewhere.evaluate(async (text) => {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
    await image.decode();
    return image.naturalWidth;
  }, svg);
  const [, frame] = /<svg[^>]* viewBox="[-\d.]+ [-\d.]+ ([\d.]+) [\d.]+"/.exec(svg) ?? [];
  expect(width).toBe(Math.round(Number(frame)));
  expect(width).toBeGreaterThan(200);
  const text = svg.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
  for (const piece of ["2 + 3", "= 5", "contribution"]) expect(text).toContain(piece);
});

test("the formula is copied as LaTeX that stands on its own, the text as typed", async ({
  page,
  open,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open("lesson=G3&step=6");
  await button(page, "Export").click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("button", { name: /LaTeX/ }).click();
  await expect(dialog.getByRole("status")).toHaveText("LaTeX copied.");
  const latex = await page.evaluate(() => navigator.clipboard.readText());
  expect(latex).toContain("\\frac{\\partial f}{\\partial q}");
  expect(latex).not.toMatch(/\\html(Class|Data)/);
  await dialog.getByRole("button", { name: "Text", exact: true }).click();
  await expect(dialog.getByRole("status")).toHaveText("Text copied.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    "w1 = -2\nw2 = 5\nw3 = -4\nq = w1 + w2\nf = q * w3",
  );
});

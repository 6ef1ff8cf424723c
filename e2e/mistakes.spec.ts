/** Mistakes in the text: said where they are, mended with a click, and never at the cost of the picture. */
import { hugeTexts } from "../src/test/hugeTexts.ts";
import { expect, test } from "./page.ts";
import { editorOf, editorText, graphOf, nodeNamed, programHash, shownOn } from "./shown.ts";

const GOOD = "w1 = -2\nw2 = 5\nw3 = -4\nq = w1 + w2\nf = q * w3";

test("while the text is wrong the last good graph stays, marked stale, at its step", async ({
  page,
  open,
}) => {
  await open(`${programHash(GOOD)}&step=5`);
  await page.locator(".cm-content").waitFor();
  const before = await shownOn(page);
  await editorOf(page).fill(GOOD.replace("q * w3", "q w3"));
  await expect(graphOf(page)).toHaveAttribute("data-stale", /.*/);
  const during = await shownOn(page);
  expect(during.graph).toMatchObject({ step: "5", "step-count": "7" });
  expect({ nodes: during.nodes, edges: during.edges, tex: during.tex }).toEqual({
    nodes: before.nodes,
    edges: before.edges,
    tex: before.tex,
  });

  const mistake = page.locator("[data-diagnostic]");
  await expect(mistake).toHaveAttribute("data-severity", "error");
  await expect(mistake).toHaveAttribute("data-line", "5");
  await expect(mistake).toHaveAttribute("data-column", "5");
  await expect(mistake).toContainText("Between q and w3 a sign is missing");
  await expect(page.locator(".cm-mistake-error")).toHaveText("q w3");
  await expect(editorOf(page)).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("slider", { name: "w1", exact: true })).toBeDisabled();

  // Stepping goes on in the last good graph.
  await editorOf(page).blur();
  await page.keyboard.press("ArrowRight");
  await expect(graphOf(page)).toHaveAttribute("data-step", "6");

  await mistake.getByRole("button", { name: "Write q * w3" }).click();
  await expect(graphOf(page)).not.toHaveAttribute("data-stale");
  await expect(mistake).toHaveCount(0);
  await expect(graphOf(page)).toHaveAttribute("data-step", "6");
  expect(await editorText(page)).toBe(GOOD);
  await expect(page.locator(".cm-mistake")).toHaveCount(0);
});

test("the fix is one undo step", async ({ page }) => {
  await page.goto(`./#${programHash("x = 2\nf = (x + 1")}`);
  await page.locator(".cm-content").waitFor();
  await page.locator("[data-diagnostic]").getByRole("button").click();
  await expect(page.locator("[data-diagnostic]")).toHaveCount(0);
  expect(await editorText(page)).toBe("x = 2\nf = (x + 1)");
  await page.keyboard.press("ControlOrMeta+z");
  expect(await editorText(page)).toBe("x = 2\nf = (x + 1");
  await expect(page.locator("[data-diagnostic]")).toHaveCount(1);
});

test("several mistakes are all told, each at its place", async ({ page, open }) => {
  await open();
  await editorOf(page).fill("f = x y\ng = 3 +");
  const mistakes = page.locator("[data-diagnostic]");
  await expect(mistakes).toHaveCount(2);
  const places = await mistakes.evaluateAll((all) =>
    all.map((one) => `${one.getAttribute("data-line")}:${one.getAttribute("data-column")}`),
  );
  expect(places).toEqual(["1:5", "2:7"]);
});

test("a mistake can be typed over", async ({ page, open }) => {
  await open(programHash("x = 2\nf = x"));
  await page.locator(".cm-content").waitFor();
  await editorOf(page).fill("f = x");
  for (const mistake of ["< 3", "3 +", "x y"]) {
    // Typed over wholly, so the underlined piece is where the selection begins.
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(mistake);
    await expect(page.locator(".cm-mistake-error")).toBeVisible();
    expect(await editorText(page)).toBe(mistake);
  }
});

const wrong = [
  "",
  "   ",
  "((((((((",
  "f = ",
  "= 3",
  "a = b\nb = a",
  "x = 1\nx = 2\nf = x",
  "3 + + * /",
  "😀",
  "f(x",
  "]",
];

test("whatever is typed, the page goes on", async ({ page, open }) => {
  await open(`${programHash(GOOD)}&step=3`);
  await page.locator(".cm-content").waitFor();
  for (const text of [...wrong, "(".repeat(5_000), "x + ".repeat(6_000)]) {
    await editorOf(page).fill(text);
    // Of a long line the editor draws a part.
    if (text.length < 100) expect(await editorText(page)).toBe(text);
    await expect(nodeNamed(page, "w3")).toBeVisible();
    await expect(graphOf(page)).toHaveAttribute("data-stale", /.*/);
    await expect(graphOf(page)).toHaveAttribute("data-step", "3");
  }
  await editorOf(page).fill(GOOD);
  await expect(graphOf(page)).not.toHaveAttribute("data-stale");
});

/** The ones a reader could paste; each in a fresh page, as the first thing that happens there. */
const pasted = hugeTexts.filter(({ what }) =>
  /10,000 open|100,000|9,990|a megabyte of (?:letters|lines|brackets)|20,000 commas/.test(what),
);

for (const { what, source, says } of pasted) {
  test(`${what}: the answer comes and the page is alive`, async ({ page, open }) => {
    await open(`${programHash(GOOD)}&step=3`);
    await page.locator(".cm-content").waitFor();
    await editorOf(page).focus();
    await page.keyboard.press("ControlOrMeta+a");
    // A megabyte typed key by key would measure the typing.
    await editorOf(page).evaluate((element, text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      const paste = { clipboardData: data, bubbles: true, cancelable: true };
      element.dispatchEvent(new ClipboardEvent("paste", paste));
    }, source);
    await expect(page.locator("[data-severity=error]").first()).toContainText(says);
    await expect(graphOf(page)).toHaveAttribute("data-stale", /.*/);
    await expect(nodeNamed(page, "w3")).toBeVisible();
    await page.getByRole("button", { name: "Next step" }).click();
    await expect(graphOf(page)).toHaveAttribute("data-step", "4");
  });
}

const mended: readonly (readonly [typed: string, button: string, text: string])[] = [
  ["x = 3,5\nf = x^2", "Write 3.5", "x = 3.5\nf = x^2"],
  ["x = 2\nf = np.exp(x)", "Write exp", "x = 2\nf = exp(x)"],
  ["x = 2\nf = sine(x)", "Change to sin", "x = 2\nf = sin(x)"],
  [
    "x = [1, 2]\nW = [[1, 2, 3], [4, 5, 6]]\nf = sum(W @ x)",
    "Write W.T @ x",
    "x = [1, 2]\nW = [[1, 2, 3], [4, 5, 6]]\nf = sum(W.T @ x)",
  ],
  ["x = 2\nf = (x + 1", "Close it", "x = 2\nf = (x + 1)"],
  ["w = 1\nw = 2\nf = w^2", "Delete this line", "w = 1\nf = w^2"],
];

test("a click mends a mistake of each kind", async ({ page, open }) => {
  await open(programHash("x = 2\nf = x"));
  await page.locator(".cm-content").waitFor();
  for (const [typed, button, text] of mended) {
    await editorOf(page).fill(typed);
    await page.locator("[data-diagnostic]").getByRole("button", { name: button, exact: true }).click();
    await expect(page.locator('[data-diagnostic][data-severity="error"]')).toHaveCount(0);
    expect(await editorText(page)).toBe(text);
    await expect(graphOf(page)).not.toHaveAttribute("data-stale");
  }
});

test("a graph that can only be drawn forward says why, and what to do", async ({ page, open }) => {
  await open(programHash("x = 1\nf = log(x - 2)"));
  await page.keyboard.press("End");
  await expect(nodeNamed(page, "f")).toHaveAttribute("data-value", '"nan"');
  await expect(nodeNamed(page, "f")).toContainText("NaN");
});

/** Vectors and matrices: grids in the picture, cells to edit, gradients of the variable's shape, gates that open. */
import { expect, test } from "./page.ts";
import { button, editorText, graphOf, nodeNamed, programHash } from "./shown.ts";

const LAYER = `W = [[1, -2], [3, 1]]
x = [2, 1]
b = [0, -1]
t = [1, 4]
y = W @ x + b
L = 0.5 * sum((y - t)^2)`;

test("a linear layer has the gradients of the lecture, each of its variable's shape", async ({
  page,
  open,
}) => {
  await open(programHash(LAYER));
  await page.keyboard.press("End");
  const gradients = [
    [
      "W",
      [
        [-2, -1],
        [4, 2],
      ],
    ],
    ["x", [5, 4]],
    ["b", [-1, 2]],
    ["t", [1, -2]],
  ] as const;
  for (const [name, expected] of gradients) {
    expect(JSON.parse((await nodeNamed(page, name).getAttribute("data-gradient")) ?? "null"), name).toEqual(
      expected,
    );
  }
  expect(await nodeNamed(page, "L").getAttribute("data-value")).toBe("2.5");
  await expect(nodeNamed(page, "W")).toContainText("(2, 2)");
  await expect(page.locator("[data-formula] .katex").first()).toBeVisible();
});

test("one cell is edited in the text, and every number follows at the same step", async ({ page, open }) => {
  await open(`${programHash(LAYER)}&step=20`);
  const step = await graphOf(page).getAttribute("data-step");
  await page.getByRole("textbox", { name: "W[0, 1]", exact: true }).fill("0.5");
  await page.keyboard.press("Enter");
  expect(await editorText(page)).toContain("W = [[1, 0.5], [3, 1]]");
  expect(JSON.parse((await nodeNamed(page, "W").getAttribute("data-value")) ?? "null")).toEqual([
    [1, 0.5],
    [3, 1],
  ]);
  expect(await graphOf(page).getAttribute("data-step")).toBe(step);
});

test("a table from a spreadsheet becomes the whole matrix", async ({ page, open }) => {
  await open(programHash(LAYER));
  const cell = page.getByRole("textbox", { name: "W[0, 0]", exact: true });
  await cell.focus();
  await cell.evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "1,5\t2\n-3\t4");
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  expect(await editorText(page)).toContain("W = [[1.5, 2], [-3, 4]]");
});

test("shapes that don't fit are named, and the last good graph stays", async ({ page, open }) => {
  await open(programHash(LAYER));
  await page.getByRole("textbox", { name: "Expression" }).fill("W = [[1, 2, 3]]\nx = [1, 2]\nf = sum(W @ x)");
  await expect(page.locator("[data-diagnostic]").first()).toContainText(
    "@: inner sizes differ, (1, 3) and (2)",
  );
  await expect(graphOf(page)).toHaveAttribute("data-stale", "true");
});

test("a vector output is drawn forward, and says what to do", async ({ page, open }) => {
  await open(programHash("x = [1, 2, 3]\nf = 2x"));
  await expect(page.locator("[data-diagnostic]").first()).toContainText(
    "f has shape (3). Backprop starts from one number: use sum(f), or pick f[0].",
  );
  await page.locator("[data-diagnostic]").first().getByRole("button").first().click();
  await page.keyboard.press("Escape");
  await page.keyboard.press("End");
  expect(await nodeNamed(page, "x").getAttribute("data-gradient")).toBe("[2,2,2]");
});

test("a gate is taken apart and put together again: the gradients stay", async ({ page, open }) => {
  await open(`${programHash("x = 0.5, w = 2\nh = sigmoid(w * x)\nL = (h - 1)^2")}`);
  await page.keyboard.press("End");
  const before = await nodeNamed(page, "w").getAttribute("data-gradient");
  const nodes = await page.locator("[data-node]").count();
  await nodeNamed(page, "h").click();
  await button(page, "Take apart").click();
  await expect(page.locator("[data-node]")).not.toHaveCount(nodes);
  await page.keyboard.press("End");
  expect(Number(await nodeNamed(page, "w").getAttribute("data-gradient"))).toBeCloseTo(Number(before), 12);
  // The view follows the step: the tag may be outside it.
  await page.keyboard.press("0");
  await page.getByRole("button", { name: /Put .* together/ }).click();
  await expect(page.locator("[data-node]")).toHaveCount(nodes);
});

const ATTENTION = `Q = [[1, 0.5], [-1, 0.2]]
K = [[0.3, -0.4], [1, 0.8], [0.5, 0.5]]
V = [[1, 2], [0, -1], [3, 1]]
attention = softmax(Q @ K.T / sqrt(2)) @ V
L = sum(attention^2)`;

test("nothing written in a large picture is smaller than 12 px at the zoom it is fitted with", async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(programHash(ATTENTION));
  await page.keyboard.press("End");
  await expect(nodeNamed(page, "Q")).toHaveAttribute("data-gradient-state", "final");
  const small = await graphOf(page).evaluate((graph) => {
    const labels = [...graph.querySelectorAll<SVGGraphicsElement>("[data-node] text, [data-node] tspan")];
    return labels.flatMap((label) => {
      const size = Number.parseFloat(getComputedStyle(label).fontSize) * (label.getScreenCTM()?.a ?? 0);
      return size < 12 ? [`${label.textContent}: ${size.toFixed(2)} px`] : [];
    });
  });
  expect(small).toEqual([]);
});

test("a large matrix is tint and sign, and a cell tells its number at once, in the picture and in the card", async ({
  page,
  open,
}) => {
  const row = (from: number): string => `[${Array.from({ length: 6 }, (_, column) => from - column)}]`;
  await open(`${programHash(`W = [${[3, 9, -1].map(row)}]\nL = sum(W^2)`)}&step=999`);
  const told = page.locator(".cell-readout");
  const gradients = nodeNamed(page, "W").locator(".stage-gradient");
  // W[0, 5] = 3 − 5, and the derivative of its square.
  await expect(async () => {
    // What tells the numbers is loaded after the picture.
    await page.locator("h1").hover();
    await gradients.locator(".grid-cell").nth(5).hover();
    await expect(told).toHaveText("[0, 5] = −4", { timeout: 500 });
  }).toPass();
  await nodeNamed(page, "W").locator(".stage-value .grid-cell").nth(6).hover();
  await expect(told).toHaveText("[1, 0] = 9");
  await page.keyboard.press("Escape");
  await expect(told).toHaveCount(0);
  // −1 and −2 of the first row, all six of the last.
  const signs = gradients.locator(".grid-minus");
  const drawn = await signs.evaluateAll((paths) => paths.map((path) => path.getAttribute("d")).join(""));
  expect(drawn.match(/M/g)).toHaveLength(8);

  await nodeNamed(page, "W").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").locator(".grid-cell").nth(6).hover();
  await expect(told).toHaveText(/^\[1, 0\] = (?:9|81)$/);
});

test("matrices on two lines of one formula do not touch", async ({ page, open }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const inputs = "W = [[0.5, -1], [2, 0.25]]\nx = [1, -2]\nb = [0.1, -0.3]\nt = [1, 0]";
  await open(`${programHash(`${inputs}\nL = mse(sigmoid(W @ x + b), t)`)}&step=999`);
  const row = page.locator(".formula-rows > div", { hasText: "the shape of x" });
  await expect(row.locator(".katex-base").first()).toBeVisible();
  const gaps = await row.locator(".katex-base").evaluateAll((bases) => {
    const boxes = bases.map((base) => base.getBoundingClientRect());
    return boxes.flatMap((upper) =>
      boxes.filter(({ top }) => top > upper.top + 20).map(({ top }) => top - upper.bottom),
    );
  });
  expect(gaps.length).toBeGreaterThan(0);
  expect(Math.min(...gaps)).toBeGreaterThan(3);
});

test("names of vectors and matrices are bold in the picture and in the formula", async ({ page, open }) => {
  await open(`${programHash(LAYER)}&step=1`);
  const weight = (name: string) =>
    nodeNamed(page, name)
      .locator("tspan")
      .first()
      .evaluate((letter) => getComputedStyle(letter).fontWeight);
  expect(await weight("W")).toBe("700");
  expect(await weight("L")).toBe("400");
  await expect(page.locator("[data-formula]")).toHaveAttribute("data-tex", /\\boldsymbol\{W\}\}\}\\,/);
});

test("the presentation has a line for a step of arrays", async ({ page, open }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(`${programHash(ATTENTION)}&step=13&view=present`);
  const strip = page.locator(".equation");
  await expect(strip.locator(".equation-box")).toHaveCount(3);
  await expect(strip.locator(".equation-contribution")).toContainText("contribution (3, 2)");
  await expect(strip.locator(".equation-local .katex")).toBeVisible();
});

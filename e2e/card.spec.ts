/** The card of one node: opened from the graph, stepped through inside: local, then contribution, then sum. */
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./page.ts";
import { bareTex, graphOf, nodeNamed, programHash } from "./shown.ts";

/** While presenting a click only lights a node: there it takes two. */
async function openCard(page: Page, node: string, clickCount = 1): Promise<Locator> {
  await nodeNamed(page, node).locator(".gate").click({ clickCount });
  const card = page.getByRole("dialog", { name: `One node: ${node}` });
  await expect(card).toBeVisible();
  await card.locator(".katex").first().waitFor({ state: "attached" });
  return card;
}

/** The numbers of a picture as they are written, without those for hovering. */
function numbersIn(part: Locator): Promise<string[]> {
  return part
    .locator(".stage-number")
    .evaluateAll((texts) => texts.map((text) => text.lastChild?.textContent ?? ""));
}

function strand(card: Locator, name: string): Locator {
  return card.getByRole("region", { name });
}

/** The LaTeX of a strand's line, without colours and places. */
async function lineOf(part: Locator, line: "local" | "contribution" | "sum"): Promise<string> {
  const tex = await part.locator(`[data-line="${line}"] .tex`).getAttribute("data-tex");
  return bareTex(tex ?? "").replaceAll(/[{}]/g, "");
}

const shownLines = (card: Locator) =>
  card
    .locator("[data-line]")
    .evaluateAll((lines) => [
      ...new Set(
        lines
          .filter((line) => line.checkVisibility({ visibilityProperty: true }))
          .map((line) => line.getAttribute("data-line")),
      ),
    ]);

test("opens by mouse, steps inside by key and by button, and leaves the page's step alone", async ({
  page,
  open,
}) => {
  await open("lesson=G7&step=9");
  const card = await openCard(page, "c");
  const stage = (name: string) => card.getByRole("button", { name, exact: true });
  const status = card.getByRole("status");
  await expect(stage("local")).toHaveAttribute("aria-current", "step");
  await expect(status).toHaveText("Local derivative of c by a: 1; of c by b: 1.");
  expect(await shownLines(card)).toEqual(["local"]);
  const before = await card.boundingBox();
  await page.keyboard.press("ArrowRight");
  await expect(stage("contribution")).toHaveAttribute("aria-current", "step");
  await expect(status).toContainText("upstream 2 times local 1 gives a 2");
  expect(await shownLines(card)).toEqual(["local", "contribution"]);
  await page.keyboard.press("PageDown");
  await expect(stage("sum")).toHaveAttribute("aria-current", "step");
  await expect(status).toContainText("b adds up its 2 contributions: 2 + 3 = 5.");
  expect(await shownLines(card)).toEqual(["local", "contribution", "sum"]);
  await page.keyboard.press("ArrowRight");
  await expect(stage("sum")).toHaveAttribute("aria-current", "step");
  expect(await card.boundingBox(), "no jump").toEqual(before);
  await page.keyboard.press("ArrowLeft");
  await expect(stage("contribution")).toHaveAttribute("aria-current", "step");
  await stage("local").click();
  await expect(status).toContainText("Local derivative");
  await card.getByRole("button", { name: "Close" }).click();
  await expect(card).toHaveCount(0);
  await expect(graphOf(page)).toHaveAttribute("data-step", "9");
  await expect(nodeNamed(page, "c")).toBeFocused();
});

test("opens by keyboard, and Escape gives the focus back to the node", async ({ page, open }) => {
  await open("lesson=G3&step=4");
  await nodeNamed(page, "w1").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const card = page.getByRole("dialog", { name: "One node: q" });
  await expect(card).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(card.getByRole("status")).toContainText("upstream −4 times local 1 gives w1 −4");
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  await expect(nodeNamed(page, "q")).toBeFocused();
  await expect(graphOf(page)).toHaveAttribute("data-step", "4");
});

test("the slide example's product gate: locals −4 and 3, each with its curve and tangent", async ({
  page,
  open,
}) => {
  await open("lesson=G3&step=7");
  const card = await openCard(page, "f");
  await card.getByRole("button", { name: "sum", exact: true }).click();
  const q = strand(card, "f by q");
  expect(await lineOf(q, "local")).toBe("\\frac\\partial f\\partial q = w_3 = -4");
  expect(await lineOf(q, "contribution")).toMatch(/= 1 \\cdot -4 = -4$/);
  await expect(q.getByRole("img")).toHaveAccessibleName(/tangent at q = 3: slope −4$/);
  await expect(strand(card, "f by w3").getByRole("img")).toHaveAccessibleName(/tangent at w3 = −4: slope 3$/);
  expect(await numbersIn(card.locator(".card-picture"))).toEqual(["3", "−4", "−4", "3", "−12", "1"]);
});

test("b of (a + b)(b + 1) waits, then adds 2 and 3", async ({ page, open }) => {
  await open("lesson=G7&step=8");
  const partial = await openCard(page, "b");
  await expect(partial).toContainText("b still waits for what comes back through d.");
  await partial.getByRole("button", { name: "sum", exact: true }).click();
  await expect(partial.locator(".card-sum")).toHaveText("2 + ?");
  await expect(partial.getByRole("status")).toHaveText("b has 2 + ? so far, 1 of 2 arrived.");
  await page.keyboard.press("Escape");
  await page.keyboard.press("End");
  const whole = await openCard(page, "b");
  await expect(whole).not.toContainText("waits");
  await whole.getByRole("button", { name: "sum", exact: true }).click();
  await expect(whole.locator(".card-sum")).toHaveText("2 + 3 = 5");
  await expect(whole.locator(".card-active")).toContainText("5");
});

test("before its value and before its gradient a gate says what it waits for", async ({ page, open }) => {
  await open("lesson=G7&step=0");
  const early = await openCard(page, "c");
  await expect(early.getByRole("status")).toContainText("c has no value yet.");
  await open("lesson=G7&step=1");
  const valued = await openCard(page, "c");
  await expect(valued.getByRole("status")).toHaveText("Local derivative of c by a: 1; of c by b: 1.");
  await page.keyboard.press("ArrowRight");
  await expect(valued.getByRole("status")).toHaveText(
    "No contribution yet: c waits for what comes back through e.",
  );
});

test("sigmoid: the rule with the stored value, and taking it apart from here", async ({ page, open }) => {
  await open(`${programHash("x = 1\nf = sigmoid(x)")}&step=99`);
  const card = await openCard(page, "f");
  expect(await lineOf(strand(card, "f by x"), "local")).toContain("= 0.1966");
  await expect(strand(card, "f by x").getByRole("img")).toHaveAccessibleName(/slope 0\.1966$/);
  await expect(card).toContainText("0.7310585786300049");
  await card.getByRole("button", { name: "Take apart" }).click();
  await expect(card).toHaveCount(0);
  const tag = page.getByRole("button", { name: "Put sigmoid together" });
  await expect(tag).toBeFocused();
  await expect(tag).toHaveAccessibleDescription(/^sigmoid is taken apart\. Below about −709/);
  await expect(await openCard(page, "f")).toContainText("sigmoid is taken apart. Below about −709");
});

test("relu at its kink: the convention, and the slopes on either side", async ({ page, open }) => {
  await open(`${programHash("x = 0\nf = relu(x)")}&step=99`);
  const card = await openCard(page, "f");
  await expect(card.getByRole("status")).toContainText("as in PyTorch");
  await expect(strand(card, "f by x").locator("figcaption")).toHaveText(
    /slope 0 \(0 from the left, 1 from the right\)/,
  );
});

test("a matrix product: the rule, shapes, and grids in and out", async ({ page, open }) => {
  const program = "W = [[1, -2], [3, 1]]\nx = [2, 1]\nv = W @ x\nf = sum(v)";
  await open(`${programHash(program)}&step=99`);
  const card = await openCard(page, "v");
  await card.getByRole("button", { name: "contribution", exact: true }).click();
  const W = strand(card, "v by W");
  expect(await lineOf(W, "local")).toContain("x^\\top");
  await expect(W).toContainText("(2, 2), the shape of W");
  await expect(card.locator(".card-picture")).toContainText("(2, 2)");
  const contributions = card.locator('[data-strand="W>v:0"] .stage-gradient');
  expect(await numbersIn(contributions)).toEqual(["2", "1", "2", "1"]);
});

test("a birthplace of ∞ is named in the card", async ({ page, open }) => {
  await open(`${programHash("x = 0\nf = 1 / x")}&step=99`);
  const card = await openCard(page, "f");
  await expect(card.locator(".born-note").first()).toContainText("stops being a finite number here");
});

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing in a card, ${theme}`, async ({ page, open }) => {
    test.slow();
    const programs = [
      "lesson=G7&step=8",
      `${programHash("W = [[1, -2], [3, 1]]\nx = [2, 1]\nv = W @ x\nf = sum(v)")}&step=99`,
    ];
    for (const [hash, node] of programs.flatMap((one) => [
      [one, one.includes("G7") ? "b" : "x"] as const,
      [one, one.includes("G7") ? "c" : "v"] as const,
    ])) {
      await open(`${hash}&theme=${theme}`);
      const card = await openCard(page, node);
      for (const stage of ["local", "sum"]) {
        await card.getByRole("button", { name: stage, exact: true }).click();
        const { violations } = await new AxeBuilder({ page }).include("dialog").analyze();
        const faults = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target }) => `${id} ${target.join(" ")}`),
        );
        expect(faults, `${node} of ${hash}, ${stage}`).toEqual([]);
      }
      await page.keyboard.press("Escape");
    }
  });
}

/** Texts of the card smaller than `least` px on the screen. */
function smallTexts(card: Locator, least: number): Promise<string[]> {
  return card.evaluate((root, limit) => {
    const texts = root.querySelectorAll("text, p, span, button, dt, dd, h2, h3, code, figcaption");
    return [...texts].flatMap((element) => {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === 3 && node.textContent?.trim() !== "",
      );
      if (!own || element.closest(".katex, sub, sup") !== null) return [];
      const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * scale;
      return size < limit ? [`${element.textContent} ${size.toFixed(1)}`] : [];
    });
  }, least);
}

test("presenting at 1280 × 720 the whole card is on the screen, in type of 1/40 of its height", async ({
  page,
  open,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const [hash, node] of [
    ["lesson=G7&step=9", "c"],
    ["lesson=G3&step=7", "f"],
    [`${programHash("x = 1\nf = sigmoid(x)")}&step=99`, "f"],
  ] as const) {
    await open(`${hash}&view=present`);
    const card = await openCard(page, node, 2);
    expect(await smallTexts(card, 17.95), hash).toEqual([]);
    const hidden = await card.evaluate((element) => element.scrollHeight - element.clientHeight);
    expect(hidden, hash).toBeLessThanOrEqual(0);
    await page.keyboard.press("Escape");
    await expect(card).toHaveCount(0);
    await expect(page.locator(".page-present")).toHaveCount(1);
  }
});

test("on a phone it is the whole screen, readable, with nothing past its edge", async ({ page, open }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open("lesson=G7&step=9");
  for (const node of ["c", "b"]) {
    const card = await openCard(page, node);
    expect(await card.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
    expect(await smallTexts(card, 11.95), node).toEqual([]);
    const wider = await card.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(wider, node).toBe(0);
    const small = await card.locator("button").evaluateAll((buttons) =>
      buttons.flatMap((button) => {
        const { width, height } = button.getBoundingClientRect();
        return width < 24 || height < 24 ? [button.textContent] : [];
      }),
    );
    expect(small).toEqual([]);
    await page.keyboard.press("Escape");
  }
});

/** WCAG 2.2 AA: axe on every main state, and the whole page by keyboard alone. */
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./page.ts";
import { button, editorOf, graphOf, nodeNamed, programHash } from "./shown.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** `colours` alone: what another theme can change. */
async function violations(page: Page, look: "everything" | "colours"): Promise<string[]> {
  // Colours are judged as they stay, not amid a fade.
  await page.evaluate(() => {
    for (const running of document.getAnimations()) running.finish();
  });
  const axe = new AxeBuilder({ page });
  const { violations: found } = await (look === "everything"
    ? axe.withTags(TAGS)
    : axe.withRules(["color-contrast"])
  ).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.join(" ")} ${any[0]?.message ?? ""}`),
  );
}

const states = [
  ["the start", "lesson=G3"],
  ["a forward step", "lesson=G3&step=2"],
  ["a backward step", "lesson=G3&step=6"],
  ["a partial sum", "lesson=G7&step=8"],
  ["a done run", "lesson=G12&step=21"],
  ["what does not reach", `${programHash("x = 3\ny = 2\nz = y + 1\nf = x * detach(x)")}&step=9`],
  ["a notice", programHash("x1 = 2\nf = x1 * x12")],
  ["presenting", "lesson=G3&step=6&view=present"],
  ["embedded", "lesson=G3&step=6&view=embed"],
  ["a damaged link", "z=broken*"],
] as const;

for (const [theme, look] of [
  ["light", "everything"],
  ["dark", "colours"],
  ["contrast", "colours"],
  ["light&palette=safe", "colours"],
  ["dark&palette=safe", "colours"],
] as const) {
  test(`axe finds nothing on the main states, ${theme}: ${look}`, async ({ page, open }) => {
    test.slow();
    const found: Record<string, readonly string[]> = {};
    for (const [state, hash] of states) {
      await open(`${hash}&theme=${theme}`);
      await page.locator("[data-formula] .katex").first().waitFor();
      found[state] = await violations(page, look);
    }
    await editorOf(page).fill("f = x y\ng = 3 +");
    await expect(page.locator("[data-diagnostic]")).toHaveCount(2);
    found.mistakes = await violations(page, look);
    for (const dialog of ["Lessons", "Share", "Export", "Settings", "Keys"]) {
      await button(page, dialog).click();
      await expect(page.getByRole("dialog")).toBeVisible();
      found[dialog] = await violations(page, look);
      await page.keyboard.press("Escape");
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await open(`lesson=G7&step=8&theme=${theme}&phone`);
    await nodeNamed(page, "b").locator(".gate").click();
    await expect(page.getByRole("dialog", { name: "One node: b" })).toBeVisible();
    found["a phone, with a card"] = await violations(page, look);
    expect(Object.entries(found).filter(([, faults]) => faults.length > 0)).toEqual([]);
  });
}

function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute("data-node") ?? null);
}

test("by Tab alone every control is reached, the graph as one stop, and one comes out again", async ({
  page,
  open,
}) => {
  await open("lesson=G3&step=3");
  await page.locator(".cm-content").waitFor();
  const stops: string[] = [];
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const inner = (element: Element | null): Element | null =>
        element?.shadowRoot?.activeElement ? inner(element.shadowRoot.activeElement) : element;
      const element = inner(document.activeElement);
      if (element === null || element === document.body) return null;
      const node = element.getAttribute("data-node");
      const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
      return node === null ? `${name.trim()}` : `node ${node}`;
    });
    if (stop === null) break;
    stops.push(stop);
  }
  expect(stops.filter((stop) => stop.startsWith("node "))).toEqual(["node w1"]);
  for (const name of ["Lessons", "Share", "Export", "Present", "Expression", "w1", "w2", "w3"]) {
    expect(stops, name).toContain(name);
  }
  for (const name of ["Previous step", "Play", "Next step", "Last step", "Step", "Step size", "First step"]) {
    expect(stops, name).toContain(name);
  }
  expect(stops.length, "a trap, or no end").toBeLessThan(40);
});

test("in the graph the arrows follow the wires", async ({ page, open }) => {
  await open("lesson=G3&step=3");
  await nodeNamed(page, "w1").focus();
  const walk = [
    ["ArrowDown", "w2"],
    ["ArrowRight", "q"],
    ["ArrowRight", "f"],
    ["ArrowRight", "f"],
    ["ArrowLeft", "q"],
    ["ArrowLeft", "w1"],
    ["ArrowUp", "w1"],
  ] as const;
  for (const [key, node] of walk) {
    await page.keyboard.press(key);
    expect(await focused(page), `after ${key}`).toBe(node);
  }
  // The player's arrows rest meanwhile, its other keys do not.
  await expect(graphOf(page)).toHaveAttribute("data-step", "3");
  await page.keyboard.press("n");
  await expect(graphOf(page)).toHaveAttribute("data-step", "4");
  expect(await focused(page)).toBe("w1");
  // The tab stop is where one left it.
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Tab");
  expect(await focused(page)).toBeNull();
  await page.keyboard.press("Shift+Tab");
  expect(await focused(page)).toBe("q");
  await page.keyboard.press("Escape");
  expect(await focused(page)).toBeNull();
  await page.keyboard.press("ArrowRight");
  await expect(graphOf(page)).toHaveAttribute("data-step", "5");
});

test("every node can be walked to, and is in view and marked when it has the focus", async ({
  page,
  open,
}) => {
  await open("lesson=G12");
  await nodeNamed(page, "w2").focus();
  for (let press = 0; press < 8; press += 1) await page.keyboard.press("ArrowRight");
  expect(await focused(page)).toBe("f");
  const place = () =>
    page.evaluate(() => {
      const gate = document.activeElement?.querySelector(".gate");
      const stage = document.querySelector("[data-graph]")?.getBoundingClientRect();
      const box = gate?.getBoundingClientRect();
      if (gate === null || gate === undefined || box === undefined || stage === undefined) return "nowhere";
      const inside = box.left >= stage.left && box.right <= stage.right && box.top >= stage.top;
      const outline = getComputedStyle(gate).outlineStyle;
      return `${inside ? "in view" : "out of view"}, ${outline === "none" ? "not marked" : "marked"}`;
    });
  await expect.poll(place).toBe("in view, marked");
});

test("Enter opens a node's card with the focus in it, Escape and Close give it back", async ({
  page,
  open,
}) => {
  await open("lesson=G7&step=8");
  await nodeNamed(page, "b").focus();
  await page.keyboard.press("Enter");
  const details = page.getByRole("dialog", { name: "One node: b" });
  await expect(details).toBeVisible();
  await expect(details.getByRole("button", { name: "Close" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(details).toHaveCount(0);
  expect(await focused(page)).toBe("b");
  await page.keyboard.press("Space");
  await expect(details.getByRole("button", { name: "Close" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(details).toHaveCount(0);
  expect(await focused(page)).toBe("b");
  await expect(graphOf(page)).toHaveAttribute("data-step", "8");
});

test("a dialog takes the focus, keeps it, and gives it back", async ({ page, open }) => {
  await open("lesson=G3&step=2");
  for (const name of ["Lessons", "Share", "Export", "Keys"]) {
    await button(page, name).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name });
    await expect(dialog).toBeVisible();
    for (let press = 0; press < 14; press += 1) {
      const outside = await page.evaluate(() => {
        const { activeElement } = document;
        return activeElement !== document.body && activeElement?.closest("dialog") === null;
      });
      expect(outside, `${name}, Tab ${press}`).toBe(false);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(button(page, name)).toBeFocused();
  }
  await expect(graphOf(page)).toHaveAttribute("data-step", "2");
});

test("Tab leaves the editor, Escape too: the keyboard is never trapped", async ({ page, open }) => {
  await open("lesson=G3");
  await page.locator(".cm-content").waitFor();
  await editorOf(page).focus();
  await page.keyboard.press("Tab");
  await expect(editorOf(page)).not.toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowRight");
  await expect(graphOf(page)).toHaveAttribute("data-step", "1");
});

test("one polite sentence a step, and the nodes come in the order of computation", async ({ page, open }) => {
  await open("lesson=G7");
  const status = page.getByRole("status");
  await expect(status).toHaveCount(1);
  const said = new Set<string>();
  for (let position = 0; position <= 9; position += 1) {
    if (position > 0) await page.keyboard.press("ArrowRight");
    const sentence = (await status.textContent()) ?? "";
    expect(sentence).toMatch(/\.$/);
    said.add(sentence);
  }
  expect(said.size).toBe(10);
  const order = await page
    .locator("[data-node]")
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute("data-node")));
  const rank = (name: string) => order.indexOf(name);
  for (const [before, after] of [
    ["a", "c"],
    ["b", "c"],
    ["b", "d"],
    ["c", "e"],
    ["d", "e"],
  ] as const) {
    expect(rank(before), `${before} before ${after}`).toBeLessThan(rank(after));
  }
});

test("a formula wider than its box shows where it goes on, and scrolls by keyboard", async ({
  page,
  open,
}) => {
  await open("lesson=G7&step=8");
  const formula = page.locator("[data-formula]");
  await formula.locator(".katex").first().waitFor();
  await expect(formula).toHaveAttribute("data-more", "");
  await expect(formula).toHaveCSS("box-shadow", "none");
  const program = "W = [[1, 2], [3, 4]]\nx = [1, 2]\nf = sum(sigmoid(W @ x)^2)";
  await open(`${programHash(program)}&step=9`);
  await formula.locator(".katex").first().waitFor();
  await expect(formula).toHaveAttribute("data-more", "right");
  await expect(formula).not.toHaveCSS("box-shadow", "none");
  await page.getByRole("button", { name: "Next step" }).focus();
  await formula.focus();
  await expect(async () => {
    await page.keyboard.press("ArrowRight");
    await expect(formula).toHaveAttribute("data-more", "left", { timeout: 200 });
  }).toPass();
  await expect(graphOf(page)).toHaveAttribute("data-step", "9");
});

/** One lesson without a mouse and without looking: menu, steps, card, table, present mode, and out again. */
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./page.ts";
import { button, editorOf, graphOf, nodeNamed, programHash } from "./shown.ts";

const status = (page: Page): Locator => page.locator("p.visually-hidden[role=status]");

/** Presses Tab until this has the focus; fails when it never comes. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    await page.keyboard.press("Tab");
    if ((await goal.count()) > 0 && (await goal.evaluate((element) => element === document.activeElement)))
      return;
  }
  await expect(goal).toBeFocused();
}

async function at(page: Page, position: number): Promise<void> {
  await expect(graphOf(page)).toHaveAttribute("data-step", String(position));
}

test("the lesson on fan-out from the menu to the end, by keyboard alone", async ({ page, open }) => {
  test.slow();
  await open();
  await tabTo(page, button(page, "Lessons"));
  await page.keyboard.press("Enter");
  const menu = page.getByRole("dialog", { name: "Lessons" });
  await expect(menu).toBeVisible();
  await tabTo(page, menu.locator("button", { hasText: /^Fan-out/ }));
  await page.keyboard.press("Enter");
  await expect(menu).toHaveCount(0);
  await expect(button(page, "Lessons")).toBeFocused();
  await at(page, 0);

  const said: string[] = [];
  for (let position = 1; position <= 9; position += 1) {
    await page.keyboard.press("ArrowRight");
    await at(page, position);
    said.push((await status(page).textContent()) ?? "");
  }
  expect(said).toEqual([
    "Value of c is 3.",
    "Value of d is 2.",
    "Value of e is 6.",
    "Backward starts: gradient of e is 1.",
    "Edge e to c: upstream 1 times local 2 gives 2.",
    "Edge e to d: upstream 1 times local 3 gives 3.",
    "Edge c to a: upstream 2 times local 1 gives 2.",
    "Edge c to b: upstream 2 times local 1 gives 2; b has 2 so far, 1 of 2 arrived.",
    "Edge d to b: upstream 3 times local 1 gives 3; gradient of b is 2 plus 3, 5.",
  ]);

  await tabTo(page, graphOf(page).locator("[tabindex='0']"));
  await page.keyboard.press("ArrowDown");
  await expect(nodeNamed(page, "b")).toBeFocused();
  await expect(nodeNamed(page, "b")).toHaveAccessibleName("b, input, value 1, gradient 5.");
  await page.keyboard.press("Enter");
  const card = page.getByRole("dialog", { name: "One node: b" });
  await expect(card).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(card.getByRole("status")).toHaveText("b adds up its 2 contributions: 2 + 3 = 5.");
  await page.keyboard.press("Escape");
  await expect(nodeNamed(page, "b")).toBeFocused();
  // Home and End are the player's in the graph too, and the focus stays.
  await page.keyboard.press("Home");
  await at(page, 0);
  await page.keyboard.press("End");
  await at(page, 9);
  await expect(nodeNamed(page, "b")).toBeFocused();

  await page.keyboard.press("t");
  await expect(page.locator("tr:focus")).toContainText("from d");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(page.locator("tr:focus")).toContainText("2 + 3 = 5");
  await page.keyboard.press("t");

  await tabTo(page, button(page, "Present"));
  await page.keyboard.press("Enter");
  await expect(editorOf(page)).toBeHidden();
  await page.keyboard.press("PageUp");
  await at(page, 8);
  await expect(status(page)).toContainText("1 of 2 arrived");
  await tabTo(page, button(page, "Leave presentation"));
  await page.keyboard.press("Enter");
  await expect(editorOf(page)).toBeVisible();
  await expect(button(page, "Present")).toBeFocused();
  await at(page, 8);
});

test("the focus is never lost: at the ends of the run, with an undo, with a fold", async ({ page, open }) => {
  await open("lesson=G7&step=8");
  for (const name of ["Next step", "Last step"]) {
    await button(page, name).focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await at(page, 9);
    await expect(button(page, name)).toBeFocused();
    await expect(button(page, name)).toBeDisabled();
  }
  await button(page, "First step").focus();
  await page.keyboard.press("Enter");
  await expect(button(page, "First step")).toBeFocused();

  // Undo takes the node away that has the focus.
  await editorOf(page).fill("a = 2\nb = 1\nc = a + b\ne = tanh(c)\nz = e + 1");
  await nodeNamed(page, "z").focus();
  await page.keyboard.press("Control+z");
  await expect(nodeNamed(page, "z")).toHaveCount(0);
  await expect(graphOf(page).locator("[data-index]:focus")).toHaveCount(1);

  await open(programHash("sq(x) = x * x\nx = 3\nh = sq(x)\nf = h + 1"));
  await nodeNamed(page, "h").focus();
  await page.keyboard.press("-");
  await expect(nodeNamed(page, "h")).toContainText("sq");
  await expect(nodeNamed(page, "h")).toBeFocused();
  await page.keyboard.press("+");
  await expect(button(page, "Fold sq")).toBeFocused();
  // From the group's tag the arrows go to its nodes, and the graph is still one tab stop.
  await page.keyboard.press("ArrowRight");
  await expect(nodeNamed(page, "h")).toBeFocused();
  await expect(graphOf(page).locator("[tabindex='0']")).toHaveCount(1);
});

test("while it plays, or a key is held, nothing is said until it stops", async ({ page, open }) => {
  await page.clock.install({ time: 0 });
  await open("lesson=G7");
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const region = document.querySelector("p.visually-hidden[role=status]");
    if (region === null) return;
    new MutationObserver(() => heard.push(region.textContent ?? "")).observe(region, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  const heard = () => page.evaluate(() => Reflect.get(window, "heard") as string[]);
  await page.keyboard.press("Space");
  await page.clock.runFor(5_000);
  await at(page, 4);
  await page.keyboard.press("Space");
  await expect.poll(heard).toEqual(["Playing.", "Backward starts: gradient of e is 1."]);
  await page.keyboard.down("ArrowRight");
  for (let repeat = 0; repeat < 3; repeat += 1) await page.keyboard.down("ArrowRight");
  await page.keyboard.up("ArrowRight");
  await at(page, 8);
  const last = (await heard()).at(-1);
  expect(last).toContain("b has 2 so far, 1 of 2 arrived");
  // The first press is a step of its own; those the held key repeats are one.
  expect((await heard()).slice(2)).toHaveLength(2);
});

test("a mistake is said once, when the typing stops, and the graph again when it is mended", async ({
  page,
  open,
}) => {
  await page.clock.install({ time: 0 });
  await open("lesson=G7&step=1");
  await editorOf(page).fill("a = 2\nc = a +");
  await expect(status(page)).toHaveText("Value of c is 3.");
  await page.clock.runFor(500);
  await editorOf(page).fill("a = 2\nc = a + b2");
  await page.clock.runFor(700);
  await expect(status(page)).toHaveText("Value of c is 3.");
  await editorOf(page).fill("a = 2\nc = a * / 3");
  await page.clock.runFor(1_100);
  await expect(status(page)).toHaveText(/^Mistake in line 2: /);
  await editorOf(page).fill("a = 2\nc = a * 3");
  await expect(status(page)).toHaveText("Value of c is 6.");
});

/** Of what has the focus: its name, and whether one can see that it has it, all of it, with nothing over it. */
function focusSeen(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const inner = (element: Element | null): Element | null =>
      element?.shadowRoot?.activeElement ? inner(element.shadowRoot.activeElement) : element;
    const element = inner(document.activeElement);
    if (element === null || element === document.body) return null;
    const outlined = (one: Element | null): boolean => {
      if (one === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
    };
    const root = element.getRootNode();
    const host = root instanceof ShadowRoot ? root.host : null;
    const marked =
      [element, element.querySelector(".gate"), element.closest(".timeline-track, .cm-editor"), host].some(
        outlined,
      ) ||
      (host?.parentElement !== null && outlined(host?.parentElement ?? null));
    const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
    const box = element.getBoundingClientRect();
    const player = document.querySelector(".player");
    const bar = player?.contains(element) ? null : player?.getBoundingClientRect();
    const hidden =
      bar !== null && bar !== undefined && box.top >= bar.top - 1 && box.bottom <= bar.bottom + 1;
    const beside = hidden && box.left < bar.right && box.right > bar.left;
    return `${name.trim().slice(0, 30)}: ${marked ? "marked" : "NOT MARKED"}, ${beside ? "UNDER THE PLAYER" : "free"}`;
  });
}

async function faultsByTab(page: Page): Promise<string[]> {
  const faults: string[] = [];
  let stops = 0;
  for (; stops < 70; stops += 1) {
    await page.keyboard.press("Tab");
    const seen = await focusSeen(page);
    if (seen === null) break;
    if (/[A-Z]{3}/.test(seen.slice(seen.lastIndexOf(":")))) faults.push(seen);
  }
  expect(stops, "a way through the whole page").toBeGreaterThan(12);
  return faults;
}

for (const theme of ["light", "dark", "contrast"] as const) {
  test(`whatever has the focus is seen to have it, ${theme}`, async ({ page, open }) => {
    await open(`lesson=G7&step=8&table=on&theme=${theme}`);
    await page.locator(".cm-content").waitFor();
    await expect(page.getByRole("table")).toBeVisible();
    expect(await faultsByTab(page)).toEqual([]);
  });
}

test("on a phone nothing that has the focus is hidden under the player", async ({ page, open }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open("lesson=G7&step=8&table=on");
  await expect(page.getByRole("table")).toBeVisible();
  expect(await faultsByTab(page)).toEqual([]);
});

test("Tab leaves the editor while a list of names is open, without a stop at the list", async ({
  page,
  open,
}) => {
  await open("lesson=G7");
  await page.locator(".cm-content").waitFor();
  await editorOf(page).focus();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(" + s");
  await expect(page.getByRole("listbox", { name: "Completions" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("listbox", { name: "Completions" })).toHaveCount(0);
  const focused = await page.evaluate(() => document.activeElement?.closest("[data-editor], .editor-frame"));
  expect(focused).toBeNull();
});

/** Sliders and number boxes: they rewrite the number in the text, and nothing else moves. */
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./page.ts";
import { editorOf, editorText, graphOf, nodeNamed, programHash, shownOn } from "./shown.ts";

const PROGRAM = "w1 = -2, w2 = 5, w3 = -4\nf(w1, w2, w3) = (w1 + w2) * w3";

function slider(page: Page, name: string): Locator {
  return page.getByRole("slider", { name, exact: true });
}

function box(page: Page, name: string): Locator {
  return page.getByRole("textbox", { name, exact: true });
}

test("a slider rewrites the number in the text, keeps the step and updates every number shown", async ({
  page,
  open,
}) => {
  await open(`${programHash(PROGRAM)}&step=6`);
  await page.locator(".cm-content").waitFor();
  const places = await nodePlaces(page);
  await slider(page, "w3").fill("2.5");
  expect(await editorText(page)).toBe(PROGRAM.replace("w3 = -4", "w3 = 2.5"));
  const { graph, nodes, edges, stageText, announcement, words } = await shownOn(page);
  expect(graph.step).toBe("6");
  expect(nodes.f).toMatchObject({ value: "7.5", gradient: "1" });
  expect(nodes.n3).toMatchObject({ value: "3", gradient: "2.5" });
  expect(nodes.w3).toMatchObject({ value: "2.5", gradient: "3" });
  expect(nodes.w1).toMatchObject({ value: "-2", gradient: "2.5", "gradient-state": "final" });
  expect(nodes.w2?.gradient).toBeUndefined();
  expect(edges["w1>n3:0"]).toMatchObject({ local: "1", contribution: "2.5" });
  expect(stageText).toContain("7.5");
  expect(stageText).not.toContain("−4");
  expect(announcement).toContain("upstream 2.5 times local 1 gives 2.5");
  expect(words).not.toContain("−4");
  expect(await nodePlaces(page)).toEqual(places);
  await expect(box(page, "w3")).toHaveValue("2.5");
});

test("the arrow keys move a slider and leave the player alone", async ({ page, open }) => {
  await open(`${programHash(PROGRAM)}&step=3`);
  await slider(page, "w2").focus();
  for (const key of ["ArrowRight", "ArrowRight", "n", "p", "b"]) await page.keyboard.press(key);
  await expect(graphOf(page)).toHaveAttribute("data-step", "3");
  expect(Number(await nodeNamed(page, "w2").getAttribute("data-value"))).toBeGreaterThan(5);
  await expect(slider(page, "w2")).toHaveAttribute("aria-valuetext", /^w2 = 5\.\d+/);
});

test("a drag is one undo step", async ({ page, open }) => {
  await open(`${programHash(PROGRAM)}&step=4`);
  await page.locator(".cm-content").waitFor();
  const places = await nodePlaces(page);
  const seen = await dragAcross(page, slider(page, "w1"), () =>
    nodeNamed(page, "w1").getAttribute("data-value"),
  );
  expect(seen.size).toBeGreaterThan(4);
  expect(await nodePlaces(page)).toEqual(places);
  await expect(graphOf(page)).toHaveAttribute("data-step", "4");
  const dragged = await editorText(page);
  expect(dragged).not.toBe(PROGRAM);
  // At once, with the focus where the drag left it.
  await page.keyboard.press("ControlOrMeta+z");
  expect(await editorText(page)).toBe(PROGRAM);
  await expect(nodeNamed(page, "w1")).toHaveAttribute("data-value", "-2");
  await expect(graphOf(page)).toHaveAttribute("data-step", "4");
  await page.keyboard.press("ControlOrMeta+Shift+z");
  expect(await editorText(page)).toBe(dragged);
});

test("two drags are two undo steps, taken back in the editor", async ({ page, open }) => {
  await open(programHash(PROGRAM));
  await page.locator(".cm-content").waitFor();
  await dragAcross(page, slider(page, "w1"), async () => null);
  const between = await editorText(page);
  await dragAcross(page, slider(page, "w2"), async () => null);
  await editorOf(page).focus();
  await page.keyboard.press("ControlOrMeta+z");
  expect(await editorText(page)).toBe(between);
  await page.keyboard.press("ControlOrMeta+z");
  expect(await editorText(page)).toBe(PROGRAM);
});

test("a number typed into the box counts, and what is no number yet changes nothing", async ({
  page,
  open,
}) => {
  await open(`${programHash(PROGRAM)}&step=5`);
  await page.locator(".cm-content").waitFor();
  await box(page, "w1").fill("1.5");
  await expect(nodeNamed(page, "f")).toHaveAttribute("data-value", "-26");
  expect(await editorText(page)).toBe(PROGRAM.replace("w1 = -2", "w1 = 1.5"));
  await box(page, "w1").fill("−2.25");
  await expect(nodeNamed(page, "w1")).toHaveAttribute("data-value", "-2.25");
  await box(page, "w1").fill("-");
  await expect(box(page, "w1")).toHaveAttribute("aria-invalid", "true");
  await expect(nodeNamed(page, "w1")).toHaveAttribute("data-value", "-2.25");
  await page.keyboard.press("Escape");
  await expect(box(page, "w1")).toHaveValue("−2");
  expect(await editorText(page)).toBe(PROGRAM);
  await expect(graphOf(page)).toHaveAttribute("data-step", "5");
});

test("no beginning of a number counts, and what is no number is not lost", async ({ page, open }) => {
  await open(programHash(PROGRAM));
  await page.locator(".cm-content").waitFor();
  const values = await page.evaluateHandle(() => {
    const seen: (string | null)[] = [];
    const node = document.querySelector('[data-node="w2"]');
    if (node === null) throw new Error("no w2");
    new MutationObserver(() => seen.push(node.getAttribute("data-value"))).observe(node, {
      attributeFilter: ["data-value"],
    });
    return seen;
  });
  await box(page, "w2").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("3/4");
  await page.keyboard.press("Enter");
  await expect(nodeNamed(page, "w2")).toHaveAttribute("data-value", "0.75");
  await box(page, "w2").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("1/0");
  await page.keyboard.press("Tab");
  await expect(box(page, "w2")).toHaveValue("1/0");
  await expect(box(page, "w2")).toHaveAttribute("aria-invalid", "true");
  await expect(nodeNamed(page, "w2")).toHaveAttribute("data-value", "0.75");
  expect(await values.jsonValue()).toEqual(["0.75"]);
  await slider(page, "w2").fill("4");
  await expect(box(page, "w2")).toHaveValue("4");
});

test("a slider whose number was typed to its end gets a wider range", async ({ page, open }) => {
  await open(programHash("x = 3\nf = x * x"));
  await expect(slider(page, "x")).toHaveAttribute("max", "5");
  await box(page, "x").fill("5");
  await page.keyboard.press("Enter");
  await expect(slider(page, "x")).toHaveAttribute("max", "10");
});

test("the slider of a matrix says which cell it moves", async ({ page, open }) => {
  await open(programHash("W = [[1, 2], [3, 4]]\nf = sum(W)"));
  const grid = page.getByRole("group", { name: "W, shape (2, 2)" });
  await expect(grid).toContainText("slider: W[0, 0]");
  await box(page, "W[1, 0]").click();
  await expect(grid).toContainText("slider: W[1, 0]");
  await slider(page, "W[1, 0]").fill("4.5");
  await expect(nodeNamed(page, "W")).toHaveAttribute("data-value", "[[1,2],[4.5,4]]");
});

test("a number typed digit by digit is one undo step", async ({ page, open }) => {
  await open(programHash(PROGRAM));
  await page.locator(".cm-content").waitFor();
  await box(page, "w2").click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("1234");
  await page.keyboard.press("Enter");
  expect(await editorText(page)).toBe(PROGRAM.replace("w2 = 5", "w2 = 1234"));
  await page.keyboard.press("ControlOrMeta+z");
  expect(await editorText(page)).toBe(PROGRAM);
});

test("dragging sideways on the box scrubs the number", async ({ page, open }) => {
  await open(programHash(PROGRAM));
  await page.locator(".cm-content").waitFor();
  const place = await box(page, "w2").boundingBox();
  if (place === null) throw new Error("the number box is not there");
  const y = place.y + place.height / 2;
  await page.mouse.move(place.x + 20, y);
  await page.mouse.down();
  for (let x = 20; x <= 60; x += 5) await page.mouse.move(place.x + x, y);
  await page.mouse.up();
  expect(Number(await nodeNamed(page, "w2").getAttribute("data-value"))).toBeGreaterThan(5);
  await page.keyboard.press("ControlOrMeta+z");
  expect(await editorText(page)).toBe(PROGRAM);
});

test("an input that is not written down gets its line when it is moved", async ({ page, open }) => {
  await open(`${programHash("x = 2\nf = x * y")}&step=1`);
  await slider(page, "y").fill("3");
  expect(await editorText(page)).toBe("x = 2\nf = x * y\ny = 3");
  await expect(nodeNamed(page, "f")).toHaveAttribute("data-value", "6");
});

test("only the numbers of the text are inputs: constants have no slider", async ({ page, open }) => {
  await open(programHash("x = 1/4\nf = 3 * x + 2"));
  await expect(page.locator("section[aria-label=Inputs]").getByRole("slider")).toHaveCount(1);
  await expect(box(page, "x")).toHaveValue("0.25");
  await slider(page, "x").fill("0.5");
  expect(await editorText(page)).toBe("x = 0.5\nf = 3 * x + 2");
});

/** Where the nodes stand on the stage. */
function nodePlaces(page: Page): Promise<string[]> {
  return page
    .locator("[data-node]")
    .evaluateAll((nodes) =>
      nodes.map((node) => `${node.getAttribute("data-node")} ${node.getAttribute("style")}`),
    );
}

/** Drags a slider's thumb to the right, and collects what `read` says on the way. */
async function dragAcross(
  page: Page,
  thumb: Locator,
  read: () => Promise<string | null>,
): Promise<Set<string | null>> {
  const place = await thumb.boundingBox();
  if (place === null) throw new Error("the slider is not there");
  const y = place.y + place.height / 2;
  const seen = new Set<string | null>();
  await page.mouse.move(place.x + place.width * 0.4, y);
  await page.mouse.down();
  for (let part = 0.45; part < 0.95; part += 0.08) {
    await page.mouse.move(place.x + place.width * part, y);
    seen.add(await read());
  }
  await page.mouse.up();
  return seen;
}

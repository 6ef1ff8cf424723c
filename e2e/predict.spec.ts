/** Predicting: the run stops at each hidden number, nothing of it is on the page before, and answers are met by questions. */
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./page.ts";
import { button, editorOf, graphOf, nodeNamed, shownOn } from "./shown.ts";

/** G7, e = (a + b)(b + 1) at a = 2, b = 1: positions 7 c → a, 8 c → b, 9 d → b. */
const at = (page: Page, position: number) =>
  expect(graphOf(page)).toHaveAttribute("data-step", String(position));
const boxOf = (page: Page, name: string): Locator => page.getByRole("textbox", { name, exact: true });
const predictionOf = (page: Page): Locator => page.getByRole("region", { name: "Prediction" });
const spokenOn = (page: Page): Locator => page.getByRole("status").first();

/** The next press asks for the number of this name; it is typed, and Enter submits it. */
async function predict(page: Page, name: string, answer: string): Promise<void> {
  await expect(boxOf(page, name)).toBeFocused();
  await page.keyboard.type(answer);
  await page.keyboard.press("Enter");
}

test("a whole lesson by keyboard alone: right numbers go on, and are counted", async ({ page, open }) => {
  await open("lesson=G7&predict=leaves");
  for (let position = 1; position <= 6; position += 1) {
    await page.keyboard.press("ArrowRight");
    await at(page, position);
  }
  await page.keyboard.press("ArrowRight");
  await at(page, 6);
  await expect(spokenOn(page)).toHaveText("Edge c to a: upstream is 2. What is the gradient of a?");
  await predict(page, "Gradient of a", "2*1");
  await at(page, 7);
  await expect(spokenOn(page)).toHaveText("Right: 2.");
  await expect(predictionOf(page)).toContainText("1 of 1");
  await page.keyboard.press("Enter");
  await predict(page, "Contribution to b from c", "4/2");
  await at(page, 8);
  await page.keyboard.press("ArrowRight");
  await predict(page, "Gradient of b", "5");
  await at(page, 9);
  await expect(predictionOf(page)).toContainText("3 of 3, for yourself");
});

test("what is hidden is nowhere on the page", async ({ page, open }) => {
  await open("lesson=G7&predict=leaves&step=8");
  await button(page, "Last step").click();
  await expect(boxOf(page, "Gradient of b")).toBeFocused();
  const { nodes, edges, tex, stageText } = await shownOn(page);
  expect(nodes.b?.gradient).toBe("2");
  expect(nodes.b?.["gradient-state"]).toBe("partial");
  expect(edges["b>d:0"]?.contribution).toBeUndefined();
  expect(edges["b>d:0"]?.local).toBeUndefined();
  expect(edges["b>d:0"]?.active).toBe("true");
  expect(stageText).not.toContain("5");
  expect(tex).toContain("{?}");
  await page.keyboard.press("Escape");
  await at(page, 8);
  await nodeNamed(page, "b").press("Enter");
  await expect(page.getByRole("dialog")).toContainText("yours to predict");
  await page.keyboard.press("Escape");
  await button(page, "Explore").click();
  await expect(page.getByRole("dialog")).toContainText("when you have predicted them");
});

test("3 for b is met by a question about the paths, and 5 then counts, with the 3 beside it", async ({
  page,
  open,
}) => {
  await open("lesson=G7&predict=leaves&step=6");
  for (const [name, answer] of [
    ["Gradient of a", "2"],
    ["Contribution to b from c", "2"],
  ] as const) {
    await page.keyboard.press("ArrowRight");
    await predict(page, name, answer);
  }
  await page.keyboard.press("ArrowRight");
  await predict(page, "Gradient of b", "3");
  await at(page, 8);
  await expect(spokenOn(page)).toHaveText(
    "Not 3. Did you count only the path through d? b is used in 2 places.",
  );
  await expect(predictionOf(page)).toContainText("Did you count only the path through d?");
  await page.keyboard.type("5");
  await page.keyboard.press("Enter");
  await at(page, 9);
  await expect(page.getByLabel("Formula").locator("s")).toHaveText("3");
});

test("a second miss shows the number with its reason, and it can be asked to be shown", async ({
  page,
  open,
}) => {
  await open("lesson=G7&predict=leaves&step=7");
  await page.keyboard.press("ArrowRight");
  await button(page, "Show it").click();
  await at(page, 8);
  await button(page, "Go on").click();
  await predict(page, "Gradient of b", "9");
  await page.keyboard.type("8");
  await page.keyboard.press("Enter");
  await at(page, 9);
  await expect(predictionOf(page)).toContainText("It is 5. Edge d to b: upstream 3 times local 1 gives 3");
  await expect(predictionOf(page)).toContainText("0 of 2");
});

test("one's own wrong upstream followed through counts", async ({ page, open }) => {
  await open("lesson=G3&predict=all&step=3");
  await page.keyboard.press("ArrowRight");
  await predict(page, "Gradient of q", "3");
  await predict(page, "Gradient of q", "3");
  await at(page, 4);
  await page.keyboard.press("ArrowRight");
  await predict(page, "Gradient of w3", "3");
  await page.keyboard.press("ArrowRight");
  await predict(page, "Gradient of w1", "3");
  await at(page, 6);
  await expect(predictionOf(page)).toContainText("Right with your own earlier number");
  await expect(predictionOf(page)).toContainText("2 of 3");
});

test("text that is no number is told so and costs nothing", async ({ page, open }) => {
  await open("lesson=G7&predict=leaves&step=6");
  await page.keyboard.press("ArrowRight");
  await predict(page, "Gradient of a", "two");
  await expect(page.getByRole("alert")).toHaveText("Use numbers only: two is a name.");
  await expect(boxOf(page, "Gradient of a")).toHaveAttribute("aria-invalid", "true");
});

test("Escape closes the question, also after a step that had one of its own", async ({ page, open }) => {
  await open("lesson=G7&predict=leaves&step=7");
  await page.keyboard.press("ArrowRight");
  await predict(page, "Contribution to b from c", "2");
  await expect(graphOf(page)).not.toContainText(/arrived|\?/);
  await expect(page.getByRole("region", { name: "Formula" })).not.toContainText(/arrived|\+ \?/);
  await page.getByRole("group", { name: "Is b finished?" }).getByRole("button", { name: "Not yet" }).click();
  await expect(graphOf(page)).toContainText("1 of 2 arrived");
  await button(page, "Go on").click();
  await expect(boxOf(page, "Gradient of b")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(predictionOf(page)).toHaveCount(0);
  await expect(button(page, "Next step")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(boxOf(page, "Gradient of b")).toBeFocused();
});

test("before a room one press asks, the next shows, and Enter does too", async ({ page, open }) => {
  await open("lesson=G7&predict=leaves&step=6&view=present");
  await page.keyboard.press("PageDown");
  await expect(boxOf(page, "Gradient of a")).toBeVisible();
  await at(page, 6);
  await page.keyboard.press("PageDown");
  await at(page, 7);
  await expect(predictionOf(page)).toHaveCount(0);
  await page.keyboard.press("PageDown");
  await expect(boxOf(page, "Contribution to b from c")).toBeVisible();
  await page.keyboard.press("Enter");
  await at(page, 8);
  await expect(page.getByRole("group", { name: "Is b finished?" })).toBeVisible();
  await expect(spokenOn(page)).toHaveText("Is b finished?");
  await expect(predictionOf(page)).not.toContainText("for yourself");
  await page.keyboard.press(" ");
  await boxOf(page, "Gradient of b").fill("5");
  await page.keyboard.press("Enter");
  await at(page, 9);
  await expect(predictionOf(page)).toContainText("Right: 5.");
});

test("the level is chosen in the dialog and is in the link; another text begins anew", async ({
  page,
  open,
}) => {
  await open("lesson=G7&step=9");
  await button(page, "Practise").click();
  await page.getByRole("radio", { name: /Values too/ }).check();
  await button(page, "Start predicting").click();
  await at(page, 0);
  expect(new URL(page.url()).hash).toContain("predict=values");
  await page.reload();
  await graphOf(page).waitFor();
  await page.keyboard.press("ArrowRight");
  await predict(page, "Value of c", "3");
  await at(page, 1);
  await page.getByRole("slider", { name: "Step" }).fill("9");
  await at(page, 1);
  await editorOf(page).fill("a = 2\nb = 4\nf = a * b");
  await at(page, 0);
});

test("marks in the menu say what was seen and predicted, and can be cleared", async ({ page, open }) => {
  await open("lesson=G7&predict=leaves&step=8");
  await page.keyboard.press("ArrowRight");
  await predict(page, "Gradient of b", "5");
  await at(page, 9);
  await page.reload();
  await graphOf(page).waitFor();
  await button(page, "Lessons").click();
  await expect(page.getByRole("button", { name: /^Fan-out/ })).toContainText("seen, 1 predicted");
  await button(page, "Clear my progress").click();
  await button(page, "Yes, clear").click();
  await expect(page.getByText("1 predicted")).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem("backstep.progress"))).toBeNull();
});

test("a part of a sum is followed by whether its node is finished, by keyboard, once it is known", async ({
  page,
  open,
}) => {
  await open("lesson=G8&predict=leaves&step=6");
  const finished = page.getByRole("group", { name: /^Is . finished\?$/ });
  await page.keyboard.press("ArrowRight");
  await predict(page, "Contribution to a from d", "3");
  await expect(finished.getByRole("button", { name: "Yes" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toHaveText("a is used in 2 places. Has each of them reported?");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toHaveText(
    "Right, not yet: 1 of 2 arrived. a still waits for what comes back through e.",
  );
  await expect(button(page, "Go on")).toBeFocused();
  await page.keyboard.press("Enter");
  await predict(page, "Contribution to b from d", "-2");
  // It was not known at once, so it is asked of b too.
  await expect(finished).toHaveCount(1);
});

test("a reload goes on with the answers, and clearing the progress forgets them", async ({ page, open }) => {
  await open("lesson=G7&predict=leaves&step=6");
  await page.keyboard.press("ArrowRight");
  await predict(page, "Gradient of a", "7");
  await predict(page, "Gradient of a", "8");
  await at(page, 7);
  await expect(page.getByLabel("Formula").locator("s")).toHaveText("8");
  await page.reload();
  await graphOf(page).waitFor();
  await at(page, 7);
  await expect(page.getByLabel("Formula").locator("s")).toHaveText("8");
  await page.keyboard.press("ArrowRight");
  await predict(page, "Contribution to b from c", "2");
  await expect(predictionOf(page)).toContainText("1 of 2");
  await page.reload();
  await graphOf(page).waitFor();
  await button(page, "Lessons").click();
  await button(page, "Clear my progress").click();
  await button(page, "Yes, clear").click();
  await page.keyboard.press("Escape");
  await at(page, 0);
  await expect(page.getByLabel("Formula").locator("s")).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem("backstep.answers"))).toBeNull();
});

test("begun anew in the dialog, every number is asked again", async ({ page, open }) => {
  await open("lesson=G7&predict=leaves&step=6");
  await page.keyboard.press("ArrowRight");
  await predict(page, "Gradient of a", "2");
  await button(page, "Practise").click();
  await button(page, "Begin anew").click();
  await at(page, 0);
  await button(page, "Last step").click();
  await expect(boxOf(page, "Gradient of a")).toBeFocused();
});

test("the focus has a place after the last number, and when a question is put away", async ({
  page,
  open,
}) => {
  await open("lesson=G7&predict=leaves&step=8");
  await page.keyboard.press("ArrowRight");
  await expect(boxOf(page, "Gradient of b")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(button(page, "Next step")).toBeFocused();
  await page.keyboard.press("Enter");
  await predict(page, "Gradient of b", "5");
  await expect(predictionOf(page)).toContainText("1 of 1, for yourself. The run is over.");
  await expect(button(page, "Close")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(predictionOf(page)).toHaveCount(0);
  await expect(button(page, "Next step")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await at(page, 8);
});

for (const [what, hash] of [
  ["a question", "lesson=G7&predict=leaves&step=8"],
  ["a question before a room", "lesson=G7&predict=leaves&step=8&view=present"],
] as const) {
  test(`axe finds nothing at ${what} and at a hint`, async ({ page, open }) => {
    await open(hash);
    await page.keyboard.press("ArrowRight");
    await boxOf(page, "Gradient of b").fill("3");
    await boxOf(page, "Gradient of b").press("Enter");
    await expect(predictionOf(page)).toContainText("Not 3.");
    await page.evaluate(() => {
      for (const running of document.getAnimations()) running.finish();
    });
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")}`)).toEqual([]);
  });
}

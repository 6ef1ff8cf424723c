/** The lessons: the menu tells them all, each is read whole by → alone, and its words light what they name. */
import type { Page } from "@playwright/test";
import { lessons } from "../src/lessons/gallery.ts";
import { type Lesson, momentPosition } from "../src/lessons/lesson.ts";
import { plainProse } from "../src/present/prose/prosePieces.ts";
import { expect, test } from "./page.ts";
import { button, editorOf, editorText, graphOf, nodeNamed, shownOn } from "./shown.ts";

const note = (page: Page) => page.getByRole("complementary", { name: "Lesson", exact: true });
const menu = (page: Page) => page.getByRole("dialog", { name: "Lessons" });

/** The paragraphs the lesson has at a position of its run. */
function said(lesson: Lesson, position: number): readonly string[] {
  const { purpose, ask, story, stumbling, source } = lesson;
  const told = story.filter(({ at }) => momentPosition(at, lesson) <= position);
  const latest = Math.max(0, ...told.map(({ at }) => momentPosition(at, lesson)));
  const here = told.filter(({ at }) => momentPosition(at, lesson) === latest).map(({ text }) => text);
  const when = latest === 0 ? "said at the start" : `said at step ${latest}`;
  const sentences = here.length === 0 && position > 0 ? [purpose] : here;
  const opening = position === 0 ? [purpose, `Before you step: ${ask}`] : [];
  const isEnd = position === momentPosition("end", lesson);
  const close = isEnd ? [`Often goes wrong: ${stumbling}`, `Source: ${source}`] : [];
  return [...(latest === position ? [] : [when]), ...opening, ...sentences, ...close].map(plainProse);
}

function lessonCalled(id: string): Lesson {
  const lesson = lessons.find((one) => one.id === id);
  if (lesson === undefined) throw new Error(`no lesson ${id}`);
  return lesson;
}

test("the menu tells of every lesson, under its part, what it teaches, and marks the one that is open", async ({
  page,
  open,
}) => {
  await open("lesson=G7");
  await button(page, "Lessons").click();
  await expect(menu(page).locator("li")).toHaveCount(lessons.length);
  const shown = await menu(page)
    .locator("section")
    .evaluateAll((sections) =>
      sections.flatMap((section) =>
        [...section.querySelectorAll("li")].map((item) => [
          section.querySelector("h3")?.textContent,
          item.querySelector("strong")?.textContent,
          item.querySelector(".lesson-card-purpose")?.textContent,
          item.querySelector("code")?.textContent,
          item.querySelector(".lesson-core") !== null,
        ]),
      ),
    );
  expect(shown).toEqual(
    lessons.map(({ part, title, purpose, expression, core }) => [part, title, purpose, expression, core]),
  );
  await expect(menu(page).locator("[aria-current=true]")).toHaveCount(1);
  await expect(menu(page).locator("[aria-current=true]")).toContainText("Fan-out");
});

test("the menu can be used by keyboard alone: it begins at the open lesson, and finds by words", async ({
  page,
  open,
}) => {
  await open("lesson=G3&step=2");
  await button(page, "Lessons").focus();
  await page.keyboard.press("Enter");
  await expect(menu(page).locator("[aria-current=true]")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(menu(page)).toHaveCount(0);
  await expect(page.getByRole("banner")).toContainText("Sign");
  await expect(graphOf(page)).toHaveAttribute("data-step", "0");

  await button(page, "Lessons").focus();
  await page.keyboard.press("Enter");
  await menu(page).getByRole("searchbox", { name: "Find a lesson" }).focus();
  await page.keyboard.type("shared time");
  await expect(menu(page).getByRole("status")).toHaveText(`1 of ${lessons.length} lessons`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("banner")).toContainText("RNN, three steps");
  expect(await editorText(page)).toBe(lessonCalled("G30").program);
});

for (const id of ["G3", "G16", "G23", "G32"]) {
  test(`${id}: every sentence is met by → alone, and the run ends with its numbers`, async ({
    page,
    open,
  }) => {
    const lesson = lessonCalled(id);
    await open(`lesson=${id}`);
    const last = momentPosition("end", lesson);
    for (let position = 0; position <= last; position += 1) {
      if (position > 0) await page.keyboard.press("ArrowRight");
      await expect(graphOf(page)).toHaveAttribute("data-step", String(position));
      expect(await note(page).locator("p").allTextContents(), `said at ${position}`).toEqual(
        said(lesson, position),
      );
    }
    await expect(graphOf(page)).toHaveAttribute("data-phase", "done");
    const { nodes } = await shownOn(page);
    for (const [name, gradient] of lesson.expects.gradients) {
      expect(nodes[name]?.["gradient-state"], name).toBe("final");
      expect(Number(nodes[name]?.gradient), name).toBeCloseTo(gradient, 12);
    }
  });
}

test("at the end a button leads to the next lesson, → does not, and Back returns", async ({ page, open }) => {
  await open("lesson=G5&step=6");
  await expect(page.getByRole("button", { name: "Next lesson" })).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("banner")).toContainText("Repeated squares");
  await page.getByRole("button", { name: "Next lesson" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("banner")).toContainText("Same variable twice");
  await expect(graphOf(page)).toHaveAttribute("data-step", "0");
  // The focus is nowhere in particular, so the keys go on.
  await page.keyboard.press("ArrowRight");
  await expect(graphOf(page)).toHaveAttribute("data-step", "1");
  await page.goBack();
  await expect(page.getByRole("banner")).toContainText("Repeated squares");
  await expect(graphOf(page)).toHaveAttribute("data-step", "7");
});

test("the last lesson says that it is the last", async ({ page, open }) => {
  await open("lesson=G33&step=4");
  await expect(note(page)).toContainText("This was the last lesson.");
  await expect(page.getByRole("button", { name: "Next lesson" })).toHaveCount(0);
});

test("a word lights what it names in the picture and the formula, by pointer and by focus", async ({
  page,
  open,
}) => {
  await open("lesson=G7&step=9");
  const word = note(page).getByRole("button", { name: "5, gradient of b" });
  const litGradient = page.locator('[data-node="b"] .stage-gradient.lit');
  await word.hover();
  await expect(litGradient).toHaveCount(1);
  await expect(page.locator(".formula-main .lit").last()).toHaveText("5");
  await page.locator("h1").hover();
  await expect(litGradient).toHaveCount(0);
  await word.focus();
  await expect(litGradient).toHaveCount(1);
  // The word goes with its step, and takes its light along.
  await page.keyboard.press("ArrowLeft");
  await expect(graphOf(page)).toHaveAttribute("data-step", "8");
  await expect(page.locator("[data-graph] .lit")).toHaveCount(0);
  await note(page).getByRole("button", { name: "through d, local derivative of d by b" }).focus();
  await expect(page.locator('[data-edge="b>d:0"]')).toHaveClass(/lit/);
});

test("after an edit the lesson's story is gone, and one press brings its text back", async ({
  page,
  open,
}) => {
  await open("lesson=G3&step=6");
  await expect(page.getByRole("banner")).toContainText("First chain");
  await page.getByRole("slider", { name: "w1", exact: true }).fill("1");
  await expect(note(page)).toHaveCount(0);
  await expect(page.getByRole("banner")).toContainText("First chain edited");
  await page.getByRole("button", { name: "Reset lesson" }).click();
  await expect(note(page)).toHaveCount(1);
  expect(new URL(page.url()).hash).toContain("step=6");
});

test("a text of one's own in the place of a lesson's does not bear the lesson's name", async ({
  page,
  open,
}) => {
  await open("lesson=G3");
  await editorOf(page).fill("a = 2\nb = a * sigmoid(a)");
  await expect(nodeNamed(page, "b")).toBeVisible();
  await expect(page.getByRole("banner")).not.toContainText("First chain");
  await expect(page.getByRole("button", { name: "Reset lesson" })).toHaveCount(0);
});

test("while a gate is taken apart the story waits, and goes on when it is together again", async ({
  page,
  open,
}) => {
  await open("lesson=G13&step=7");
  await expect(note(page)).toContainText("One step instead of four");
  await page.locator('[data-node="f"]').dblclick();
  await expect(graphOf(page)).not.toHaveAttribute("data-step-count", "15");
  await expect(note(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Put sigmoid together" }).press("Enter");
  await expect(note(page)).toContainText("One step instead of four");
});

test("without the lessons' file the first lesson opens, and the others say what is wrong", async ({
  page,
  open,
  faults,
}) => {
  await page.route(/gallery[^/]*\.js$/, (route) => route.abort());
  await open("lesson=G3&step=7");
  await page.getByRole("button", { name: "Next lesson" }).click();
  await expect(page.getByRole("alert")).toHaveText(/lesson G4 could not be loaded\. Check the connection/);
  await expect(graphOf(page)).toHaveAttribute("data-step", "7");
  await button(page, "Lessons").click();
  await expect(page.getByRole("alert")).toHaveText(/lessons could not be loaded/);
  await expect(menu(page)).toHaveCount(0);
  await page.unroute(/gallery[^/]*\.js$/);
  const expected = (fault: string) => /Failed to load resource|ERR_FAILED/.test(fault);
  expect(faults.filter((fault) => !expected(fault))).toEqual([]);
  faults.length = 0;
});

test("a link to a later lesson opens it at its step, also after a reload", async ({ page, open }) => {
  await open("lesson=G30&step=23");
  await expect(graphOf(page)).toHaveAttribute("data-step", "23");
  await page.reload();
  await expect(graphOf(page)).toHaveAttribute("data-step", "23");
  await expect(note(page)).toContainText("Time 3 reports");
});

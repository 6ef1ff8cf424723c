/** The lessons: the dialog lists them all, and each runs to its own numbers by → alone. */
import { lessons } from "../src/lessons/gallery.ts";
import { momentPosition } from "../src/lessons/lesson.ts";
import { expect, test } from "./page.ts";
import { button, editorText, graphOf, shownOn } from "./shown.ts";

test("the dialog lists every lesson under its part, and marks the one that is open", async ({
  page,
  open,
}) => {
  await open("lesson=G7");
  await button(page, "Lessons").click();
  const dialog = page.getByRole("dialog", { name: "Lessons" });
  await expect(dialog.locator("li")).toHaveCount(lessons.length);
  expect(lessons).toHaveLength(8);
  for (const { title, purpose, part } of lessons) {
    const card = dialog.getByRole("button").filter({ has: page.getByText(title, { exact: true }) });
    await expect(card).toContainText(purpose);
    const section = dialog.locator("section").filter({ has: page.getByText(title, { exact: true }) });
    await expect(section.getByRole("heading")).toHaveText(part);
  }
  await expect(dialog.locator("[aria-current=true]")).toHaveCount(1);
  await expect(dialog.locator("[aria-current=true]")).toContainText("Fan-out");
});

for (const lesson of lessons) {
  const { id, title, program, ask, story, expects } = lesson;
  test(`${id} ${title}: opened from the dialog, stepped to the end by → alone`, async ({ page, open }) => {
    await open(`lesson=${id === "G3" ? "G1" : "G3"}&step=2`);
    await button(page, "Lessons").click();
    const dialog = page.getByRole("dialog", { name: "Lessons" });
    await dialog
      .getByRole("button")
      .filter({ has: page.getByText(title, { exact: true }) })
      .click();
    await expect(dialog).toHaveCount(0);
    expect(await editorText(page)).toBe(program);
    await expect(page.getByRole("banner")).toContainText(title);

    const last = expects.forward + 1 + expects.backward;
    const note = page.getByRole("complementary", { name: "Lesson", exact: true });
    for (let position = 0; position <= last; position += 1) {
      if (position > 0) await page.keyboard.press("ArrowRight");
      const { graph } = await shownOn(page);
      expect([graph.step, graph["step-count"]]).toEqual([String(position), String(last)]);
      const said = story.filter(({ at }) => momentPosition(at, lesson) === position).map(({ text }) => text);
      const sentences = position === 0 ? [`Before you step: ${ask}`, ...said] : said;
      expect(await note.locator("p").allTextContents(), `said at ${position}`).toEqual(sentences);
    }
    await expect(graphOf(page)).toHaveAttribute("data-phase", "done");
    const { nodes } = await shownOn(page);
    expect(Number(nodes.f?.value ?? nodes.e?.value)).toBeCloseTo(expects.value, 12);
    for (const [name, gradient] of expects.gradients) {
      expect(nodes[name]?.["gradient-state"], name).toBe("final");
      expect(Number(nodes[name]?.gradient), name).toBeCloseTo(gradient, 12);
    }
  });
}

test("after an edit the lesson's story is gone, and one press brings its text back", async ({
  page,
  open,
}) => {
  await open("lesson=G3&step=6");
  await expect(page.getByRole("banner")).toContainText("First chain");
  await page.getByRole("slider", { name: "w1", exact: true }).fill("1");
  await expect(page.getByRole("complementary", { name: "Lesson", exact: true })).toHaveCount(0);
  await expect(page.getByRole("banner")).toContainText("First chain edited");
  await page.getByRole("button", { name: "Reset lesson" }).click();
  await expect(page.getByRole("complementary", { name: "Lesson", exact: true })).toHaveCount(1);
  expect(new URL(page.url()).hash).toContain("step=6");
});

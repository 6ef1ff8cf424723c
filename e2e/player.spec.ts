/** The player: where one is, and every way to be elsewhere. The clock is Playwright's; nothing sleeps. */
import type { Page } from "@playwright/test";
import { expect, test } from "./page.ts";
import { button, graphOf, shownOn, stepSlider } from "./shown.ts";

/** One step while playing at speed 1, ms. */
const STEP_TIME = 1_200;

async function at(page: Page, position: number): Promise<void> {
  await expect(graphOf(page)).toHaveAttribute("data-step", String(position));
}

/** Opens the page with time standing still: from here on it passes by `runFor` alone. */
async function openStopped(page: Page, open: (hash: string) => Promise<void>, hash: string): Promise<void> {
  await page.clock.install({ time: 0 });
  await open(hash);
  await page.clock.pauseAt(600_000);
}

test("first, previous, next and last do what they say, and rest at the ends", async ({ page, open }) => {
  await open("lesson=G3");
  await expect(button(page, "Previous step")).toBeDisabled();
  await expect(button(page, "First step")).toBeDisabled();
  await button(page, "Next step").click();
  await at(page, 1);
  await button(page, "Next step").click();
  await at(page, 2);
  await button(page, "Previous step").click();
  await at(page, 1);
  await button(page, "Last step").click();
  await at(page, 7);
  await expect(button(page, "Next step")).toBeDisabled();
  await expect(button(page, "Last step")).toBeDisabled();
  await button(page, "First step").click();
  await at(page, 0);
});

test("a double click is two steps, whatever moves meanwhile", async ({ page, open }) => {
  await open("lesson=G3");
  await button(page, "Next step").dblclick();
  await at(page, 2);
});

test("the keys go on working when the button that was pressed goes grey", async ({ page, open }) => {
  await open("lesson=G3&step=6");
  await button(page, "Next step").click();
  await at(page, 7);
  await page.keyboard.press("ArrowLeft");
  await at(page, 6);
});

test("play steps once an interval, stops at the end, and starts over from there", async ({ page, open }) => {
  await openStopped(page, open, "lesson=G3&step=4");
  await button(page, "Play").click();
  await expect(button(page, "Pause")).toBeVisible();
  await page.clock.runFor(STEP_TIME - 1);
  await at(page, 4);
  await page.clock.runFor(1);
  await at(page, 5);
  await page.clock.runFor(2 * STEP_TIME);
  await at(page, 7);
  await expect(button(page, "Play")).toBeVisible();
  await page.clock.runFor(10 * STEP_TIME);
  await at(page, 7);
  await button(page, "Play").click();
  await at(page, 0);
  await page.clock.runFor(STEP_TIME);
  await at(page, 1);
});

test("pause stops at once; stepping back while playing pauses; one timer whatever is pressed", async ({
  page,
  open,
}) => {
  await openStopped(page, open, "lesson=G12");
  await button(page, "Play").click();
  await page.clock.runFor(STEP_TIME);
  await button(page, "Pause").click();
  await page.clock.runFor(5 * STEP_TIME);
  await at(page, 1);
  await button(page, "Play").click();
  await page.clock.runFor(STEP_TIME);
  await button(page, "Previous step").click();
  await at(page, 1);
  await expect(button(page, "Play")).toBeVisible();
  await page.clock.runFor(5 * STEP_TIME);
  await at(page, 1);
  // Space five times: playing, and by one timer only.
  await page.locator("h1").click();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press("Space");
  await expect(button(page, "Pause")).toBeVisible();
  await page.clock.runFor(2 * STEP_TIME);
  await at(page, 3);
});

test("speed changes the interval, while playing too", async ({ page, open }) => {
  await openStopped(page, open, "lesson=G12");
  const speed = page.getByLabel("Speed");
  await speed.selectOption("4");
  await button(page, "Play").click();
  await page.clock.runFor(STEP_TIME);
  await at(page, 4);
  await speed.selectOption("0.5");
  await page.clock.runFor(2 * STEP_TIME - 1);
  await at(page, 4);
  await page.clock.runFor(1);
  await at(page, 5);
});

test("a hidden tab pauses", async ({ page, open }) => {
  await openStopped(page, open, "lesson=G3");
  await button(page, "Play").click();
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await expect(button(page, "Play")).toBeVisible();
  await page.clock.runFor(5 * STEP_TIME);
  await at(page, 0);
});

test("the text is edited while playing, and playing goes on in the new graph", async ({ page, open }) => {
  await openStopped(page, open, "lesson=G3&step=1");
  await button(page, "Play").click();
  await page.getByRole("slider", { name: "w1", exact: true }).fill("1");
  await page.clock.runFor(STEP_TIME);
  await at(page, 2);
  expect((await shownOn(page)).nodes.f?.value).toBe("-24");
});

test("the step size decides where next stops", async ({ page, open }) => {
  await open("lesson=G3");
  const stopsBy = async (size: string): Promise<string[]> => {
    await page.getByLabel("Step size").selectOption(size);
    await button(page, "First step").click();
    const stops: string[] = [];
    while (await button(page, "Next step").isEnabled()) {
      await button(page, "Next step").click();
      stops.push((await graphOf(page).getAttribute("data-step")) ?? "");
    }
    return stops;
  };
  await button(page, "Next step").click();
  expect(await stopsBy("pass")).toEqual(["2", "7"]);
  expect(await stopsBy("node")).toEqual(["1", "2", "3", "5", "7"]);
  expect(await stopsBy("edge")).toEqual(["1", "2", "3", "4", "5", "6", "7"]);
});

test("the timeline says where one is, as a number and as a sentence", async ({ page, open }) => {
  await open("lesson=G3");
  const slider = stepSlider(page);
  const sentences: (string | null)[] = [];
  for (let position = 0; position <= 7; position += 1) {
    await expect(slider).toHaveValue(String(position));
    sentences.push(await slider.getAttribute("aria-valuetext"));
    await page.keyboard.press("n");
  }
  expect(sentences).toEqual([
    "Step 0 of 7: start, the inputs have their values.",
    "Step 1 of 7: forward, value 1 of 2, q.",
    "Step 2 of 7: forward, value 2 of 2, f.",
    "Step 3 of 7: backward, start, f.",
    "Step 4 of 7: backward, edge 1 of 4, f to q.",
    "Step 5 of 7: backward, edge 2 of 4, f to w3.",
    "Step 6 of 7: backward, edge 3 of 4, q to w1.",
    "Step 7 of 7: backward, edge 4 of 4, q to w2.",
  ]);
  await expect(slider).toHaveAttribute("max", "7");
  await expect(slider).toHaveAttribute("min", "0");
  await expect(page.locator(".timeline-label")).toContainText("step 7 of 7");
});

test("a click on a tick goes to that position, a drag through all of them", async ({ page, open }) => {
  await open("lesson=G3");
  const ticks = page.locator(".timeline-track .tick");
  await expect(ticks).toHaveCount(8);
  for (const position of [5, 0, 7, 3, 1, 6, 2, 4]) {
    const tick = await ticks.nth(position).boundingBox();
    if (tick === null) throw new Error("there is no such tick");
    await page.mouse.click(tick.x + tick.width / 2, tick.y + tick.height / 2);
    await at(page, position);
  }
  const track = await page.locator(".timeline-track").boundingBox();
  if (track === null) throw new Error("there is no timeline");
  await page.mouse.move(track.x + track.width * 0.55, track.y + 12);
  await page.mouse.down();
  await page.mouse.move(track.x + track.width - 3, track.y + 12, { steps: 6 });
  await at(page, 7);
  await page.mouse.move(track.x + 3, track.y + 12, { steps: 6 });
  await at(page, 0);
  await page.mouse.up();
});

test("after a click on the timeline every key still does what the list of keys says", async ({
  page,
  open,
}) => {
  await open("lesson=G12");
  const presses = [
    ["ArrowRight", 11],
    ["ArrowLeft", 10],
    ["PageDown", 11],
    ["PageUp", 10],
    ["n", 11],
    ["p", 10],
    ["Home", 0],
    ["End", 21],
  ] as const;
  const tick = await page.locator(".timeline-track .tick").nth(10).boundingBox();
  if (tick === null) throw new Error("there is no such tick");
  await page.mouse.click(tick.x + tick.width / 2, tick.y + tick.height / 2);
  await at(page, 10);
  for (const [key, position] of presses) {
    await page.keyboard.press(key);
    expect(await graphOf(page).getAttribute("data-step"), `after ${key}`).toBe(String(position));
  }
});

test("a graph with hundreds of positions still has a timeline that can be used", async ({ page, open }) => {
  const lines = Array.from({ length: 90 }, (_, index) => `a${index + 1} = a${index} * a${index}`);
  await open(`src=${encodeURIComponent(["a0 = 1", ...lines].join("\n"))}`);
  await expect(graphOf(page)).toHaveAttribute("data-step-count", "271");
  await expect(page.locator(".timeline-track .tick")).toHaveCount(0);
  await stepSlider(page).fill("200");
  await at(page, 200);
  await expect(stepSlider(page)).toHaveAttribute("aria-valuetext", /^Step 200 of 271: backward/);
});

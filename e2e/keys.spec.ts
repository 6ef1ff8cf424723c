/** Every key of the list, and that they rest where keys belong to something else. */
import type { Page } from "@playwright/test";
import { KEY_TABLE } from "../src/store/keyTable.ts";
import { expect, test } from "./page.ts";
import { button, editorOf, graphOf, shownOn } from "./shown.ts";

async function at(page: Page, position: number, after = ""): Promise<void> {
  await expect(graphOf(page), after).toHaveAttribute("data-step", String(position));
}

const moves = [
  ["ArrowRight", 5],
  ["PageDown", 5],
  ["n", 5],
  ["N", 5],
  ["ArrowLeft", 3],
  ["PageUp", 3],
  ["p", 3],
  ["P", 3],
  ["Home", 0],
  ["End", 7],
] as const;

test("every key that moves goes where it says", async ({ page, open }) => {
  for (const [key, position] of moves) {
    await open(`lesson=G3&step=4&key=${key}`);
    await page.keyboard.press(key);
    await at(page, position, key);
  }
});

test("a press is finished at once: nothing glides on towards the step", async ({ page, open }) => {
  await open("lesson=G3&step=4");
  await page.keyboard.press("ArrowRight");
  const first = await shownOn(page);
  expect(first.nodes.w3?.gradient).toBe("3");
  await page.keyboard.press("ArrowRight");
  expect((await shownOn(page)).nodes.w1?.gradient).toBe("-4");
});

test("a key held down ends exactly where it should, and leaves nothing behind it", async ({ page, open }) => {
  await page.clock.install({ time: 0 });
  await open("lesson=G12");
  const hold = (key: string, times: number) =>
    page.evaluate(
      ([name, count]) => {
        for (let press = 0; press < count; press += 1) {
          const repeat = press > 0;
          const options = { key: name, repeat, bubbles: true, cancelable: true };
          document.body.dispatchEvent(new KeyboardEvent("keydown", options));
        }
        return document.querySelector("[data-graph]")?.getAttribute("data-step");
      },
      [key, times] as const,
    );
  await hold("ArrowRight", 9);
  await at(page, 9);
  await hold("ArrowRight", 60);
  await at(page, 21);
  await page.clock.runFor(60_000);
  await at(page, 21);
  await hold("ArrowLeft", 6);
  await at(page, 15);
  await hold("ArrowLeft", 60);
  await at(page, 0);
  await page.clock.runFor(60_000);
  await at(page, 0);
  await expect.poll(() => page.url()).not.toContain("step=");
});

test("] and [ change how far a step goes", async ({ page, open }) => {
  await open("lesson=G3");
  const size = page.getByLabel("Step size");
  await expect(size).toHaveValue("edge");
  for (const [key, expected] of [
    ["]", "node"],
    ["]", "pass"],
    ["]", "pass"],
    ["[", "node"],
    ["[", "edge"],
    ["[", "edge"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(size).toHaveValue(expected);
  }
});

test("Space plays and pauses; presenting, it is the next step", async ({ page, open }) => {
  await open("lesson=G3");
  await page.keyboard.press("Space");
  await expect(button(page, "Pause")).toBeVisible();
  await page.keyboard.press("Space");
  await expect(button(page, "Play")).toBeVisible();
  await open("lesson=G3&view=present");
  await page.keyboard.press("Space");
  await at(page, 1);
});

for (const key of ["PageDown", "ArrowLeft", " ", "Enter", "Escape", "End"]) {
  test(`the first ${key === " " ? "Space" : key} after a blank brings the stage back and does nothing else`, async ({
    page,
    open,
  }) => {
    await open("lesson=G3&step=3&view=present");
    await page.keyboard.press(".");
    await expect(page.locator(".page-blank")).toHaveCount(1);
    await page.keyboard.press("Shift");
    await expect(page.locator(".page-blank")).toHaveCount(1);
    await page.keyboard.press(key);
    await expect(page.locator(".page-blank")).toHaveCount(0);
    await expect(page.locator(".page-present")).toHaveCount(1);
    await expect(graphOf(page)).toHaveAttribute("data-step", "3");
    await page.keyboard.press("PageDown");
    await expect(graphOf(page)).toHaveAttribute("data-step", "4");
  });
}

test(". and B blank the stage and bring it back at the same step", async ({ page, open }) => {
  await open("lesson=G3&step=5");
  for (const key of [".", "b", "B"]) {
    await page.keyboard.press(key);
    await expect(graphOf(page), key).toBeHidden();
    await expect(page.locator("[data-formula]"), key).toBeHidden();
    await page.keyboard.press(key);
    await expect(graphOf(page), key).toBeVisible();
    await at(page, 5);
  }
});

test("0 fits the graph after it was moved", async ({ page, open }) => {
  await open("lesson=G3");
  await page.locator(".cm-content").waitFor();
  const place = () => page.locator("[data-graph] > g").getAttribute("style");
  const fitted = await place();
  await graphOf(page).hover();
  await page.mouse.wheel(0, 400);
  await expect.poll(place).not.toBe(fitted);
  await page.keyboard.press("0");
  await expect.poll(place).not.toBeNull();
  const inside = await page.evaluate(() => {
    const stage = document.querySelector("[data-graph]")?.getBoundingClientRect();
    const nodes = [...document.querySelectorAll("[data-node]")].map((node) => node.getBoundingClientRect());
    return nodes.every(
      ({ left, right, top, bottom }) =>
        stage !== undefined &&
        left >= stage.left &&
        right <= stage.right &&
        top >= stage.top &&
        bottom <= stage.bottom,
    );
  });
  expect(inside).toBe(true);
});

test("? lists exactly the keys there are; Escape closes it and gives the focus back", async ({
  page,
  open,
}) => {
  await open("lesson=G3&step=2");
  await button(page, "Share").focus();
  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: "Keys" });
  await expect(list.locator("dl > div")).toHaveCount(KEY_TABLE.length);
  for (const { does } of KEY_TABLE) await expect(list).toContainText(does);
  // Under a dialog the page rests.
  for (const key of ["ArrowRight", "n", "End"]) await page.keyboard.press(key);
  await at(page, 2);
  await list.getByRole("heading").first().click();
  for (const key of ["ArrowRight", "n", "End"]) await page.keyboard.press(key);
  await at(page, 2, "after a click on the dialog's text");
  await page.keyboard.press("Escape");
  await expect(list).toHaveCount(0);
  await expect(button(page, "Share")).toBeFocused();
});

test("F asks for the full screen, and leaving it keeps the step", async ({ page, open }) => {
  await open("lesson=G3&step=4");
  await page.keyboard.press("f");
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.keyboard.press("f");
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
  await at(page, 4);
});

test("Escape leaves the presentation and keeps the step", async ({ page, open }) => {
  await open("lesson=G3&step=4");
  await button(page, "Present").click();
  await expect(editorOf(page)).toBeHidden();
  await page.keyboard.press("PageDown");
  await page.keyboard.press("Escape");
  await expect(editorOf(page)).toBeVisible();
  await at(page, 5);
});

test("with a modifier the keys are the browser's", async ({ page, open }) => {
  await open("lesson=G3&step=4");
  for (const key of [
    "Control+n",
    "Alt+ArrowUp",
    "Control+p",
    "Control+b",
    "Meta+ArrowRight",
    "Control+End",
  ]) {
    await page.evaluate((pressed) => {
      const [modifier, name] = pressed.split("+");
      const options = { key: name ?? "", bubbles: true, cancelable: true };
      const held = {
        ctrlKey: modifier === "Control",
        altKey: modifier === "Alt",
        metaKey: modifier === "Meta",
      };
      document.body.dispatchEvent(new KeyboardEvent("keydown", { ...options, ...held }));
    }, key);
  }
  await at(page, 4);
  await expect(graphOf(page)).toBeVisible();
});

test("while a number is typed, keys belong to the number", async ({ page, open }) => {
  await open("lesson=G3&step=4");
  await page.getByRole("textbox", { name: "w1", exact: true }).focus();
  for (const key of ["Home", "ArrowRight", "End", "n", "p", "b", ".", "Space", "?", "0"]) {
    await page.keyboard.press(key);
  }
  await at(page, 4);
  await expect(graphOf(page)).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

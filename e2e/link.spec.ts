/** The address: it holds the whole state, follows every step, and a damaged one loses nothing. */
import { deflateRawSync } from "node:zlib";
import type { Locator, Page } from "@playwright/test";
import { firstChain } from "../src/lessons/firstChain.ts";
import { lessons } from "../src/lessons/gallery.ts";
import { expect, test } from "./page.ts";
import { button, editorOf, editorText, graphOf, nodeNamed, programHash, shownOn } from "./shown.ts";

const PROGRAM = "a = 2\nb = 1 # 100 % & more = + ü 😀\nf = (a + b) * (b + 1)";

function keysOf(page: Page): Map<string, string> {
  const hash = new URL(page.url()).hash.slice(1);
  return new Map(
    hash
      .split("&")
      .filter((pair) => pair !== "")
      .map((pair): [string, string] => {
        const equals = pair.indexOf("=");
        return equals === -1 ? [pair, ""] : [pair.slice(0, equals), pair.slice(equals + 1)];
      }),
  );
}

async function at(page: Page, position: number): Promise<void> {
  await expect(graphOf(page)).toHaveAttribute("data-step", String(position));
}

function number(page: Page, node: string, text: string): Locator {
  return nodeNamed(page, node).locator("text", { hasText: text });
}

function packed(text: string): string {
  return deflateRawSync(Buffer.from(text)).toString("base64url");
}

test("without an address the first lesson opens at its start", async ({ page, open }) => {
  await open();
  expect(await editorText(page)).toBe(firstChain.program);
  await at(page, 0);
});

test("src and step open a program at a step, whatever characters it has", async ({ page, open }) => {
  await open(`${programHash(PROGRAM)}&step=7`);
  expect(await editorText(page)).toBe(PROGRAM);
  await at(page, 7);
});

test("z opens a packed program", async ({ page, open }) => {
  await open(`z=${packed(PROGRAM)}&step=3`);
  expect(await editorText(page)).toBe(PROGRAM);
  await at(page, 3);
});

test("the address follows every step, edit and setting, and a reload restores them all", async ({
  page,
  open,
}) => {
  await open();
  await editorOf(page).fill(PROGRAM);
  await editorOf(page).blur();
  for (let press = 0; press < 6; press += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("]");
  await page.getByRole("button", { name: /^Theme/ }).click();
  await expect.poll(() => keysOf(page).get("step")).toBe("6");
  await expect.poll(() => decodeURIComponent(keysOf(page).get("src") ?? "")).toBe(PROGRAM);
  await expect.poll(() => keysOf(page).get("size")).toBe("node");
  await expect.poll(() => keysOf(page).get("theme")).toBe("light");
  // The formula comes after the picture.
  const shown = async () => {
    const { nodes, edges, tex } = await shownOn(page);
    return { nodes, edges, tex };
  };
  await expect(page.locator("[data-formula]")).toBeVisible();
  const before = await shown();
  await page.reload();
  await at(page, 6);
  await expect.poll(shown).toEqual(before);
  expect(await editorText(page)).toBe(PROGRAM);
  await expect(page.getByLabel("Step size")).toHaveValue("node");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
});

test("a reload right after some quick steps loses none of them", async ({ page, open }) => {
  await open("lesson=G3");
  await page.evaluate(() => {
    for (let press = 0; press < 4; press += 1) {
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
    }
  });
  await at(page, 4);
  await page.reload();
  await at(page, 4);
});

const settings = [
  ["size=pass", (page: Page) => expect.soft(page.getByLabel("Step size")).toHaveValue("pass")],
  ["view=present", (page: Page) => expect.soft(editorOf(page)).toBeHidden()],
  ["view=embed", (page: Page) => expect.soft(button(page, "Lessons")).toBeHidden()],
  ["theme=dark", (page: Page) => expect.soft(page.locator("html")).toHaveAttribute("data-theme", "dark")],
  ["digits=7", (page: Page) => expect.soft(nodeNamed(page, "f")).toContainText("0.7310586")],
  ["hide=formula", (page: Page) => expect.soft(page.locator("[data-formula]")).toHaveCount(0)],
  ["hide=words", (page: Page) => expect.soft(page.getByText("In words")).toHaveCount(0)],
  ["hide=editor,inputs", (page: Page) => expect.soft(editorOf(page)).toHaveCount(0)],
  ["hide=inputs", (page: Page) => expect.soft(page.getByRole("slider", { name: "w0" })).toHaveCount(0)],
  ["hide=values", (page: Page) => expect.soft(number(page, "f", "0.7311")).toBeHidden()],
  ["hide=gradients", (page: Page) => expect.soft(number(page, "w2", "0.1966")).toBeHidden()],
  ["hide=lessons", (page: Page) => expect.soft(button(page, "Lessons")).toBeHidden()],
] as const;

test("every setting of an address is obeyed, and kept", async ({ page, open }) => {
  for (const [setting, shows] of settings) {
    await page.goto("about:blank");
    await open(`lesson=G12&step=20&${setting}`);
    await test.step(setting, () => shows(page));
    await page.keyboard.press("ArrowRight");
    await at(page, 21);
    await expect.poll(() => keysOf(page).get("step")).toBe("21");
    const [key = "", value] = setting.split("=");
    expect.soft(keysOf(page).get(key), setting).toBe(value);
  }
});

test("what is out of range is clamped; what is nonsense is the default", async ({ page, open }) => {
  const cases = [
    ["step=99999999999", 7],
    ["step=-3", 0],
    ["step=1e3", 0],
    ["step=2.5", 0],
    ["step=__proto__", 0],
    ["step=3&step=5", 3],
    ["digits=99&step=2", 2],
    ["digits=-1&size=giant&theme=pink&view=&hide=everything,,&step=5", 5],
  ] as const;
  for (const [keys, position] of cases) {
    await open(`lesson=G3&${keys}`);
    expect(await graphOf(page).getAttribute("data-step"), keys).toBe(String(position));
    await page.keyboard.press("ArrowLeft");
    expect(await graphOf(page).getAttribute("data-step"), keys).toBe(String(Math.max(position - 1, 0)));
    await page.goto("about:blank");
  }
});

test("keys nobody knows are kept as they came", async ({ page, open }) => {
  await open("lesson=G3&course=ml-101&flag&mail=a%40b.c");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => keysOf(page).get("step")).toBe("1");
  expect(keysOf(page).get("course")).toBe("ml-101");
  expect(keysOf(page).get("mail")).toBe("a%40b.c");
  expect(keysOf(page).has("flag")).toBe(true);
});

test("Back and Forward go between documents, each at the step it was left at", async ({ page, open }) => {
  await open("lesson=G3&step=5");
  const choose = async (title: string): Promise<void> => {
    await button(page, "Lessons").click();
    const card = page.getByRole("dialog").getByRole("button");
    await card.filter({ has: page.getByText(title, { exact: true }) }).click();
  };
  await choose("Fan-out");
  await at(page, 0);
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await choose("Max routes");
  await page.keyboard.press("ArrowRight");
  await at(page, 1);
  await page.goBack();
  await expect(nodeNamed(page, "e")).toBeAttached();
  await at(page, 8);
  await page.goBack();
  await expect(nodeNamed(page, "w3")).toBeAttached();
  await at(page, 5);
  await page.goForward();
  await at(page, 8);
  await page.goForward();
  await expect(nodeNamed(page, "y")).toBeAttached();
  await at(page, 1);
  // Steps are no entries of the history.
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(4);
});

test("choosing a lesson does not lose what was typed: Back brings it", async ({ page, open }) => {
  await open();
  await editorOf(page).fill(PROGRAM);
  await button(page, "Lessons").click();
  await page.getByRole("dialog").getByRole("button", { name: "Sign" }).click();
  await expect(nodeNamed(page, "d")).toBeAttached();
  await page.goBack();
  await expect.poll(() => editorText(page)).toBe(PROGRAM);
});

test("an address typed into the open page is taken", async ({ page, open }) => {
  await open("lesson=G3&step=2");
  await page.evaluate(() => {
    location.hash = "#lesson=G9&step=3";
  });
  await expect(nodeNamed(page, "f")).toHaveAttribute("data-op", "maximum");
  await at(page, 3);
});

const damaged = [
  ["src=%E0%A4%A", /percent sign/],
  ["z=not*base64", /unpacked/],
  [`z=${packed(PROGRAM).slice(0, 20)}`, /unpacked/],
  ["lesson=G999", /no lesson called G999/],
  ["lesson=%zz", /percent sign/],
  [`z=${packed("x".repeat(300_000))}`, /too|more than/],
] as const;

test("a damaged link says so, and the page is there all the same", async ({ page, open }) => {
  for (const [hash, message] of damaged) {
    await open(hash);
    const banner = page.getByRole("alert");
    await expect(banner, hash.slice(0, 30)).toHaveText(message);
    const [key, value = ""] = hash.split("=");
    // Of a program in plain sight what can be read is kept; the rest of them can't be read at all.
    expect(await editorText(page)).toBe(key === "src" ? value : firstChain.program);
    await page.keyboard.press("ArrowRight");
    await at(page, 1);
    await banner.getByRole("button", { name: "Dismiss" }).click();
    await expect(banner).toHaveCount(0);
    await page.goto("about:blank");
  }
});

test("a damaged link opened over one's own work takes nothing away", async ({ page, open }) => {
  await open(`${programHash(PROGRAM)}&step=4`);
  await page.evaluate(() => {
    location.hash = "#z=not*base64&step=2";
  });
  await expect(page.getByRole("alert")).toHaveText(/unpacked/);
  expect(await editorText(page)).toBe(PROGRAM);
  await at(page, 4);
});

test("lessons have addresses, one of each part", async ({ page, open }) => {
  const firsts = lessons.filter(({ part }, index) => part !== lessons[index - 1]?.part);
  for (const { id, program } of firsts) {
    await open(`lesson=${id}`);
    await expect.poll(() => editorText(page)).toBe(program);
  }
});

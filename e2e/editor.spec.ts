/** The expression: typing it, and what it makes of the graph. */
import type { Page } from "@playwright/test";
import { expect, test } from "./page.ts";
import { editorOf, editorText, graphOf, nodeNamed, programHash, shownOn } from "./shown.ts";

test("the graph follows every keystroke", async ({ page, open }) => {
  await open(programHash("x = 3, y = 2\nf = x"));
  await fullEditor(page);
  await editorOf(page).click();
  await page.keyboard.press("ControlOrMeta+End");
  const followed: string[] = [];
  for (const key of " * y + x^2") {
    await page.keyboard.type(key);
    const { nodes, graph } = await shownOn(page);
    followed.push(graph.stale === undefined ? `${Object.keys(nodes).length}:${nodes.f?.op}` : "stale");
  }
  // " ", " *", " * ", " * y", …: wrong in between, and right again as soon as it can be.
  expect(followed).toEqual([
    "2:undefined",
    "stale",
    "stale",
    "3:mul",
    "3:mul",
    "stale",
    "stale",
    "4:add",
    "stale",
    "5:add",
  ]);
  expect(await editorText(page)).toBe("x = 3, y = 2\nf = x * y + x^2");
});

const programs = [
  { program: "x = 3\nf = x*x", value: 9, gradients: { x: 6 } },
  { program: "x = 2\nf = 5x+3", value: 13, gradients: { x: 5 } },
  { program: "x = −3\ny = 2\nf = x × y − 2²·x", value: 6, gradients: { x: -2, y: -3 } },
  { program: "(a + b) * (b + 1)\na = 2, b = 1", value: 6, gradients: { a: 2, b: 5 } },
  { program: "s(t) = 1 / (1 + exp(-t))\nx = 0\nf = s(x)", value: 0.5, gradients: { x: 0.25 } },
  { program: "x = 2; y = -4\nf = max(x, y)^3 # cubed", value: 8, gradients: { x: 12, y: 0 } },
] as const;

test("what is typed is computed, however it is written", async ({ page, open }) => {
  await open();
  await fullEditor(page);
  for (const { program, value, gradients } of programs) {
    await editorOf(page).fill(program);
    await editorOf(page).blur();
    await page.keyboard.press("End");
    await expect(graphOf(page)).toHaveAttribute("data-phase", "done");
    const { nodes } = await shownOn(page);
    expect(nodes.f?.value, program).toBe(String(value));
    for (const [name, gradient] of Object.entries(gradients)) {
      expect(nodes[name]?.gradient, `${name} of ${program}`).toBe(String(gradient));
    }
    expect(await editorText(page)).toBe(program);
  }
});

test("a name without a value becomes an input, and one click writes it down", async ({ page, open }) => {
  await open(programHash("x = 2\nf = x * y"));
  await expect(nodeNamed(page, "y")).toHaveAttribute("data-value", "1");
  const notice = page.locator("[data-diagnostic]");
  await expect(notice).toHaveAttribute("data-severity", "info");
  await expect(notice).toHaveAttribute("data-line", "2");
  await expect(notice).toHaveAttribute("data-column", "9");
  await notice.getByRole("button", { name: "Add y = 1" }).click();
  await expect(notice).toHaveCount(0);
  expect(await editorText(page)).toBe("x = 2\nf = x * y\ny = 1");
});

test("the line and the term the step comes from are marked in the text", async ({ page, open }) => {
  await open("lesson=G3&step=6");
  await fullEditor(page);
  await expect(page.locator(".cm-activeSpan")).toHaveText("w1 + w2");
  await expect(page.locator(".cm-activeSource")).toHaveText("q = w1 + w2");
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator(".cm-activeSpan")).toHaveText("q * w3");
  await page.keyboard.press("Home");
  await expect(page.locator(".cm-activeSpan")).toHaveCount(0);
});

test("the step stays where the edit leaves the graph as it is", async ({ page, open }) => {
  await open("lesson=G3&step=5");
  await fullEditor(page);
  await editorOf(page).fill("w1 = -2\nw2 = 5\nw3 = -4\nq = w1 + w2\nf = q / w3");
  await expect(nodeNamed(page, "f")).toHaveAttribute("data-op", "div");
  await expect(graphOf(page)).toHaveAttribute("data-step", "5");
  await expect(nodeNamed(page, "w3")).toHaveAttribute("data-gradient", "-0.1875");
});

test("Ctrl+Z takes typing back, in the editor and out of it", async ({ page, open }) => {
  await open(programHash("x = 3\nf = x + 1"));
  await fullEditor(page);
  await editorOf(page).click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("0");
  await expect(nodeNamed(page, "f")).toContainText("10");
  await page.keyboard.press("ControlOrMeta+z");
  expect(await editorText(page)).toBe("x = 3\nf = x + 1");
  await page.keyboard.press("ControlOrMeta+Shift+z");
  expect(await editorText(page)).toBe("x = 3\nf = x + 10");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ControlOrMeta+z");
  expect(await editorText(page)).toBe("x = 3\nf = x + 1");
});

test("Ctrl+Z brings a document back whole: its text, whose it is, what was open in it, and the step", async ({
  page,
  open,
}) => {
  const own = "a = 2\nf = sigmoid(a)^2";
  await open(`lesson=G7&step=4`);
  await fullEditor(page);
  const header = page.getByRole("banner");
  const openLesson = async (title: string): Promise<void> => {
    await page.getByRole("button", { name: "Lessons", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: title }).first().click();
    await expect(header).toContainText(title);
  };
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `${programHash(own)}&step=3&open=sigmoid%231`,
  );
  await expect(nodeNamed(page, "f")).toHaveAttribute("data-op", "pow");
  const parts = await page.locator("[data-node]").count();
  expect(parts).toBeGreaterThan(3);
  await openLesson("Multiply");
  await page.keyboard.press("ArrowRight");

  await page.keyboard.press("ControlOrMeta+z");
  expect(await editorText(page)).toBe(own);
  await expect(header).not.toContainText("Multiply");
  await expect(header.getByRole("button", { name: "Reset lesson" })).toHaveCount(0);
  await expect(page.locator("[data-node]")).toHaveCount(parts);
  await expect(graphOf(page)).toHaveAttribute("data-step", "3");

  await page.keyboard.press("ControlOrMeta+z");
  await expect(header).toContainText("Fan-out");
  await expect(header.getByRole("button", { name: "Reset lesson" })).toHaveCount(0);
  await expect(graphOf(page)).toHaveAttribute("data-step", "4");
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(header).toContainText("Multiply");
  await expect(header.getByRole("button", { name: "Reset lesson" })).toHaveCount(0);

  await page.getByRole("button", { name: "Practise", exact: true }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Another like this" }).click();
  await expect(header).toContainText("Like “Multiply”");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(header).not.toContainText("Like");
  await expect(header).toContainText("Multiply");

  // A number moved after that is an edit of this lesson, not another switch.
  const before = await editorText(page);
  await page.getByRole("slider", { name: "x", exact: true }).press("ArrowRight");
  await page.keyboard.press("ControlOrMeta+z");
  expect(await editorText(page)).toBe(before);
  await expect(header).toContainText("Multiply");
});

test("typing never steps the player", async ({ page, open }) => {
  await open(`${programHash("n = 3\nf = n + 1")}&step=2`);
  await fullEditor(page);
  await editorOf(page).click();
  for (const key of ["End", "n", "p", "b", "f", ".", "0", " ", "?", "ArrowLeft", "Home", "PageDown"]) {
    await page.keyboard.press(key);
  }
  await expect(graphOf(page)).toHaveAttribute("data-step", "2");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  expect(await editorText(page)).toContain("npbf.0 ?");
});

test("nothing typed is lost by a reload, right or wrong", async ({ page, open }) => {
  for (const text of ["p = 7\nf = p * p * p", "p = 7\nf = p * * (p"]) {
    await open("lesson=G3&step=4");
    await editorOf(page).fill(text);
    await page.reload();
    await expect(editorOf(page)).toBeVisible();
    expect(await editorText(page)).toBe(text);
    await page.goto("about:blank");
  }
});

test("a long program is typed, packed into the address, and read back", async ({ page, open }) => {
  await open();
  await fullEditor(page);
  const lines = Array.from(
    { length: 120 },
    (_, index) => `a${index + 1} = a${index} * 1.01 + sin(a${index})`,
  );
  const text = ["a0 = 1", ...lines].join("\n");
  await editorOf(page).fill(text);
  await expect(nodeNamed(page, "a120")).toBeAttached();
  await expect.poll(() => page.url()).toContain("#z=");
  expect(page.url().length).toBeLessThan(text.length);
  await page.reload();
  await expect(nodeNamed(page, "a120")).toBeAttached();
  expect((await shownOn(page)).graph.step).toBe("0");
});

test("what is selected this very moment is typed over, though a step redraws the text in between", async ({
  page,
  open,
}) => {
  await open(`${programHash("w1 = 2\nw2 = 3\nq = w1 + w2\nf = q * w1")}&step=2`);
  await fullEditor(page);
  await editorOf(page).click();
  await expect(page.locator(".cm-activeSpan")).toHaveText("q * w1");
  // In one task, so that no event tells the editor of the selection before the step does its work.
  await editorOf(page).evaluate((element) => {
    document.getSelection()?.selectAllChildren(element);
    document.querySelector<HTMLElement>("button[aria-label='Previous step']")?.click();
  });
  await expect(page.locator(".cm-activeSpan")).toHaveText("w1 + w2");
  await page.keyboard.insertText("f = 7^2");
  expect(await editorText(page)).toBe("f = 7^2");
});

const foreign = [
  { text: "<img src=x onerror=alert(1)>", draws: false },
  { text: "<script>document.title = 'gone'</script>", draws: false },
  { text: "javascript:alert(1)", draws: false },
  { text: "\\href{javascript:alert(1)}{x}", draws: false },
  { text: "__proto__ = 3\nconstructor = 2\nf = __proto__ * constructor + toString", draws: true },
  { text: "hasOwnProperty = 2\nvalueOf = 3\nf = valueOf ^ hasOwnProperty", draws: true },
] as const;

test("pointing at a sign or a called operation tells the value and gradient there at this step", async ({
  page,
  open,
}) => {
  await open(`${programHash("w = 2\nx = 3\nf = exp(w*x - 6)")}&step=999`);
  await fullEditor(page);
  const told = page.locator(".cm-nameHover");
  const point = async (piece: string): Promise<void> => {
    const place = await page.locator(".cm-line", { hasText: "exp" }).evaluate((line, text) => {
      const range = document.createRange();
      const letters = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = letters.nextNode(); node !== null; node = letters.nextNode()) {
        const at = node.textContent?.indexOf(text) ?? -1;
        if (at < 0) continue;
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        break;
      }
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, piece);
    await page.mouse.move(place.x, place.y, { steps: 3 });
  };
  await point("*");
  await expect(told).toHaveText("v1, w times x, value 6, gradient 1.");
  await point("exp");
  await expect(told).toHaveText(/^exp\(x\): e to the power x\.\s*f, exp of v2, value 1, gradient 1\.$/);
});

test("text that looks like markup or like a part of JavaScript is only text", async ({ page, open }) => {
  page.on("dialog", () => {
    throw new Error("the page opened a dialog");
  });
  await open();
  for (const { text, draws } of foreign) {
    await editorOf(page).fill(text);
    expect(await editorText(page)).toBe(text);
    if (draws) await expect(page.locator("[data-diagnostic][data-severity=error]")).toHaveCount(0);
    else await expect(page.locator("[data-diagnostic][data-severity=error]").first()).toBeVisible();
    await expect(page.locator("body img, body script")).toHaveCount(0);
    await expect(page).toHaveTitle(/Backstep/);
  }
  await open(`${programHash("__proto__ = 3\nconstructor = 2\nf = __proto__ * constructor")}&step=9`);
  const { nodes } = await shownOn(page);
  expect(Object.keys(nodes).sort()).toEqual(["__proto__", "constructor", "f"]);
  expect(nodes.constructor).toMatchObject({ gradient: "3" });
  await expect(page.getByRole("slider", { name: "__proto__" })).toHaveValue("3");
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
});

/** The full editor has taken the plain one's place: marks and line numbers are there. */
async function fullEditor(page: Page): Promise<void> {
  await page.locator(".cm-content").waitFor();
}

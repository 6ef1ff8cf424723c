/** A translating extension changes the page under React's hands. */
import type { Page } from "@playwright/test";
import { expect, test } from "./page.ts";
import { button, editorOf, graphOf, nodeNamed } from "./shown.ts";

/** What a translating extension does to every text that it may: it takes React's text nodes away, into elements of its own. */
function translate(page: Page): Promise<void> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
    for (const text of texts) {
      const parent = text.parentElement;
      if (parent === null || text.data.trim() === "") continue;
      if (parent.closest("svg, font, textarea, script") !== null) continue;
      if (parent instanceof HTMLElement && !parent.translate) continue;
      const outer = document.createElement("font");
      const inner = document.createElement("font");
      inner.textContent = text.data;
      outer.append(inner);
      parent.replaceChild(outer, text);
    }
  });
}

test("a translated page steps on, and shows nothing that is out of date", async ({ page, open }) => {
  const everything = () =>
    page.evaluate(() => {
      const copy = document.body.cloneNode(true);
      if (!(copy instanceof Element)) return "";
      for (const element of copy.querySelectorAll("script, .editor-panel")) element.remove();
      return copy.textContent.replace(/\s+/g, " ");
    });
  await open("lesson=G7&table=on");
  await page.locator("[data-formula] .katex").waitFor();
  await page.getByRole("table").waitFor();
  const count = Number(await graphOf(page).getAttribute("data-step-count"));
  for (let step = 0; step < count; step += 1) {
    await translate(page);
    await page.keyboard.press("ArrowRight");
  }
  await translate(page);
  for (let back = 0; back < 2; back += 1) await page.keyboard.press("ArrowLeft");
  await expect(graphOf(page)).toHaveAttribute("data-step", String(count - 2));
  const shown = await everything();
  await page.reload();
  await page.locator("[data-formula] .katex").waitFor();
  await page.getByRole("table").waitFor();
  expect(shown).toBe(await everything());
  for (const name of ["Lessons", "Reference", "Share", "Export", "Settings", "Keys"]) {
    await button(page, name).click();
    await page.getByRole("dialog").waitFor();
    await translate(page);
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  }
  await editorOf(page).fill("x = 3\nf = x * y");
  await expect(page.locator("[data-diagnostic]")).not.toHaveCount(0);
  await translate(page);
  await editorOf(page).fill("x = 3\nf = x * x");
  await expect(nodeNamed(page, "x")).toHaveAttribute("data-value", "3");
  await expect(page.locator(".panel-failed")).toHaveCount(0);
});

/** Motion is meaning only: short, never in the way of the next key, and none for those who asked for none. */
import type { Page } from "@playwright/test";
import { expect, test } from "./page.ts";
import { graphOf } from "./shown.ts";

type Motion = { readonly name: string; readonly on: string; readonly end: number; readonly running: boolean };

/** Everything that moves or is about to, with the time from start to end, delays included, ms. */
function motions(page: Page): Promise<Motion[]> {
  return page.evaluate(() =>
    document.getAnimations().map((animation) => {
      const target = animation.effect instanceof KeyframeEffect ? animation.effect.target : null;
      const end = Number(animation.effect?.getComputedTiming().endTime ?? 0);
      return {
        name: animation instanceof CSSAnimation ? animation.animationName : "transition",
        on: target?.closest("[data-edge]")?.getAttribute("data-edge") ?? target?.className.toString() ?? "",
        end,
        running: animation.playState === "running" && end > 1,
      };
    }),
  );
}

/** Time stands still for animations, so that however slow the machine is they are there to be looked at. */
async function stillness(page: Page): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener(
      "animationstart",
      ({ target }) => {
        if (target instanceof Element) for (const one of target.getAnimations()) one.currentTime = 0;
      },
      true,
    );
  });
}

const press = async (page: Page, position: number): Promise<void> => {
  await page.keyboard.press("ArrowRight");
  await expect(graphOf(page)).toHaveAttribute("data-step", String(position));
};

test("a gradient fills its wire while its term in the formula lights, all within 400 ms", async ({
  page,
  open,
}) => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await open("lesson=G3&step=4");
  await page.locator(".formula-main .katex").first().waitFor();
  const found = await page.evaluate(async () => {
    const graph = document.querySelector("[data-graph]");
    const stepped = new Promise<void>((resolve) => {
      new MutationObserver(() => resolve()).observe(graph ?? document, { attributeFilter: ["data-step"] });
    });
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
    await stepped;
    return document.getAnimations().map((animation) => {
      const target = animation.effect instanceof KeyframeEffect ? animation.effect.target : null;
      return {
        name: animation instanceof CSSAnimation ? animation.animationName : "transition",
        edge: target?.closest("[data-edge]")?.getAttribute("data-active") ?? null,
        place: target?.closest(".formula-panel")
          ? (target.querySelector("[data-place]") ?? target.closest("[data-place]"))?.getAttribute(
              "data-place",
            )
          : null,
        end: Number(animation.effect?.getComputedTiming().endTime ?? 0),
      };
    });
  });
  const fill = found.find(({ name }) => name === "fill-wire");
  const light = found.find(({ name, place }) => name === "light-term" && place?.startsWith("contribution-"));
  expect(fill).toMatchObject({ edge: "true" });
  expect(light?.end).toBe(fill?.end);
  expect(fill?.end).toBeGreaterThanOrEqual(200);
  for (const { end } of found) expect(end).toBeLessThanOrEqual(400);
});

test("the next press does not wait: what was filling is full, and one wire fills", async ({ page, open }) => {
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await stillness(page);
  await open("lesson=G12&step=10");
  for (let position = 11; position <= 16; position += 1) {
    await press(page, position);
    const fills = (await motions(page)).filter(({ name }) => name === "fill-wire");
    expect(fills.length).toBeLessThanOrEqual(1);
    await expect(page.locator(".wire-fill")).toHaveCount(1);
    await expect(page.locator(".callout")).toHaveCount(1);
  }
});

test("with reduced motion a step is there at once", async ({ page, open }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open("lesson=G3&step=4");
  for (let position = 5; position <= 7; position += 1) {
    await press(page, position);
    expect((await motions(page)).filter(({ running }) => running)).toEqual([]);
  }
});

/** Real touches: flick, pan, pinch, rotation, and a page that is drawn before it has a size. */
import type { Page } from "@playwright/test";
import { expect, test } from "./page.ts";
import { button, graphOf, programHash } from "./shown.ts";

const phone = { width: 390, height: 844 };
test.use({ hasTouch: true, isMobile: true, viewport: phone, screen: phone });

type Point = { readonly x: number; readonly y: number };

/** Fingers go down at the first points and along the others, as fast as the page takes them. */
async function fingers(page: Page, ...moves: readonly (readonly Point[])[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly Point[]) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: points.map(({ x, y }, id) => ({ x, y, id })),
    });
  const [first = [], ...rest] = moves;
  // Fingers never go down at once.
  for (let count = 1; count <= first.length; count += 1) await send("touchStart", first.slice(0, count));
  for (const points of rest) await send("touchMove", points);
  await send("touchEnd", []);
  await session.detach();
}

/** One finger from a point by so many px, in ten moves. */
function along({ x, y }: Point, by: Point): readonly (readonly Point[])[] {
  return Array.from({ length: 11 }, (_, part) => [{ x: x + (by.x * part) / 10, y: y + (by.y * part) / 10 }]);
}

async function middleOf(page: Page, selector: string): Promise<Point> {
  const box = await page.locator(selector).boundingBox();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
}

/** Where the drawing stands: px, and zoom. */
function standing(page: Page): Promise<readonly [x: number, y: number, zoom: number]> {
  return page.evaluate(() => {
    const matrix = document.querySelector<SVGGElement>("[data-graph] > g")?.getScreenCTM();
    return [matrix?.e ?? 0, matrix?.f ?? 0, matrix?.a ?? 0] as const;
  });
}

/** Whether the whole drawing is on the stage. */
function isWhole(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const stage = document.querySelector("main")?.getBoundingClientRect();
    const nodes = [...document.querySelectorAll("[data-node] .gate")];
    return (
      stage !== undefined &&
      nodes.length > 0 &&
      nodes.every((node) => {
        const box = node.getBoundingClientRect();
        return (
          box.left >= stage.left &&
          box.right <= stage.right &&
          box.top >= stage.top &&
          box.bottom <= stage.bottom
        );
      })
    );
  });
}

const stepIs = (page: Page, step: number) => expect(graphOf(page)).toHaveAttribute("data-step", String(step));

test("a flick steps on a graph that is all in view, on the player and on the formula", async ({
  page,
  open,
}) => {
  await open("lesson=G3&step=3");
  await page.locator("[data-formula] .katex").waitFor();
  const before = await standing(page);
  await fingers(page, ...along(await middleOf(page, "main"), { x: -150, y: 10 }));
  await stepIs(page, 4);
  await fingers(page, ...along(await middleOf(page, "main"), { x: 150, y: -10 }));
  await stepIs(page, 3);
  expect(await standing(page)).toEqual(before);
  const { x, y } = await middleOf(page, ".player-buttons");
  await fingers(page, ...along({ x: x - 40, y }, { x: 120, y: 0 }));
  await stepIs(page, 2);
  await fingers(
    page,
    ...along(await middleOf(page, ".formula-panel > .panel-title >> nth=0"), { x: -120, y: 0 }),
  );
  await stepIs(page, 3);
});

test("up and down, slanting, and slow moves step nowhere", async ({ page, open }) => {
  await open("lesson=G3&step=3");
  await fingers(page, ...along(await middleOf(page, "main"), { x: 10, y: -150 }));
  await fingers(page, ...along(await middleOf(page, "main"), { x: 100, y: 100 }));
  await stepIs(page, 3);
  await expect(page.getByRole("dialog")).toHaveCount(0);
});

test("two fingers zoom; then one moves the graph and steps no more, until it is fitted", async ({
  page,
  open,
}) => {
  await open("lesson=G3&step=3");
  const { x, y } = await middleOf(page, "main");
  const [, , zoom] = await standing(page);
  const apart = (by: number): readonly Point[] => [
    { x: x - by, y },
    { x: x + by, y },
  ];
  await fingers(page, apart(30), apart(60), apart(90), apart(120));
  await expect.poll(async () => (await standing(page))[2]).toBeGreaterThan(zoom * 2);
  await stepIs(page, 3);
  const [left] = await standing(page);
  await fingers(page, ...along({ x, y }, { x: -100, y: 0 }));
  await expect.poll(async () => Math.round((await standing(page))[0] - left)).toBe(-100);
  await stepIs(page, 3);
  await button(page, "Fit graph").tap();
  await expect.poll(() => isWhole(page)).toBe(true);
  await fingers(page, ...along({ x, y }, { x: -150, y: 0 }));
  await stepIs(page, 4);
});

test("a long formula scrolls in its box under a finger, and steps nowhere", async ({ page, open }) => {
  const names = "abcdefgh".split("").map((letter) => `${letter}_with_a_long_name`);
  await open(
    `${programHash(`${names.map((name) => `${name} = 2`).join("\n")}\nf = (${names.join(" * ")})^2 * ${names[0]}`)}&step=12`,
  );
  await page.locator("[data-formula] .katex").waitFor();
  const box = page.locator("[data-formula]");
  expect(await box.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeGreaterThan(50);
  const step = await graphOf(page).getAttribute("data-step");
  await fingers(page, ...along(await middleOf(page, "[data-formula]"), { x: -120, y: 0 }));
  await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(30);
  expect(await graphOf(page).getAttribute("data-step")).toBe(step);
});

test("turning the phone keeps the step and the tab, and fits the graph again", async ({ page, open }) => {
  await open("lesson=G7&step=6");
  await page.getByRole("tab", { name: "Inputs" }).tap();
  const fitted = await standing(page);
  const { x, y } = await middleOf(page, "main");
  const apart = (by: number): readonly Point[] => [
    { x: x - by, y },
    { x: x + by, y },
  ];
  await fingers(page, apart(20), apart(80), apart(150));
  await expect.poll(async () => (await standing(page))[2]).toBeGreaterThan(fitted[2] * 3);
  await page.setViewportSize({ width: 844, height: 390 });
  await expect.poll(() => isWhole(page)).toBe(true);
  await stepIs(page, 6);
  await expect(page.getByRole("tab", { name: "Inputs" })).toHaveAttribute("aria-selected", "true");
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => standing(page)).toEqual(fitted);
  await stepIs(page, 6);
});

test("a page that is shown only later, from 0 × 0, is then drawn right", async ({ page, baseURL }) => {
  await page.route("**/host.html", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><p>A course</p>" }),
  );
  await page.goto("./host.html");
  await page.evaluate((src) => {
    const frame = document.createElement("iframe");
    frame.style.display = "none";
    frame.src = `${src}#lesson=G7&step=9`;
    frame.width = "900";
    frame.height = "600";
    document.body.replaceChildren(frame);
  }, baseURL ?? "");
  const frame = page.frameLocator("iframe");
  await frame.locator("[data-graph]").waitFor({ state: "attached" });
  await frame.locator("[data-formula]").waitFor({ state: "attached" });
  await page.locator("iframe").evaluate((element) => {
    element.style.display = "block";
  });
  const seen = () =>
    frame.locator("body").evaluate((body) => {
      const stage = body.querySelector("main")?.getBoundingClientRect();
      const gates = [...body.querySelectorAll("[data-node] .gate")].map((gate) =>
        gate.getBoundingClientRect(),
      );
      const inside = gates.filter(
        ({ left, right, width }) => width > 20 && left >= (stage?.left ?? 0) && right <= (stage?.right ?? 0),
      );
      return inside.length === gates.length && gates.length > 0 && (stage?.height ?? 0) > 200;
    });
  await expect.poll(seen).toBe(true);
  expect(await frame.locator("[data-graph] > g").getAttribute("style")).not.toMatch(/NaN|Infinity/);
});

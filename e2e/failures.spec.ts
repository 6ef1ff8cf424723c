/** What may fail without the page failing: late chunks, permissions, a frame's sandbox. */
import { expect, test } from "./page.ts";
import { button, editorOf, graphOf, nodeNamed, shownOn } from "./shown.ts";

test("without the formulas' and the editor's chunks everything can still be read and typed", async ({
  page,
  open,
  faults,
}) => {
  await page.route(/(?:katex|CodeEditor)[^/]*\.js$/, (route) => route.abort());
  await open("lesson=G3&step=6");
  await expect(page.locator("[data-formula]")).toContainText("\\partial w_{1}");
  await expect(page.locator("[data-formula]")).toContainText("-4");
  await expect(page.locator("[data-formula]")).not.toContainText("\\html");
  await page.keyboard.press("ArrowRight");
  expect((await shownOn(page)).nodes.w2?.gradient).toBe("-4");
  await editorOf(page).fill("x = 3\nf = x * x");
  await expect(nodeNamed(page, "f")).toHaveAttribute("data-op", "mul");
  await page.getByRole("slider", { name: "x", exact: true }).fill("2");
  await expect(editorOf(page)).toHaveValue("x = 2\nf = x * x");
  const expected = (fault: string) => /Failed to load resource|ERR_FAILED/.test(fault);
  expect(faults.filter((fault) => !expected(fault))).toEqual([]);
  faults.length = 0;
});

test("in a sandboxed frame, without storage, clipboard or history, it steps and edits", async ({
  page,
  baseURL,
}) => {
  // A frame without an origin gets the page's files only from a server that gives them to anyone, as most do.
  await page.route("**/assets/*", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "access-control-allow-origin": "*" } });
  });
  await page.route("**/host.html", (route) =>
    route.fulfill({ contentType: "text/html", body: "<p>A course</p>" }),
  );
  await page.goto("./host.html");
  await page.evaluate((src) => {
    const frame = document.createElement("iframe");
    frame.sandbox.add("allow-scripts");
    frame.src = `${src}#lesson=G3&step=3&view=embed`;
    frame.width = "1000";
    frame.height = "700";
    document.body.replaceChildren(frame);
  }, baseURL ?? "");
  const frame = page.frameLocator("iframe");
  const graph = frame.locator("[data-graph]");
  await expect(graph).toHaveAttribute("data-step", "3");
  // It takes no focus by itself.
  expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe("BODY");
  await frame.getByRole("button", { name: "Next step" }).click();
  await expect(graph).toHaveAttribute("data-step", "4");
  await frame.getByRole("textbox", { name: "Expression" }).fill("x = 3\nf = x * x");
  await expect(frame.locator('[data-node="x"]')).toHaveAttribute("data-value", "3");
});

test("with storage out of reach nothing is missing", async ({ page, open }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage", "indexedDB"]) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException("blocked", "SecurityError");
        },
      });
    }
  });
  await open("lesson=G7&step=8");
  await button(page, "Next step").click();
  await expect(graphOf(page)).toHaveAttribute("data-step", "9");
  await page.reload();
  await expect(graphOf(page)).toHaveAttribute("data-step", "9");
});

test("when the address can't be written the page goes on", async ({ page, open }) => {
  await page.addInitScript(() => {
    history.replaceState = () => {
      throw new DOMException("too many", "SecurityError");
    };
  });
  await open("lesson=G3");
  for (let press = 0; press < 7; press += 1) await page.keyboard.press("ArrowRight");
  await expect(graphOf(page)).toHaveAttribute("data-phase", "done");
});

/** What may fail without the page failing: late chunks, permissions, a frame's sandbox. */
import { expect, test } from "./page.ts";
import { button, editorOf, editorText, graphOf, nodeNamed, programHash, shownOn } from "./shown.ts";

/** A file that was not to be had is told by the browser as an error. */
function dropLoadFaults(faults: string[]): void {
  const expected = (fault: string) =>
    /Failed to load resource|ERR_FAILED|dynamically imported module/.test(fault);
  expect(faults.filter((fault) => !expected(fault))).toEqual([]);
  faults.length = 0;
}

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
  await expect(page.getByRole("alert")).toContainText("could not be loaded");
  dropLoadFaults(faults);
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
  await expect(frame.getByText("Not saved")).toBeVisible();
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

test("a panel that fails leaves the rest, offers the text and comes back", async ({ page, open, faults }) => {
  await open("lesson=G3&step=3");
  await page.locator("[data-formula] .katex").waitFor();
  await page.evaluate(() => {
    const own = Element.prototype.querySelectorAll;
    Reflect.set(window, "mend", () => {
      Element.prototype.querySelectorAll = own;
    });
    Element.prototype.querySelectorAll = function (this: Element, selectors: string) {
      if (this.matches("[aria-label=Formula]")) throw new Error("a fault of a panel");
      return own.call(this, selectors);
    } as typeof own;
  });
  // What is pointed at is looked for in the formula.
  await page.locator("[data-formula] [data-place]").first().hover();
  await page.keyboard.press("ArrowRight");
  const failed = page.getByRole("alert");
  await expect(failed).toContainText("The formula panel failed");
  for (const name of ["Copy my work", "Try again", "Reload"]) await expect(button(page, name)).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(graphOf(page)).toHaveAttribute("data-step", "5");
  await editorOf(page).fill("x = 3\nf = x * x");
  await expect(nodeNamed(page, "x")).toHaveAttribute("data-value", "3");
  await page.evaluate(() => Reflect.get(window, "mend")());
  await button(page, "Try again").click();
  await expect(page.locator("[data-formula] .katex")).toBeVisible();
  expect(faults.every((fault) => fault.includes("a fault of a panel"))).toBe(true);
  faults.length = 0;
});

test("a dialog, a card or a formula whose file can't be had is said so, and the rest goes on", async ({
  page,
  faults,
}) => {
  await page.route(/(?:ShareDialog|NodeCardDialog|FormulaPanel)[^/]*\.js$/, (route) => route.abort());
  await page.goto("./#lesson=G3&step=3");
  await expect(page.getByText("The formula panel could not be loaded")).toBeVisible();
  await button(page, "Share").click();
  await expect(page.getByRole("alert").filter({ hasText: "could not be loaded" }).first()).toBeVisible();
  await nodeNamed(page, "q").locator(".gate").click();
  await expect(page.getByText("The card panel could not be loaded")).toBeInViewport();
  await button(page, "Next step").click();
  await expect(graphOf(page)).toHaveAttribute("data-step", "4");
  await button(page, "Settings").click();
  await expect(page.getByRole("dialog", { name: "Settings" })).toBeVisible();
  dropLoadFaults(faults);
});

test("what was only fetched ahead and can't be had is said when it is asked for", async ({
  page,
  open,
  faults,
}) => {
  await page.route(/(?:printStyles|PageDialog|gallery)[^/]*\.(?:js|css)$/, (route) => route.abort());
  const refused = ["printStyles", "PageDialog", "gallery"].map((name) =>
    page.waitForEvent("requestfailed", (request) => request.url().includes(name)),
  );
  await open("step=3");
  await Promise.all(refused);
  await button(page, "Next step").click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await button(page, "Settings").click();
  await expect(page.getByRole("alert")).toContainText("could not be loaded");
  dropLoadFaults(faults);
});

test("without any of its fonts the page reads", async ({ page, open, faults }) => {
  await page.route(/\.woff2$/, (route) => route.abort());
  await open("lesson=G3&step=6");
  await page.locator("[data-formula] .katex").waitFor();
  await expect.poll(() => page.evaluate(() => document.fonts.status)).toBe("loaded");
  const gate = nodeNamed(page, "q").locator("text").first();
  await expect(gate).toBeVisible();
  expect((await gate.boundingBox())?.width).toBeGreaterThan(4);
  await expect(page.locator("[data-formula]")).toBeVisible();
  dropLoadFaults(faults);
});

test("after a crash of the tab the text and the step are there again", async ({ page, context, open }) => {
  await open("lesson=G3&step=3");
  await editorOf(page).fill("x = 3\nf = x * x + x");
  await page.keyboard.press("Escape");
  await button(page, "Last step").click();
  await expect.poll(() => page.url()).toContain("src=");
  const step = await graphOf(page).getAttribute("data-step");
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  session.send("Page.crash").catch(() => undefined);
  await crashed;
  const again = await context.newPage();
  await again.goto(page.url());
  await expect(graphOf(again)).toHaveAttribute("data-step", String(step));
  expect(await editorText(again)).toBe("x = 3\nf = x * x + x");
});

test("text that the address refuses is there again after a reload", async ({ page, open }) => {
  await page.addInitScript(() => {
    history.replaceState = () => {
      throw new DOMException("too many", "SecurityError");
    };
  });
  await open("lesson=G3&step=3");
  await editorOf(page).fill("x = 3\nf = x * x + x");
  await page.keyboard.press("Escape");
  await button(page, "Last step").click();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.reload();
  await expect.poll(() => editorText(page)).toBe("x = 3\nf = x * x + x");
  await expect(graphOf(page)).toHaveAttribute("data-phase", "done");
  await page.goto("./#lesson=G7");
  await expect(nodeNamed(page, "e")).toBeVisible();
});

test("two failed starts in a row begin safely, with the text offered", async ({ page, faults }) => {
  await page.addInitScript(() => {
    // A fault that the first two starts of this tab meet.
    const starts = Number(window.name || 0) + 1;
    window.name = String(starts);
    if (starts > 2) return;
    document.getElementById = () => {
      throw new Error("a fault at the start");
    };
  });
  await page.goto(`./#${programHash("x = 3\nf = x * x + x")}&step=2`);
  await page.reload();
  await expect(graphOf(page)).toHaveCount(0);
  await page.reload();
  await expect(nodeNamed(page, "x")).toHaveCount(0);
  const offer = page.getByRole("alert");
  await expect(offer).toContainText("failed to start twice");
  await expect(offer.getByRole("textbox", { name: "Your text" })).toHaveValue("x = 3\nf = x * x + x");
  await offer.getByRole("button", { name: "Open it" }).click();
  await expect(nodeNamed(page, "x")).toHaveAttribute("data-value", "3");
  await expect(graphOf(page)).toHaveAttribute("data-step", "2");
  await expect(offer).toHaveCount(0);
  await page.reload();
  await expect(graphOf(page)).toHaveAttribute("data-step", "2");
  expect(faults.every((fault) => fault.includes("a fault at the start"))).toBe(true);
  faults.length = 0;
});

test("a storage that is full or holds nonsense changes nothing, and the settings say they are not saved", async ({
  page,
  open,
}) => {
  await page.addInitScript(() => {
    localStorage.setItem("backstep.settings", "%%%{{\u0000");
    localStorage.setItem("backstep.letters", "\u0000");
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await open("lesson=G3&step=3");
  await button(page, "Theme: auto").click();
  await page.keyboard.press("ArrowRight");
  await expect(graphOf(page)).toHaveAttribute("data-step", "4");
  await button(page, "Settings").click();
  await expect(page.getByRole("dialog")).toContainText("not saved");
});

test("a key that the page does not use is left to whoever holds the frame", async ({ page, open }) => {
  await open("lesson=G3&step=3");
  const used = await page.evaluate(() =>
    ["ArrowDown", "ArrowUp", "Tab", "F5", "F12", "a", "ArrowRight"].filter((key) => {
      const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      return event.defaultPrevented;
    }),
  );
  expect(used).toEqual(["ArrowRight"]);
});

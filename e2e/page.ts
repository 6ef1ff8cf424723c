/**
 * The suite's `test`: Playwright's, failing whenever the page does something it never may, whatever else is tested.
 * In: a page. Out: `open`, and `faults`, which must be empty when the test ends.
 */
import { test as base, expect } from "@playwright/test";

export { expect };

type Fixtures = {
  /**
   * What went wrong so far, a sentence each: policy violations, console errors, page errors and unhandled
   * rejections, requests to another origin. A test that provokes one asserts it and empties the list.
   */
  readonly faults: string[];
  /** Opens the built page at an address such as `lesson=neuron&step=3`, and waits for the graph. */
  readonly open: (hash?: string) => Promise<void>;
};

export const test = base.extend<Fixtures>({
  faults: [
    async ({ context, baseURL }, use) => {
      const faults: string[] = [];
      const home = new URL(baseURL ?? "").origin;
      context.on("console", (message) => {
        if (message.type() === "error") faults.push(`console error: ${message.text()}`);
      });
      context.on("weberror", (error) => {
        faults.push(`page error: ${error.error().message}`);
      });
      context.on("request", (request) => {
        const url = new URL(request.url());
        const local = url.protocol === "data:" || url.protocol === "blob:" || url.origin === home;
        if (!local) faults.push(`request to another origin: ${request.url()}`);
      });
      await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (violation) => {
          console.error(`policy violation: ${violation.violatedDirective} ${violation.blockedURI}`);
        });
      });
      await use(faults);
      expect(faults, "faults of the page").toEqual([]);
    },
    { auto: true },
  ],
  open: async ({ page }, use) => {
    await use(async (hash = "") => {
      await page.goto(hash === "" ? "./" : `./#${hash}`);
      await page.locator("[data-graph]").waitFor();
      // The formula comes right after the graph; where its side is folded there is none to wait for.
      const explained = page.locator(".formula-panel, .page:not(:has(.side-right))");
      await explained.first().waitFor({ state: "attached" });
    });
  },
});

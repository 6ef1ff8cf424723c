/**
 * What the page shows, read the way the contract promises it. In: a page. Out: plain data to compare.
 * Nothing here knows how the page is made beyond roles, names and data attributes.
 */
import type { Locator, Page } from "@playwright/test";

export type Shown = {
  /** The graph's own data: step, step-count, phase, stale. */
  readonly graph: Readonly<Record<string, string>>;
  readonly nodes: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly edges: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly tex: string;
  readonly formulaSpoken: string;
  /** Everything written in the explanation, but for what the lesson says. */
  readonly words: string;
  readonly stageText: string;
  readonly announcement: string;
  readonly valueText: string;
};

export async function shownOn(page: Page): Promise<Shown> {
  const { nodes, edges, ...rest } = await page.evaluate(() => {
    const data = (element: Element): Record<string, string> => {
      const entries = [...element.attributes]
        .filter(({ name }) => name.startsWith("data-") || name === "aria-label")
        .map(({ name, value }): [string, string] => [name.replace("data-", ""), value]);
      return Object.fromEntries(entries);
    };
    const byName = (attribute: string): (readonly [string, Record<string, string>])[] =>
      [...document.querySelectorAll(`[${attribute}]`)].map((element) => [
        element.getAttribute(attribute) ?? "",
        data(element),
      ]);
    const text = (selector: string, without: string): string => {
      const copy = document.querySelector(selector)?.cloneNode(true);
      if (!(copy instanceof Element)) return "";
      for (const element of copy.querySelectorAll(without)) element.remove();
      return copy.textContent;
    };
    const graph = document.querySelector("[data-graph]");
    const formula = document.querySelector("[data-formula]");
    return {
      graph: graph === null ? {} : data(graph),
      nodes: byName("data-node"),
      edges: byName("data-edge"),
      tex: formula?.getAttribute("data-tex") ?? "",
      formulaSpoken: formula?.getAttribute("aria-label") ?? "",
      words: text("[aria-label=Explanation]", "[aria-label=Lesson]"),
      stageText: text("[data-graph]", "title"),
      announcement: text("[role=status]", "none"),
      valueText: document.querySelector("input[aria-label=Step]")?.getAttribute("aria-valuetext") ?? "",
    };
  });
  // Made into records here: a node called __proto__ would not survive the way out of the page as a key.
  return { ...rest, nodes: Object.fromEntries(nodes), edges: Object.fromEntries(edges) };
}

export function graphOf(page: Page): Locator {
  return page.locator("[data-graph]");
}

export function nodeNamed(page: Page, name: string): Locator {
  return page.locator(`[data-node="${name}"]`);
}

export function editorOf(page: Page): Locator {
  return page.getByRole("textbox", { name: "Expression", exact: true });
}

export function stepSlider(page: Page): Locator {
  return page.getByRole("slider", { name: "Step", exact: true });
}

export function button(page: Page, name: string): Locator {
  return page.getByRole("button", { name, exact: true });
}

/** The text in the editor, plain or full. */
export function editorText(page: Page): Promise<string> {
  return editorOf(page).evaluate((element) =>
    element instanceof HTMLTextAreaElement
      ? element.value
      : [...element.querySelectorAll(".cm-line")].map((line) => line.textContent).join("\n"),
  );
}

/** An address that opens this program. */
export function programHash(program: string): string {
  return `src=${encodeURIComponent(program)}`;
}

/** LaTeX without the wrappers that only carry colour and place, and without brackets around plain numbers. */
export function bareTex(tex: string): string {
  const wrapper = /\\html(?:Class|Data)\{[^{}]*\}\{/.exec(tex);
  if (wrapper === null) {
    return tex.replace(/(?:\\left)?\((-?[\d.]+)(?:\\right)?\)/g, "$1").replace(/\s+/g, " ");
  }
  const start = wrapper.index + wrapper[0].length;
  let depth = 1;
  let end = start;
  while (depth > 0 && end < tex.length) {
    if (tex[end] === "{") depth += 1;
    if (tex[end] === "}") depth -= 1;
    end += 1;
  }
  return bareTex(tex.slice(0, wrapper.index) + tex.slice(start, end - 1) + tex.slice(end));
}

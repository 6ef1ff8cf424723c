/** The drawn stage: no label on another label, on a foreign gate or on a wire, and no NaN anywhere. */
import type { Page } from "@playwright/test";
import { lessons } from "../src/lessons/gallery.ts";
import { expect, test } from "./page.ts";
import { graphOf, programHash } from "./shown.ts";

/** What is drawn over what, as sentences; empty when the picture is clean. */
function collisions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const visible = (element: Element): DOMRect | null => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && box.height > 0 && getComputedStyle(element).visibility === "visible"
        ? box
        : null;
    };
    const graph = document.querySelector("[data-graph]");
    if (graph === null) return ["there is no graph"];
    const callout = graph.querySelector(".callout-box");
    type Label = { name: string; box: DOMRect; owner: Element | null };
    const grids = [...graph.querySelectorAll("[data-node] .grid-frame")].flatMap((frame): Label[] => {
      const box = visible(frame);
      const owner = frame.closest("[data-node]");
      return box === null ? [] : [{ name: `grid of ${owner?.getAttribute("data-node")}`, box, owner }];
    });
    // The numbers in a grid's cells are inside its frame.
    const texts = graph.querySelectorAll("[data-node] text:not(.grid text)");
    const labels = [...texts].flatMap((text): Label[] => {
      const box = visible(text);
      const owner = text.closest("[data-node]");
      if (box === null) return [];
      // A line box has room above and below its digits.
      const trimmed = new DOMRect(box.x, box.y + box.height * 0.2, box.width, box.height * 0.6);
      return [
        { name: `${owner?.getAttribute("data-node")} "${text.lastChild?.textContent}"`, box: trimmed, owner },
      ];
    });
    labels.push(...grids);
    const strip = callout === null ? null : visible(callout);
    if (strip !== null) labels.push({ name: "callout", box: strip, owner: callout });
    const gates = [...graph.querySelectorAll("[data-node]")].map((node) => ({
      node,
      name: `gate ${node.getAttribute("data-node")}`,
      box: node.querySelector(".gate")?.getBoundingClientRect() ?? new DOMRect(),
    }));
    const overlap = (a: DOMRect, b: DOMRect): boolean =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    const found: string[] = [];
    for (const [place, label] of labels.entries()) {
      for (const other of labels.slice(place + 1)) {
        if (overlap(label.box, other.box)) found.push(`${label.name} on ${other.name}`);
      }
      for (const gate of gates) {
        if (gate.node !== label.owner && overlap(label.box, gate.box))
          found.push(`${label.name} on ${gate.name}`);
      }
    }
    for (const element of document.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) {
        // What is said in words, and the numbers' own JSON, may well say that a value is NaN.
        if (/^(?:aria-|data-)/.test(name)) continue;
        if (/\bNaN\b|\bundefined\b|Infinity/.test(value))
          found.push(`${name}="${value}" of ${element.nodeName}`);
      }
    }
    return found;
  });
}

/** Number labels and callouts that a wire runs through: points along every wire against their boxes. */
function crossings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll("[data-node] text")].map((text) => {
      const { x, y, width, height } = text.getBoundingClientRect();
      const owner = text.closest("[data-node]")?.getAttribute("data-node");
      return {
        owner,
        text: text.lastChild?.textContent,
        x,
        y: y + height * 0.25,
        width,
        height: height * 0.5,
      };
    });
    const callout = document.querySelector(".callout-box")?.getBoundingClientRect();
    if (callout !== undefined) {
      const { x, y, width, height } = callout;
      boxes.push({ owner: "the callout", text: "", x, y, width, height });
    }
    const found = new Set<string>();
    for (const path of document.querySelectorAll<SVGPathElement>("[data-edge] .wire-line, .stub")) {
      const matrix = path.getScreenCTM();
      if (matrix === null) continue;
      const length = path.getTotalLength();
      for (let along = 4; along < length - 4; along += 3) {
        const point = path.getPointAtLength(along).matrixTransform(matrix);
        for (const box of boxes) {
          const inside =
            point.x > box.x && point.x < box.x + box.width && point.y > box.y && point.y < box.y + box.height;
          const edge = path.closest("[data-edge]")?.getAttribute("data-edge");
          if (inside) found.add(`${edge} through ${box.owner} "${box.text}"`);
        }
      }
    }
    return [...found];
  });
}

test.use({ viewport: { width: 1440, height: 900 } });

for (const { id, title, expects } of lessons) {
  test(`${id} ${title}: nothing overlaps at any position`, async ({ page, open }) => {
    await open(`lesson=${id}`);
    await page.evaluate(() => document.fonts.ready);
    const found: string[] = [];
    const last = expects.forward + 1 + expects.backward;
    test.setTimeout(30_000 + 1_000 * last);
    for (let position = 0; position <= last; position += 1) {
      if (position > 0) await page.keyboard.press("ArrowRight");
      await expect(graphOf(page)).toHaveAttribute("data-step", String(position));
      found.push(...(await collisions(page)).map((collision) => `at ${position}: ${collision}`));
      found.push(...(await crossings(page)).map((crossing) => `at ${position}: ${crossing}`));
    }
    expect(found).toEqual([]);
  });
}

const programs = [
  ["large and small numbers", "x = 123456789\ny = 0.00000123\nf = x * y * x - y / x"],
  [
    "long names",
    "learning_rate = 0.1\nweight_decay = 3\npenalty = learning_rate * weight_decay^2\nf = penalty + weight_decay",
  ],
  ["one variable six times", "x = 2\nf = x*x*x*x*x*x"],
  ["numbers that are none", "x = 0\ny = -1\nf = log(y) + 1/x + x*y"],
  [
    "hidden units",
    "x = 1\ny = 2\nh1 = tanh(x + 2y)\nh2 = tanh(3x - y)\nh3 = relu(x*y)\nf = h1*h2 + h2*h3 + h3*h1",
  ],
  [
    "a matrix product",
    "W = [[1, -2, 0.5], [0.3, 1, -1]]\ninput = [1, 0.5, -1]\nscores = W @ input\nL = sum(scores^2) + input[0]",
  ],
  [
    "arrays too large for numbers",
    "column = transpose(reshape([1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17], 1, 17))\nL = sum(sin(column) * 2 + column)",
  ],
  ["something beside the output", "x = 3\ny = 2\nz = y + x\nf = x * detach(x)"],
] as const;

for (const [what, program] of programs) {
  test(`${what}: nothing overlaps at any position`, async ({ page, open }) => {
    await open(programHash(program));
    await page.evaluate(() => document.fonts.ready);
    const last = Number(await graphOf(page).getAttribute("data-step-count"));
    const found: string[] = [];
    for (let position = 0; position <= last; position += 1) {
      if (position > 0) await page.keyboard.press("ArrowRight");
      await expect(graphOf(page)).toHaveAttribute("data-step", String(position));
      found.push(...(await collisions(page)).map((collision) => `at ${position}: ${collision}`));
      found.push(...(await crossings(page)).map((crossing) => `at ${position}: ${crossing}`));
    }
    expect(found).toEqual([]);
  });
}

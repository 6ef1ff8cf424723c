/** What stands on a worksheet, and how it goes on pages. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lessons } from "../../lessons/gallery.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import type { DrawnNode } from "../picture/picture.ts";
import { blanksOf } from "./blanks.ts";
import { type Sheet, sheetOf } from "./sheet.ts";
import { formulasHeight, type SheetContents, sheetPages, stripWidth } from "./sheetPages.ts";
import { strips } from "./strips.ts";

const FAN_OUT = "a = 2\nb = 1\nc = a + b\nd = b + 1\ne = c * d";

function sheet(program: string): Sheet {
  const made = sheetOf(program, DEFAULT_STYLE, []);
  if (made === null) throw new Error("no sheet");
  return made;
}

describe("a worksheet of the fan-out example", () => {
  it("has a row for every input and operation, with the numbers of Olah's example", () => {
    const rows = sheet(FAN_OUT).rows.map(({ node, formula, value, gradient, contributions }) => [
      ...[node.symbol, formula, value, gradient],
      contributions.join(" + "),
    ]);
    expect(rows).toEqual([
      ["a", null, "2", "2", ""],
      ["b", null, "1", "5", "2 + 3"],
      ["c", "a + b", "3", "2", ""],
      ["d", "b + 1", "2", "3", ""],
      ["e", "c \\cdot d", "6", "1", ""],
    ]);
  });

  it("says what is given, and what each operation is made of", () => {
    const { given, definitions } = sheet(FAN_OUT);
    expect(given).toEqual(["a = 2", "b = 1"]);
    expect(definitions).toEqual(["c = a + b", "d = b + 1", "e = c \\cdot d"]);
  });

  it("has a box for each part of a sum and one for the whole, none over another", () => {
    const boxes = sheet(FAN_OUT).picture.nodes.flatMap((drawn) => {
      const { value, parts, gradient } = blanksOf(drawn);
      expect(parts).toHaveLength(drawn.node.names[0] === "b" ? 2 : 0);
      return [value, ...parts, gradient].map((box) => ({
        left: drawn.centre.x + box.x,
        right: drawn.centre.x + box.x + box.width,
        top: drawn.centre.y + box.y,
        bottom: drawn.centre.y + box.y + box.height,
      }));
    });
    for (const [place, one] of boxes.entries()) {
      for (const other of boxes.slice(place + 1)) {
        const apart =
          one.right <= other.left ||
          other.right <= one.left ||
          one.bottom <= other.top ||
          other.bottom <= one.top;
        expect(apart, JSON.stringify([one, other])).toBe(true);
      }
    }
  });

  it("has no sheet for a text with a mistake, or a result that is no single number", () => {
    expect(sheetOf("f = (a", DEFAULT_STYLE, [])).toBe(null);
    expect(sheetOf("x = [1, 2]\nf = 2x", DEFAULT_STYLE, [])).toBe(null);
  });

  it("leaves out what does not reach the output, and folds what is folded", () => {
    expect(sheet("a = 2, z = 3\nu = z^2\nf = a^2").rows.map(({ node }) => node.symbol)).toEqual(["a", "f"]);
    const net = "x = 1\nh1 = tanh(2x + 1)\nh2 = tanh(3x + 2)\nf = h1 * h2";
    expect(sheet(net).rows.length).toBeGreaterThan(
      sheetOf(net, DEFAULT_STYLE, ["h1", "h2"])?.rows.length ?? 99,
    );
  });
});

/** A picture of so many px; a strip as wide as is allowed. */
function contents(width: number, height: number, more: Partial<SheetContents> = {}): SheetContents {
  const stripsOf = (mostWidth: number) => Math.ceil(width / mostWidth);
  const formulas = ["c = a + b"];
  return { ...{ width, height, stripsOf, formulas }, smallest: 16, rows: 10, hasLines: true, ...more };
}

describe("pages", () => {
  const one = { from: 0, to: 1 };

  it("one holds a small exercise, lines and all", () => {
    expect(sheetPages(contents(700, 400)).pages).toEqual([{ strips: one, rows: { from: 0, to: 10 } }]);
  });

  it("lines get a page of their own where little room is left", () => {
    const full = contents(700, 580, { rows: 20 });
    expect(sheetPages(full).pages).toEqual([
      { strips: one, rows: { from: 0, to: 20 } },
      { strips: { from: 1, to: 1 }, rows: { from: 20, to: 20 } },
    ]);
    expect(sheetPages({ ...full, hasLines: false }).pages).toHaveLength(1);
  });

  it("the table stands before a picture that begins on the next page", () => {
    const { pages } = sheetPages(
      contents(700, 1_100, { formulas: Array.from({ length: 30 }, () => "c = a + b") }),
    );
    expect(pages[0]).toEqual({ strips: { from: 0, to: 0 }, rows: { from: 0, to: 10 } });
    expect(pages[1]?.strips).toEqual(one);
  });

  it("have every strip and row once, in order, and nothing higher than they are; the type stays 9 points", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 40, max: 6_000 }),
        fc.integer({ min: 40, max: 1_000 }),
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 1, max: 60 }),
        fc.boolean(),
        (width, height, rows, formulas, hasLines) => {
          const made = contents(width, height, {
            ...{ rows, hasLines },
            formulas: Array.from({ length: formulas }, () => "v_{10} = w_5"),
          });
          const { scale, pages } = sheetPages(made);
          expect(scale * made.smallest).toBeGreaterThanOrEqual(12 - 1e-9);
          for (const part of ["strips", "rows"] as const) {
            let next = 0;
            for (const { from, to } of pages.map((page) => page[part])) {
              expect([from, to >= from]).toEqual([next, true]);
              next = to;
            }
            expect(next).toBe(part === "rows" ? rows : made.stripsOf(stripWidth(scale)));
          }
          for (const [place, page] of pages.entries()) {
            const above = place === 0 ? 18 + formulasHeight(made.formulas) : 10;
            const graph = (page.strips.to - page.strips.from) * ((height * scale * 25.4) / 96);
            const table = 7.2 * Math.ceil((page.rows.to - page.rows.from) / 2);
            expect(above + graph + table).toBeLessThanOrEqual(253);
          }
        },
      ),
    );
  });

  it("only a picture higher than a page gets smaller than that", () => {
    expect(sheetPages(contents(700, 3_000)).scale * 3_000).toBeLessThan((253 / 25.4) * 96);
  });

  it("a small picture is not blown up", () => {
    expect(sheetPages(contents(200, 90)).scale).toBe(1);
  });
});

describe("strips", () => {
  it("of any lesson fit the paper at 9 points, and have each node once and whole", () => {
    for (const { id, program } of lessons) {
      const { picture } = sheet(program);
      const parts = strips(picture, 938);
      expect(parts.flatMap(({ nodes }) => nodes).toSorted(byIndex)).toEqual(picture.nodes);
      for (const [place, { box, nodes }] of parts.entries()) {
        expect(box.width, id).toBeLessThanOrEqual(938);
        // A wire that is cut goes on in the next one: no piece of the graph is in none.
        const next = parts[place + 1]?.box ?? box;
        expect(next.x, id).toBeLessThan(box.x + box.width);
        for (const { centre, places, width } of nodes) {
          const ends = [-width / 2, width / 2];
          for (const { x, width: wide } of [places.value, places.gradient]) ends.push(x, x + wide);
          expect(Math.min(...ends) + centre.x, id).toBeGreaterThanOrEqual(box.x);
          expect(Math.max(...ends) + centre.x, id).toBeLessThanOrEqual(box.x + box.width);
        }
      }
    }
  });

  it("are one where the graph is narrow, and else about as wide as one another", () => {
    expect(strips(sheet(FAN_OUT).picture, 938)).toHaveLength(1);
    const chain = `x = 1\n${Array.from({ length: 30 }, (_, i) => `h${i} = tanh(${i === 0 ? "x" : `h${i - 1}`})`).join("\n")}`;
    const widths = strips(sheet(chain).picture, 938).map(({ box }) => box.width);
    expect(widths.length).toBeGreaterThan(2);
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.7);
  });
});

function byIndex(a: DrawnNode, b: DrawnNode): number {
  return a.node.index - b.node.index;
}

/** What stands on a worksheet, and how it goes on pages. */

import { describe, expect, it } from "vitest";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { frameBox } from "../picture/picture.ts";
import { blanksOf } from "./blanks.ts";
import { type Sheet, sheetOf } from "./sheet.ts";
import { sheetPages } from "./sheetPages.ts";

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

describe("pages", () => {
  const small = { width: 900, height: 500, rows: 10, formulas: ["c = a + b"], hasLines: true };

  it("one holds a small exercise, lines and all", () => {
    expect(sheetPages(small).pages).toEqual([{ from: 0, to: 10 }]);
  });

  it("the table goes on, no row twice and none left out, and the picture fits the paper", () => {
    for (const rows of [0, 1, 30, 41, 200]) {
      const { scale, pages } = sheetPages({ ...small, width: 3_000, height: 2_500, rows });
      expect(2_500 * scale).toBeLessThanOrEqual((118 / 25.4) * 96 + 1e-9);
      expect(3_000 * scale).toBeLessThanOrEqual((186 / 25.4) * 96 + 1e-9);
      let next = 0;
      for (const { from, to } of pages) {
        expect([from, to >= from]).toEqual([next, true]);
        next = to;
      }
      expect(next).toBe(rows);
    }
  });

  it("lines get a page of their own where little room is left", () => {
    const full = { ...small, height: 640, rows: 20 };
    expect(sheetPages(full).pages).toEqual([
      { from: 0, to: 20 },
      { from: 20, to: 20 },
    ]);
    expect(sheetPages({ ...full, hasLines: false }).pages).toHaveLength(1);
  });

  it("a small picture is not blown up", () => {
    const { width, height } = frameBox(sheet("x = 3\nf = x^2").picture);
    expect(sheetPages({ ...small, width, height }).scale).toBe(1);
  });
});

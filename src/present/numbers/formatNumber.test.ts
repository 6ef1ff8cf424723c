import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactNumber } from "./exactNumber.ts";
import { formatNumber } from "./formatNumber.ts";
import { jsonNumber } from "./jsonNumber.ts";
import { numberTex, numberTexAtom } from "./numberTex.ts";
import { DEFAULT_STYLE, significant } from "./style.ts";

const anyNumber = fc.double();
// Above, rounding up may leave the range of float64.
const finite = fc.double({ min: -1e308, max: 1e308, noNaN: true });
const anyDigits = fc.integer({ min: 2, max: 17 });

/** Reads shown text back as a number, by the signs a reader sees. */
function read(text: string): number {
  return Number(text.replaceAll("−", "-").replace("∞", "Infinity"));
}

describe("formatNumber", () => {
  it.each([
    [-12, 4, "−12"],
    [0.7310585786300049, 4, "0.7311"],
    [1 / 3, 4, "0.3333"],
    [0.0001, 4, "0.0001"],
    [0.000123456, 4, "0.0001235"],
    [0.00009999999, 4, "0.0001"],
    [0.00001, 4, "1e−5"],
    [-1.2345678e-12, 4, "−1.235e−12"],
    [12345.6, 4, "12346"],
    [999999.4, 4, "1e6"],
    [1234567, 4, "1.235e6"],
    [100, 4, "100"],
    [2.5, 2, "2.5"],
    [0.1, 17, "0.10000000000000001"],
    [0, 4, "0"],
    [-0, 4, "−0"],
    [Infinity, 4, "∞"],
    [-Infinity, 4, "−∞"],
    [Number.NaN, 4, "NaN"],
  ])("writes %d to %d digits as %s", (x, digits, text) => {
    expect(formatNumber(x, significant(digits))).toBe(text);
  });

  it("reads back to the number rounded to the digits asked for, or to its integer part", () => {
    fc.assert(
      fc.property(finite, anyDigits, (x, digits) => {
        // Half a unit of the last digit, and of the float64 it is read back to.
        const tolerance = Math.max((0.5 * 10 ** (1 - digits) + 2 ** -53) * Math.abs(x), Number.MIN_VALUE);
        expect(Math.abs(read(formatNumber(x, significant(digits))) - x)).toBeLessThanOrEqual(
          tolerance * (1 + 1e-12),
        );
      }),
    );
  });

  it("loses nothing at 17 digits", () => {
    fc.assert(
      fc.property(anyNumber, (x) => {
        expect(read(formatNumber(x, significant(17)))).toBe(x);
      }),
    );
  });

  it("keeps within the width a label has room for", () => {
    fc.assert(
      fc.property(anyNumber, anyDigits, (x, digits) => {
        const unsigned = formatNumber(x, significant(digits)).replace(/^−/, "");
        const longExponent = Math.abs(x) >= 1e100 || (x !== 0 && Math.abs(x) < 9.5e-100);
        expect(unsigned.length).toBeLessThanOrEqual(digits + (longExponent ? 6 : 5));
      }),
    );
  });

  it("has a true minus sign exactly where the sign bit is set, and never a hyphen", () => {
    fc.assert(
      fc.property(anyNumber, anyDigits, (x, digits) => {
        const text = formatNumber(x, significant(digits));
        expect(text.startsWith("−")).toBe(x < 0 || Object.is(x, -0));
        expect(text).not.toContain("-");
      }),
    );
  });
});

describe("numberTex", () => {
  it.each([
    [-4, "-4", "(-4)"],
    [3, "3", "3"],
    [1.2346e-12, "1.235 \\times 10^{-12}", "(1.235 \\times 10^{-12})"],
    [-Infinity, "-\\infty", "(-\\infty)"],
    [Infinity, "\\infty", "\\infty"],
    [Number.NaN, "\\text{NaN}", "\\text{NaN}"],
    [-0, "-0", "(-0)"],
  ])("writes %d as %s, and as a factor %s", (x, tex, atom) => {
    expect(numberTex(x, DEFAULT_STYLE)).toBe(tex);
    expect(numberTexAtom(x, DEFAULT_STYLE)).toBe(atom);
  });
});

describe("numbers in full", () => {
  it("read back exactly", () => {
    fc.assert(
      fc.property(anyNumber, (x) => {
        expect(read(exactNumber(x))).toBe(x);
      }),
    );
  });

  it("are JSON, with strings for what JSON cannot say", () => {
    expect([Infinity, -Infinity, Number.NaN, -0, 1e21, -2.5].map(jsonNumber)).toEqual([
      '"inf"',
      '"-inf"',
      '"nan"',
      '"-0"',
      "1e+21",
      "-2.5",
    ]);
  });
});

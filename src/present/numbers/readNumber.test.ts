import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber } from "./formatNumber.ts";
import { readNumber } from "./readNumber.ts";
import { significant } from "./style.ts";

describe("a number typed into a box", () => {
  it.each([
    ["3", 3],
    [" -2.5 ", -2.5],
    ["+.5", 0.5],
    ["5.", 5],
    ["−4", -4],
    ["–4", -4],
    ["2,5", 2.5],
    ["1e-3", 0.001],
    ["1,5E+2", 150],
    ["1e−3", 0.001],
    ["1/3", 1 / 3],
    ["-1 / 4", -0.25],
    ["1/-4", -0.25],
    ["1,5/0.5", 3],
    ["0/3", 0],
    ["-0", -0],
  ])("%j is %d", (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each([
    ...[
      "",
      " ",
      "-",
      ".",
      "x",
      "1x",
      "1 2",
      "1.2.3",
      "1.000,5",
      "0x10",
      "1_000",
      "e3",
      "1e",
      "--1",
      "∞",
      "NaN",
    ],
    ...["Infinity", "1e999", "1/0", "0/0", "1/", "/2", "1/2/3", "1e308/1e-308", "2*3"],
  ])("%j is none", (text) => {
    expect(readNumber(text)).toBe(null);
  });

  it("is what the page wrote there", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(readNumber(formatNumber(value, significant(17)))).toBe(value);
      }),
    );
  });
});

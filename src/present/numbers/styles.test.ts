import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scalar } from "../../engine/tensor/tensor.ts";
import { formatNumber } from "./formatNumber.ts";
import { numberTex, numberTexAtom, numberTexFactor } from "./numberTex.ts";
import { productReproduces } from "./productReproduces.ts";
import { readNumber } from "./readNumber.ts";
import { sumReproduces } from "./reproduces.ts";
import { shownNumber } from "./shownNumber.ts";
import { significant } from "./style.ts";

const decimals = (digits: number) => ({ ...significant(digits), numbers: "decimals" }) as const;
const FRACTIONS = { ...significant(4), numbers: "fractions" } as const;
const whole = fc.integer({ min: 1, max: 999 });

describe("a number with so many decimals", () => {
  it.each([
    [12.3456789, 4, "12.3457"],
    [1234.56789, 2, "1234.57"],
    [-0.00126, 4, "−0.0013"],
    [3, 4, "3"],
    [0.5, 4, "0.5"],
    [0.99999, 4, "1"],
    [0, 4, "0"],
    [-0, 4, "−0"],
    [Number.NaN, 4, "NaN"],
    [-Infinity, 4, "−∞"],
  ])("%d with %d is %s", (x, digits, text) => {
    expect(formatNumber(x, decimals(digits))).toBe(text);
  });

  it("is never shown as 0 unless it is 0, and large ones don't grow without end", () => {
    expect(formatNumber(0.0000123, decimals(4))).toBe("1.23e−5");
    expect(formatNumber(-1234567.8, decimals(4))).toBe("−1.235e6");
    expect(formatNumber(999999.99999, decimals(4))).toBe("1e6");
  });
});

describe("a number as a fraction", () => {
  it.each([
    [1 / 3, "1/3"],
    [-4 / 7, "−4/7"],
    [0.1 + 0.2, "3/10"],
    [2.5, "5/2"],
    [1 / 1000, "1/1000"],
    [-3, "−3"],
    [2.9999999999999996, "3"],
    [0, "0"],
    [-0, "−0"],
    [Infinity, "∞"],
  ])("%d is %s", (x, text) => {
    expect(formatNumber(x, FRACTIONS)).toBe(text);
  });

  it("is one only where it is one: no near miss, nothing irrational, nothing long", () => {
    expect(formatNumber(1 / 3 + 1e-11, FRACTIONS)).toBe("0.3333");
    expect(formatNumber(Math.PI, FRACTIONS)).toBe("3.142");
    expect(formatNumber(Math.SQRT2, FRACTIONS)).toBe("1.414");
    expect(formatNumber(1 / 1001, FRACTIONS)).toBe("0.000999");
    expect(formatNumber(12345.5, FRACTIONS)).toBe("12346");
    expect(formatNumber(1e-13, FRACTIONS)).toBe("1e−13");
    expect(formatNumber(5e-324, FRACTIONS)).toBe("4.941e−324");
  });

  it("is every fraction of small numbers, in lowest terms, and reads back as itself", () => {
    fc.assert(
      fc.property(whole, whole, fc.constantFrom(1, -1), (top, bottom, sign) => {
        const x = (sign * top) / bottom;
        const text = formatNumber(x, FRACTIONS);
        expect(readNumber(text)).toBe(x);
        expect(shownNumber(x, FRACTIONS)).toBe(x);
        const [above, below = "1"] = text.replace("−", "").split("/");
        expect(Number(below)).toBeLessThanOrEqual(bottom);
        expect(Number(above) * bottom).toBe(top * Number(below));
      }),
    );
  });

  it("stands in LaTeX as a fraction, in brackets where a power could take it apart", () => {
    expect(numberTex(-4 / 7, FRACTIONS)).toBe("-\\frac{4}{7}");
    expect(numberTexAtom(1 / 3, FRACTIONS)).toBe("\\left(\\frac{1}{3}\\right)");
    expect(numberTexFactor(1 / 3, FRACTIONS)).toBe("\\frac{1}{3}");
    expect(numberTexFactor(-1 / 3, FRACTIONS)).toBe("\\left(-\\frac{1}{3}\\right)");
  });
});

describe("what is shown, in every way of writing", () => {
  const styles = fc.constantFrom(significant(4), significant(17), decimals(2), decimals(4), FRACTIONS);
  const number = fc.double({ min: -1e5, max: 1e5, noNaN: true });

  it("is the number that its text says", () => {
    fc.assert(
      fc.property(number, styles, (x, style) => {
        expect(shownNumber(x, style)).toBe(readNumber(formatNumber(x, style)));
      }),
    );
  });

  const checks = (a: number, b: number, style: typeof FRACTIONS | ReturnType<typeof significant>) => {
    const step = { kind: "edge", edge: 0, arrived: 1, expected: 1, total: scalar(a * b) } as const;
    const parts = { upstream: scalar(a), local: scalar(b), contribution: scalar(a * b) };
    return productReproduces({ ...step, ...parts }, style);
  };

  it("can be checked with fractions where it can't with digits", () => {
    expect(checks(2 / 3, 6, significant(4))).toBe(true);
    expect(checks(2 / 3, 60000, significant(4))).toBe(false);
    expect(checks(2 / 3, 60000, FRACTIONS)).toBe(true);
    expect(sumReproduces([1 / 3, 1 / 3, 1 / 3], 1, significant(4))).toBe(false);
    expect(sumReproduces([1 / 3, 1 / 3, 1 / 3], 1, FRACTIONS)).toBe(true);
  });

  it("can't be checked where rounding at a fixed place loses it", () => {
    expect(checks(0.00126, 1000, significant(4))).toBe(true);
    expect(checks(0.00126, 1000, decimals(4))).toBe(false);
    expect(checks(Math.SQRT2, Math.SQRT2, FRACTIONS)).toBe(false);
  });
});

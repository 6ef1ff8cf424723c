import { describe, expect, it } from "vitest";
import { contrast, difference, over } from "./colour.ts";

describe("what an eye makes of two colours", () => {
  it("knows the contrasts WCAG names: 21 for black on white, 4.54 for #767676", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 9);
    expect(contrast("#ffffff", "#767676")).toBeCloseTo(4.54, 2);
  });

  it("agrees with CIELAB's published primaries: red and green of sRGB are 170.6 apart", () => {
    // Lindbloom's calculator: red (53.24, 80.09, 67.20), green (87.73, −86.18, 83.18).
    expect(difference("#ff0000", "#00ff00", "full")).toBeCloseTo(170.6, 0);
  });

  it("makes one of red and green that differ for deuteranopes by brightness alone", () => {
    // A pair of Ishihara's kind: plain for full colour vision, nearly one without the green cones.
    expect(difference("#b5651d", "#7a7a00", "full")).toBeGreaterThan(30);
    expect(difference("#b5651d", "#7a7a00", "deuteranopia")).toBeLessThan(12);
  });

  it("sees no hue in grey", () => {
    expect(difference("#777777", "#777777", "grey")).toBe(0);
    expect(difference("#0000ff", "#000000", "grey")).toBeGreaterThan(10);
  });

  it("lays a share of one colour over another", () => {
    expect(over("#000000", "#ffffff", 0.5)).toBe("#808080");
    expect(over("#ff0000", "#0000ff", 0)).toBe("#0000ff");
  });
});

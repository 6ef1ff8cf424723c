import { describe, expect, it } from "vitest";
import { readAnswer } from "./readAnswer.ts";

describe("a typed answer", () => {
  it.each([
    ["5", 5],
    [" −4 ", -4],
    ["2,5", 2.5],
    ["1/3", 1 / 3],
    ["-4*1", -4],
    ["2 + 3", 5],
    ["2(1+1)", 4],
    ["sqrt(2)/2", Math.SQRT1_2],
    ["-(3-5)^2", -4],
    ["1e-3", 0.001],
  ])("%s is %d", (text, value) => {
    expect(readAnswer(text, []).value?.data[0]).toBeCloseTo(value, 12);
  });

  it("of an array is a list of its shape", () => {
    expect(Array.from(readAnswer("[1, 1/2]", [2]).value?.data ?? [])).toEqual([1, 0.5]);
    expect(readAnswer("[1, 2, 3]", [2]).problem).toMatch(/shape \(2\).*\[1, 2\]/);
    expect(readAnswer("[1, 2]", []).problem).toMatch(/One number/);
    expect(readAnswer("3", [2, 2]).problem).toMatch(/shape \(2, 2\).*\[\[1, 2\], \[3, 4\]\]/);
  });

  it.each([
    ["", /Type a number first/],
    ["2 *", /could not be read/],
    ["w1 * 2", /numbers only: w1 is a name/],
    ["x = 5", /one number/],
    ["1; 2", /one number/],
    ["1/0", /no finite result/],
    [`1${"+1".repeat(200)}`, /one number/],
    ["<img src=x>", /one number/],
  ])("%s is none, and says why", (text, problem) => {
    expect(readAnswer(text, []).problem).toMatch(problem);
  });
});

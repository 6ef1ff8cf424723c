import { describe, expect, it } from "vitest";
import { suggest } from "./suggest.ts";

describe("did you mean", () => {
  it.each([
    ["x2", ["a", "x1", "y"], "x1"],
    ["sigmod", ["sinh", "sigmoid"], "sigmoid"],
    ["wieght", ["height", "weight"], "weight"],
    ["RELU", ["relu", "elu"], "relu"],
    ["sofplus", ["softplus"], "softplus"],
    ["w11", ["w1", "w"], "w1"],
    ["a", ["A", "b"], "A"],
    ["w21", ["w12"], "w12"],
  ])("%s: of %j, %s", (name, candidates, expected) => {
    expect(suggest(name, candidates)).toBe(expected);
  });

  it.each([
    ["a", ["b", "x", "xy"]],
    ["foo", ["bar", "f"]],
    ["abcd", ["abef"]],
    ["gradient", ["grad"]],
    ["x", ["x"]],
    ["x", []],
  ])("%s: none of %j", (name, candidates) => {
    expect(suggest(name, candidates)).toBe(null);
  });

  it("takes the closest, and of two as close the first", () => {
    expect(suggest("width", ["widths", "wdiths", "Width"])).toBe("Width");
    expect(suggest("x3", ["x1", "x2"])).toBe("x1");
  });
});

import { describe, expect, it } from "vitest";
import { toNested } from "./nested.ts";
import { item, sameShape, scalar, shapeText, sizeOf } from "./tensor.ts";

describe("shapes", () => {
  it.each([
    [[], 1, "()"],
    [[3], 3, "(3)"],
    [[2, 3], 6, "(2, 3)"],
    [[0], 0, "(0)"],
  ])("%j has %i entries and is written %s", (shape, size, text) => {
    expect([sizeOf(shape), shapeText(shape)]).toEqual([size, text]);
  });

  it("are the same when every extent is", () => {
    expect(sameShape([2, 3], [2, 3])).toBe(true);
    expect(sameShape([], [])).toBe(true);
    for (const other of [[], [2], [3, 2], [2, 3, 1]]) expect(sameShape([2, 3], other)).toBe(false);
  });
});

describe("the one number of a tensor", () => {
  it("is that of a scalar, or of any tensor of size 1", () => {
    expect(item(scalar(-0))).toBe(-0);
    expect(item({ shape: [1, 1], data: new Float64Array([4]) })).toBe(4);
  });

  it.each([[{ shape: [2], data: [1, 2] }], [{ shape: [0], data: [] }]])("is not there in %j", (tensor) => {
    expect(() => item(tensor)).toThrow("size 1");
  });
});

describe("a tensor as plain numbers", () => {
  it.each([
    [{ shape: [], data: [7] }, 7],
    [{ shape: [3], data: new Float64Array([1, 2, 3]) }, [1, 2, 3]],
    [{ shape: [1], data: [1] }, [1]],
    [
      { shape: [2, 3], data: [1, 2, 3, 4, 5, 6] },
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    [{ shape: [3, 1], data: new Float64Array([1, 2, 3]) }, [[1], [2], [3]]],
  ])("%j", (tensor, expected) => {
    expect(toNested(tensor)).toEqual(expected);
  });
});

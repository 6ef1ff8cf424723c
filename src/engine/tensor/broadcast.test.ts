/** The rules and examples of NumPy's manual, "Broadcasting". */
import { describe, expect, it } from "vitest";
import { broadcastShape, columnsOf, operandEntries, rowsOf } from "./broadcast.ts";

describe("the common shape", () => {
  it.each([
    [[[]], []],
    [[[], [], []], []],
    [[[], [3]], [3]],
    [[[3], []], [3]],
    [
      [[2, 3], [3]],
      [2, 3],
    ],
    [
      [[3], [2, 3]],
      [2, 3],
    ],
    [
      [[2, 1], [3]],
      [2, 3],
    ],
    [
      [
        [2, 1],
        [1, 3],
      ],
      [2, 3],
    ],
    [[[1], [4]], [4]],
    [
      [[2, 3], [2, 3], []],
      [2, 3],
    ],
    [
      [[4, 1], [1, 5], [5]],
      [4, 5],
    ],
  ])("of %j is %j", (shapes, expected) => {
    expect(broadcastShape(shapes)).toEqual(expected);
  });

  it.each([
    [[[3], [4]]],
    [[[2, 3], [2]]],
    [
      [
        [2, 3],
        [3, 2],
      ],
    ],
    [
      [
        [2, 3],
        [4, 3],
      ],
    ],
    [
      [
        [2, 1],
        [3, 1],
      ],
    ],
  ])("of %j there is none", (shapes) => {
    expect(broadcastShape(shapes)).toBe(null);
  });
});

describe("the entries that meet", () => {
  it.each([
    [[], [2, 3], [0, 0, 0, 0, 0, 0]],
    [[3], [3], [0, 1, 2]],
    [[3], [2, 3], [0, 1, 2, 0, 1, 2]],
    [
      [1, 3],
      [2, 3],
      [0, 1, 2, 0, 1, 2],
    ],
    [
      [2, 1],
      [2, 3],
      [0, 0, 0, 1, 1, 1],
    ],
    [
      [2, 3],
      [2, 3],
      [0, 1, 2, 3, 4, 5],
    ],
    [
      [1, 1],
      [2, 2],
      [0, 0, 0, 0],
    ],
    [[], [], [0]],
  ])("of %j in %j", (operand, result, expected) => {
    expect(operandEntries(operand, result)).toEqual(expected);
  });
});

describe("rows and columns", () => {
  it.each([
    [[], 1, 1],
    [[4], 1, 4],
    [[2, 3], 2, 3],
  ])("of %j are %i and %i", (shape, rows, columns) => {
    expect([rowsOf(shape), columnsOf(shape)]).toEqual([rows, columns]);
  });
});

import { describe, expect, it } from "vitest";
import { resizedType } from "./resizedType.ts";

describe("the type while presenting", () => {
  it("grows and shrinks by 25 %", () => {
    expect([resizedType(100, 1), resizedType(150, -1)]).toEqual([125, 125]);
  });

  it("stays between 100 % and 250 %", () => {
    expect([resizedType(100, -1), resizedType(250, 1)]).toEqual([100, 250]);
  });

  it("goes from a size of a link to the nearest of ours", () => {
    expect([resizedType(110, 1), resizedType(110, -1), resizedType(249, 1)]).toEqual([125, 100, 250]);
  });
});

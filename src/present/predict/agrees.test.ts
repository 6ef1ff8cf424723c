import { describe, expect, it } from "vitest";
import { scalar } from "../../engine/tensor/tensor.ts";
import { agrees } from "./agrees.ts";

describe("a right answer", () => {
  it.each([
    ["is within 2 %", 5, 5.1, true],
    ["is not further off", 5, 5.11, false],
    ["is so on the other side of zero, too", -5, -4.9, true],
    ["is within 0.001 of zero", 0, 0.001, true],
    ["is not further from zero", 0, 0.0011, false],
    ["needs no second digit of a number that is itself within 0.001", 0.000438568, 0, true],
    ["is no other small number: the chain of sigmoids has 0.003, not 0.002", 0.003008, 0.00198, false],
    ["may be rounded to three digits there", 0.003008, 0.00301, true],
    ["has the sign", 0.02, -0.02, false],
    ["is no number where the truth is ∞: 2 % of it would be any", Number.POSITIVE_INFINITY, 5, false],
  ])("%s", (_what, truth, answer, expected) => {
    expect(agrees(scalar(answer), scalar(truth))).toBe(expected);
  });

  it("is right in every entry, and of the same shape", () => {
    const truth = { shape: [2], data: [1, 0] };
    expect(agrees({ shape: [2], data: [1.01, 0.0005] }, truth)).toBe(true);
    expect(agrees({ shape: [2], data: [1.01, 0.002] }, truth)).toBe(false);
    expect(agrees(scalar(1), truth)).toBe(false);
  });
});

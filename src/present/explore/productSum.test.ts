import { expect, it } from "vitest";
import { significant } from "../numbers/style.ts";
import { productSum } from "./productSum.ts";

it.each<[readonly (readonly number[])[], number, number, string]>([
  [
    [
      [2, 1],
      [3, 1],
    ],
    5,
    4,
    "2 × 1 + 3 × 1 = 5",
  ],
  [[[-2], [-4]], -6, 4, "−2 + (−4) = −6"],
  [[[-4, -1]], 4, 4, "−4 × (−1) = 4"],
  // 0.3333 × 3 is 0.9999 to those who take the digits at their word.
  [[[1 / 3, 3]], 1, 4, "0.3333 × 3 ≈ 1"],
])("%j of %d is written with %d digits as %s", (products, total, digits, text) => {
  expect(productSum(products, total, significant(digits))).toBe(text);
});

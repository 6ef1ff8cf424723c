import { expect, test } from "vitest";
import { roughWidth } from "./roughWidth.ts";

test("what stands side by side counts, of a fraction its longer half, of lines the widest", () => {
  expect(roughWidth("a + bc = 12")).toBe(7);
  expect(roughWidth("\\frac{\\partial L}{\\partial v_{12}} \\cdot 3")).toBe(4 + 2);
  expect(roughWidth("\\htmlClass{t-value}{x} &= 1 \\\\ &= 12345")).toBe(6);
});

test("fractions in fractions and groups in groups are undone from the inside", () => {
  expect(roughWidth("\\frac{\\frac{ab}{c} + {d}}{e}")).toBe(4);
  expect(roughWidth("{{{x}}}")).toBe(1);
});

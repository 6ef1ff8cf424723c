import { expect, it } from "vitest";
import { heat } from "../numbers/heat.ts";
import { minusSigns } from "./minusSigns.ts";

const TINTS = heat([-4, 4, 0, -1, Number.NaN, Number.NEGATIVE_INFINITY]);

it("puts a minus in the middle of each negative cell and in no other", () => {
  const path = minusSigns(TINTS, 3, 10, [0, 1]);
  // Entries 0, 3 and 5: left column above and below, right column below.
  expect(path).toBe("M2.5 5h5M2.5 15h5M22.5 15h5");
});

it("finds each once when the sizes are told apart", () => {
  const [faint, strong] = [minusSigns(TINTS, 3, 10, [0, 0.5]), minusSigns(TINTS, 3, 10, [0.5, 1])];
  expect(faint).toBe("M2.5 15h5");
  expect(strong).toBe("M2.5 5h5M22.5 15h5");
});

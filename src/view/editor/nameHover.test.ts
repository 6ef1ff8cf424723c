import { expect, test } from "vitest";
import { toldOf } from "./nameHover.ts";

const source = "w₁ = 2 # w₁\nf = sin(w₁) + z";
const describeName = (name: string) => (name === "w1" ? "w1, value 2" : null);

test("a name tells what is known of it, over its whole span", () => {
  expect(toldOf(source, 1, describeName)).toEqual({ from: 0, to: 2, text: "w1, value 2" });
});

test("an operation tells how it is called", () => {
  expect(toldOf(source, source.indexOf("sin"), describeName)?.text).toBe(
    "sin(x): The sine of x, in radians.",
  );
});

test("a comment, a sign and an unknown name tell nothing", () => {
  expect(toldOf(source, 10, describeName)).toBeNull();
  expect(toldOf(source, source.indexOf("+"), describeName)).toBeNull();
  expect(toldOf(source, source.indexOf("z"), describeName)).toBeNull();
});

import { expect, test } from "vitest";
import { toldOf } from "./nameHover.ts";

const source = "w₁ = 2 # w₁\nf = sin(w₁) + z";
const describe = {
  name: (name: string) => (name === "w1" ? "w1, value 2" : null),
  operation: (offset: number) => ({ 16: "v1, value 0.9", 24: "f, value 1.9" })[offset] ?? null,
};

test("a name tells what is known of it, over its whole span", () => {
  expect(toldOf(source, 1, describe)).toEqual({ from: 0, to: 2, text: "w1, value 2" });
});

test("an operation tells how it is called", () => {
  expect(toldOf(source, source.indexOf("sin"), describe)?.text).toBe(
    "sin(x): The sine of x, in radians.\nv1, value 0.9",
  );
});

test("a sign tells of the operation it stands for", () => {
  expect(toldOf(source, source.indexOf("+"), describe)).toEqual({ from: 24, to: 25, text: "f, value 1.9" });
  const close = "f = x-1";
  const told = { ...describe, name: () => "x", operation: (at: number) => `at ${at}` };
  expect(toldOf(close, close.indexOf("-"), told)?.text).toBe("at 5");
});

test("a function of the program tells how it is defined", () => {
  const program = "s(t) = t^2\nx = 3\nf = s(x)";
  expect(toldOf(program, program.lastIndexOf("s"), describe)?.text).toBe("s(t) = t^2");
});

test("a comment and an unknown name tell nothing", () => {
  expect(toldOf(source, 10, describe)).toBeNull();
  expect(toldOf(source, source.indexOf("#"), describe)).toBeNull();
  expect(toldOf(source, source.indexOf("z"), describe)).toBeNull();
});

import { expect, it } from "vitest";
import { operationNamed } from "./registry.ts";

const X = null;
it.each([
  ["add", [X, X], "+"],
  ["add", [X, "1"], "+1"],
  ["add", ["1", X], "1+"],
  ["sub", [X, "1"], "−1"],
  ["sub", ["1", X], "1−"],
  ["mul", [X, "2"], "×2"],
  ["mul", ["2", X], "2×"],
  ["mul", [X, "−2"], "×(−2)"],
  ["div", [X, X], "÷"],
  ["div", [X, "2"], "÷2"],
  ["div", ["1", X], "1/x"],
  ["pow", [X, "2"], "x^{2}"],
  ["pow", ["2", X], "2^{x}"],
  ["max", [X, X], "max"],
  ["max", [X, "0"], "max(x,0)"],
  ["max", ["0", X], "max(0,x)"],
  ["clamp", [X, "0", "1"], "clamp(x,0,1)"],
  ["leaky_relu", [X, "0.2"], "LReLU_{0.2}"],
])("the gate of %s with constants %j says %s", (name, constants, label) => {
  expect(operationNamed(name)?.gate?.(constants, [])).toBe(label);
});

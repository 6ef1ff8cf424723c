import { expect, it } from "vitest";
import { functionHint } from "./functionHint.ts";

const SOURCE = "x = 2; s(t) = 1 / (1 + exp(-t)) # a curve\nmix(a, b) = a * s(b); f = mix(x, s(x))";

it("is the definition as it is written, without what stands beside it", () => {
  expect(functionHint(SOURCE, "s")).toBe("s(t) = 1 / (1 + exp(-t))");
  expect(functionHint(SOURCE, "mix")).toBe("mix(a, b) = a * s(b)");
});

it("is nothing for a value, an operation and a name that is only called", () => {
  for (const name of ["x", "f", "exp", "t", "nothing"]) expect(functionHint(SOURCE, name)).toBeNull();
});

it("is cut where it would fill the screen", () => {
  expect(functionHint(`s(t) = t${" + t".repeat(100)}`, "s")).toHaveLength(121);
});

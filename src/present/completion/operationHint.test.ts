import { expect, test } from "vitest";
import { operationHint } from "./operationHint.ts";

test("an operation tells how it is called and what it does; another name tells nothing", () => {
  expect(operationHint("ln")).toMatch(/^ln\(x\): The natural logarithm of x/);
  expect(operationHint("w1")).toBeNull();
});

import { describe, expect, it } from "vitest";
import { parse } from "../parse/parse.ts";
import { printExpr } from "../parse/print.ts";
import { settled } from "./settled.ts";

const numbers = new Map([
  ["n", 3],
  ["class", 1],
]);

function settledText(formula: string): string {
  const [statement] = parse(formula).program.statements;
  if (statement?.kind !== "bare") throw new Error("a formula");
  return printExpr(settled(statement.body, numbers));
}

describe("a formula with numbers put in", () => {
  it.each([
    ["sum(x) / (n - 1)", "sum(x) / 2"],
    ["-n * x", "-3 * x"],
    ["z[class] + z[class + 1:] + z[:class]", "z[1] + z[2:] + z[:1]"],
    ["[n, x]", "[3, x]"],
    ["mean(x, class)", "mean(x, 1)"],
  ])("%s is %s", (formula, text) => {
    expect(settledText(formula)).toBe(text);
  });

  it("keeps what is computed from the formula's own numbers", () => {
    expect(settledText("x * (1 + 2) + other / 2")).toBe("x * (1 + 2) + other / 2");
  });
});

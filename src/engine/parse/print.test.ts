import { describe, expect, test } from "vitest";
import { parse } from "./parse.ts";
import { printExpr } from "./print.ts";

function printed(source: string): string | undefined {
  const [statement] = parse(source).program.statements;
  return statement && printExpr(statement.body);
}

describe("printing", () => {
  test.each([
    ["((a))+(b*c)", "a + b * c"],
    ["(a+b)*c", "(a + b) * c"],
    ["a-(b-c)", "a - (b - c)"],
    ["(a-b)-c", "a - b - c"],
    ["a/(b*c)", "a / (b * c)"],
    ["(a^b)^c", "(a^b)^c"],
    ["a^(b^c)", "a^b^c"],
    ["(-a)^2", "(-a)^2"],
    ["-(a^2)", "-a^2"],
    ["-(a*b)", "-(a * b)"],
    ["(-a)*b", "-a * b"],
    ["a^(-b)", "a^-b"],
    ["a^(b*c)", "a^(b * c)"],
    ["x - (-2)", "x - (-2)"],
    ["x * -2", "x * (-2)"],
    ["(-2)^2", "(-2)^2"],
    ["-2^2", "-2^2"],
    ["-(2)", "-(2)"],
    ["-(-2)", "--2"],
    ["(-2)x", "-2 * x"],
    ["-0", "-0"],
    ["f((a), (b + c), -2)", "f(a, b + c, -2)"],
    ["1e21 + 1e-7", "1e+21 + 1e-7"],
    ["0.1 + 0.2", "0.1 + 0.2"],
  ])("%s gives %s", (source, expected) => {
    expect(printed(source)).toBe(expected);
    expect(printed(expected)).toBe(expected);
  });

  test("text at the nesting cap still reads after printing", () => {
    const sources = [
      `${"(".repeat(199)}x - -2${")".repeat(199)}`,
      `${"-(".repeat(100)}x${")".repeat(100)}`,
      `${"x*-(".repeat(100)}y${")".repeat(100)}`,
      `${"(".repeat(198)}x⁻¹${")".repeat(198)}`,
      `${"x - (".repeat(199)}x - -2${")".repeat(199)}`,
    ];
    for (const source of sources) {
      const text = printed(source);
      expect(text).toBeDefined();
      expect(parse(text ?? "").errors).toEqual([]);
    }
  });
});

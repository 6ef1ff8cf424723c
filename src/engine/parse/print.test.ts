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
    ["[1,2 ,-3,]", "[1, 2, -3]"],
    ["[ [a+b],[(c)] ]", "[[a + b], [c]]"],
    ["-[1, 2]^2", "-[1, 2]^2"],
    ["x[0]", "x[0]"],
    ["x [ (0) ]", "x[0]"],
    ["W[0,1]", "W[0, 1]"],
    ["x[1:3] + x[:2] + x[1:] + x[:]", "x[1:3] + x[:2] + x[1:] + x[:]"],
    ["W[ : ,1: ]", "W[:, 1:]"],
    ["x[-1:(n + 1)]", "x[-1:n + 1]"],
    ["x[0][1:][2]", "x[0][1:][2]"],
    ["(a + b)[0]", "(a + b)[0]"],
    ["(-a)[0]", "(-a)[0]"],
    ["-a[0]", "-a[0]"],
    ["(a^2)[0]", "(a^2)[0]"],
    ["a[0]²", "a[0]^2"],
    ["f(x)[0]", "f(x)[0]"],
    ["[1, 2][0]", "[1, 2][0]"],
    ["((2))[0]", "(2)[0]"],
    ["(-2)[0]", "(-2)[0]"],
    ["2 [1, 2]", "2 * [1, 2]"],
    ["2[1,2] + -2[1]", "2 * [1, 2] + -2 * [1]"],
    ["x[0] y[1](z)", "x[0] * y[1] * z"],
    ["(W.T)", "W.T"],
    ["W.T.T[0].T", "W.T.T[0].T"],
    ["(a + b).T", "(a + b).T"],
    ["-W.T^2", "-W.T^2"],
    ["(-W).T", "(-W).T"],
    ["Wᵀ + W⊤² + Ｗ．Ｔ", "W.T + W.T^2 + W.T"],
    ["2 .T", "(2).T"],
    ["-2 .T", "-(2).T"],
    ["a@b@c", "a @ b @ c"],
    ["a@(b@c)", "a @ (b @ c)"],
    ["(a@b)*c/d", "a @ b * c / d"],
    ["a*(b@c)", "a * (b @ c)"],
    ["W@x+b", "W @ x + b"],
    ["-A@-2", "-A @ (-2)"],
    ["A.T@x[0]", "A.T @ x[0]"],
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
      `${"[".repeat(199)}x - -2${"]".repeat(199)}`,
      `${"[".repeat(199)}2 .T${"]".repeat(199)}`,
      `${"x[:".repeat(198)}-2 .T${"]".repeat(198)}`,
    ];
    for (const source of sources) {
      const text = printed(source);
      expect(text).toBeDefined();
      expect(parse(text ?? "").errors).toEqual([]);
    }
  });
});

/** What a formula of numbers is worth, against CPython 3, whose signs bind as ours do. */
import { describe, expect, test } from "vitest";
import type { Expr } from "./expr.ts";
import { parse } from "./parse.ts";

/** Random formulas and their values, computed by CPython 3.11. */
const python: readonly (readonly [string, number])[] = [
  ["1 ** -5 + (1 ** -0.5 ** 1)", 2.0],
  ["2 * 0.5 ** (4 / 1)", 0.125],
  ["4/-(3+5*3) - 2", -2.2222222222222223],
  ["4 / 2**3/2", 0.25],
  ["0.5 + -3 ** 3+3*5", -11.5],
  ["2/5 + 4 ** 0.5*-4", -7.6],
  ["5/0.5 + 2 - 1", 11.0],
  ["1-(5-4 ** (0.5-2) ** -3)", -3.336849877141165],
  ["-4**5 - (4--0.5)", -1028.5],
  ["5 + (2**1)", 7.0],
  ["5**3-(1 - 3)", 127.0],
  ["-3/5**(2 * 2) / 3", -0.0015999999999999999],
  ["2 + (1-4)/4", 1.25],
  ["(3**(3 * 5 + -2))", 1594323.0],
  ["0.5 ** 2**4", 1.52587890625e-5],
  ["2 ** 5 ** 1**0.5", 32.0],
  ["-(0.5 / 0.5 * -0.5+0.5)", -0.0],
  ["1 + 2 * 3/0.5 ** 1", 13.0],
  ["0.5/-2 / 0.5*4/-1 / 3", 0.6666666666666666],
  ["2 * 3 ** -(4-1*-0.5+4)", 0.00017599459508904915],
  ["1 / 4/-5/-(2+0.5+2)", 0.011111111111111112],
  ["5+-5 * -1/2 - 4", 3.5],
  ["-(0.5 - 2/1**-2)-3", -1.5],
  ["(4+3)**0.5", 2.6457513110645907],
  ["3 * 3*0.5+-4", 0.5],
  ["3/-1*5 * 5 - (4 ** 4)", -331.0],
  ["(1/-(4**1))", -0.25],
  ["1--(5 ** 3+-5)", 121.0],
  ["(3 / -(2/2) - 1**-2)", -4.0],
  ["-2 + 1/-0.5", -4.0],
  ["5 - (2-(2--0.5))", 5.5],
  ["0.5/4/1", 0.125],
  ["2--3 ** 2 / -5", 0.19999999999999996],
  ["(2*2 ** -4+4)", 4.125],
  ["5 * 2+3**0.5 + -0.5", 11.232050807568877],
  ["5/-1 + 1+-2 - 0.5", -6.5],
  ["3 - -2 - 2*-5 ** 0.5 + 5", 14.47213595499958],
  ["5 - -(1 - (2+(5 ** 0.5)))", 1.7639320225002102],
  ["(3 * 5**1*(5+4))", 135.0],
  ["1 / -2**3-0.5", -0.625],
  ["(0.5 ** 3)+3 * 2", 6.125],
  ["4 ** 0.5 ** (4-3 / 5) ** -2", 3.6899540445291503],
  ["(5 - 5-0.5-3)/-0.5", 7.0],
  ["0.5*4 - 1**3", 1.0],
  ["(4*(3**4 + 4-4 ** 4))", -684.0],
  ["(3 + -(3 - (4 / (0.5**2))))", 16.0],
  ["4+2/(4-0.5)", 4.571428571428571],
  ["1*3*2+3 + (0.5 ** -1)", 11.0],
  ["5**(0.5+-4 - 1*(3 * -1))", 0.4472135954999579],
  ["1/4 / 0.5", 0.5],
  ["3+(1**-0.5/5 - -3 / 4)", 3.95],
  ["(0.5*1*2)**4 + 2", 3.0],
  ["(5**3/0.5)", 250.0],
  ["(4 * (4 * 5 ** 2))", 400.0],
  ["-3 ** 2 / (0.5 * 5)", -3.6],
  ["-5 ** -3 / 2", -0.004],
  ["2 + -0.5 + 1+0.5 ** 2", 2.75],
  ["2 + -2 - 2 ** 2", -4.0],
  ["4 ** -0.5**3*2+2", 3.681792830507429],
];

/** The value of a small formula, by the signs it is printed with. */
function evaluate(expr: Expr): number {
  if (expr.kind === "number") return expr.value;
  if (expr.kind !== "operator" || expr.operation.syntax.form === "call")
    throw new Error("only numbers and signs");
  const [a = Number.NaN, b] = expr.operands.map(evaluate);
  const [sign] = expr.operation.syntax.tokens;
  if (b === undefined) return sign === "-" ? -a : Number.NaN;
  if (sign === "+") return a + b;
  if (sign === "-") return a - b;
  if (sign === "*") return a * b;
  if (sign === "/") return a / b;
  return sign === "^" ? a ** b : Number.NaN;
}

function numberIn(text: string): number {
  const { program, errors } = parse(text);
  expect(errors.filter(({ severity }) => severity === "error")).toEqual([]);
  const [statement] = program.statements;
  if (statement === undefined) throw new Error("nothing was read");
  return evaluate(statement.body);
}

describe("precedence", () => {
  test.each(python)("%s is what Python makes of it", (text, value) => {
    expect(numberIn(text)).toBeCloseTo(value, 9);
    expect(numberIn(text.replaceAll("**", "^"))).toBeCloseTo(value, 9);
    expect(numberIn(text.replaceAll("-", "−").replaceAll("*", "·").replaceAll("··", "^"))).toBeCloseTo(
      value,
      9,
    );
  });

  test.each([
    ["-2^2", -4],
    ["(-2)^2", 4],
    ["2^3^2", 512],
    ["2^-1", 0.5],
    ["2^-1^2", 0.5],
    ["-2²", -4],
    ["2^3²", 512],
    ["10-4-3", 3],
    ["64/4/2", 8],
    ["--3", 3],
    ["+-+3", -3],
    ["2*-3", -6],
    ["2 - -3", 5],
  ])("%s is %d", (text, value) => {
    expect(numberIn(text)).toBe(value);
  });

  test.each([
    ["2(3)", 6],
    ["2 (3 + 1)", 8],
    ["(1 + 1)(1 + 2)", 6],
    ["(1 + 1) (1 + 2) 2", 12],
    ["(4)2", 8],
    ["1/2(4)", 2],
    ["2(3)^2", 18],
    ["-2(3)", -6],
    ["2²(3)", 12],
    ["8/2(2)(2)", 16],
    ["1 + 2(3)", 7],
    ["2^3(2)", 16],
  ])("%s, with a product sign left out, is %d", (text, value) => {
    expect(numberIn(text)).toBe(value);
  });
});

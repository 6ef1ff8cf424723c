/** What a right program means, with exact spans, and where the caps are. */
import { describe, expect, test } from "vitest";
import type { Expr, Statement } from "./expr.ts";
import { parse } from "./parse.ts";
import { printExpr } from "./print.ts";

function statementsOf(source: string): readonly Statement[] {
  const { program, errors } = parse(source);
  expect(errors.filter(({ severity }) => severity === "error")).toEqual([]);
  return program.statements;
}

function summary(statement: Statement): string {
  const body = printExpr(statement.body);
  if (statement.kind === "bare") return body;
  if (statement.kind === "definition") return `${statement.name} = ${body}`;
  return `${statement.name}(${statement.parameters.map(({ name }) => name).join(", ")}) = ${body}`;
}

function meaning(source: string): readonly string[] {
  return statementsOf(source).map(summary);
}

function messages(source: string): readonly string[] {
  return parse(source).errors.map(({ message }) => message);
}

describe("statements", () => {
  test.each([
    [
      "w1 = -2, w2 = 5, w3 = -4 # inputs\nq = w1 + w2\nf = q * w3",
      ["w1 = -2", "w2 = 5", "w3 = -4", "q = w1 + w2", "f = q * w3"],
    ],
    ["f(w1, w2) = (w1 + w2) w2\nw1 = -2, w2 = 5", ["f(w1, w2) = (w1 + w2) * w2", "w1 = -2", "w2 = 5"]],
    ["(a + b) * (b + 1)", ["(a + b) * (b + 1)"]],
    ["a = 1; b = 2;\r\n;; f = a*b\r", ["a = 1", "b = 2", "f = a * b"]],
    ["a = 1,\nb = 2, s(x) = x^2, f = s(a, b)", ["a = 1", "b = 2", "s(x) = x^2", "f = s(a, b)"]],
    ["a * b, a = 1", ["a * b", "a = 1"]],
    ["(a +\n  b # one\n) * c", ["(a + b) * c"]],
    ["f(a,\n  b)\nc", ["f(a, b)", "c"]],
    ["W = [[1, 2],\n  [3, 4], # rows\n]\nf = W[0,\n 1]", ["W = [[1, 2], [3, 4]]", "f = W[0, 1]"]],
    ["x = [1, 2], y = x[0], f = x[0] y", ["x = [1, 2]", "y = x[0]", "f = x[0] * y"]],
    ["x = [a,\n a * 2]; a = 3\n[1] * x", ["x = [a, a * 2]", "a = 3", "[1] * x"]],
    ["", []],
    ["  \n# only a note\n", []],
  ])("%j", (source, expected) => {
    expect(meaning(source)).toEqual(expected);
  });

  test("an open bracket ends before a line that defines", () => {
    const source = "f = (a + b\ng(x) = x\na = 1";
    const { program, errors } = parse(source);
    expect(errors.map(({ from, to }) => source.slice(from, to) + from)).toEqual(["(4"]);
    expect(program.statements.map(summary)).toEqual(["g(x) = x", "a = 1"]);
  });

  test("spans are offsets into the text as typed", () => {
    const source = " ｆ = ２𝑥 · (σ(x₁)²) ";
    const [definition] = statementsOf(source);
    const shown: string[] = [];
    const visit = (expr: Expr): void => {
      shown.push(`${expr.kind}: ${source.slice(expr.from, expr.to)}`);
      if ("operands" in expr) expr.operands.forEach(visit);
    };
    expect(definition?.kind === "definition" && definition.name).toBe("f");
    expect(
      definition?.kind === "definition" && source.slice(definition.nameSpan.from, definition.nameSpan.to),
    ).toBe("ｆ");
    expect(source.slice(definition?.from, definition?.to)).toBe(source.trim());
    if (definition !== undefined) visit(definition.body);
    expect(shown).toEqual([
      "operator: ２𝑥 · (σ(x₁)²)",
      "operator: ２𝑥",
      "number: ２",
      "name: 𝑥",
      "operator: (σ(x₁)²)",
      "call: σ(x₁)",
      "name: x₁",
      "number: ²",
    ]);
  });

  test("a function's name and parameters have spans of their own", () => {
    const source = "s(u, v) = u";
    const [statement] = statementsOf(source);
    if (statement?.kind !== "function") throw new Error("not a function");
    expect([statement.nameSpan, ...statement.parameters.map(({ from, to }) => ({ from, to }))]).toEqual([
      { from: 0, to: 1 },
      { from: 2, to: 3 },
      { from: 5, to: 6 },
    ]);
  });

  test("a signed number is one number, sign included", () => {
    const [statement] = statementsOf("w = - 2");
    expect(statement?.body).toEqual({ kind: "number", value: -2, from: 4, to: 7 });
    expect(statementsOf("-0")[0]?.body).toEqual({ kind: "number", value: -0, from: 0, to: 2 });
    expect(statementsOf("-2^2")[0]?.body.kind).toBe("operator");
    expect(statementsOf("+3")[0]?.body).toEqual({ kind: "number", value: 3, from: 0, to: 2 });
  });
});

describe("spelling", () => {
  test.each([
    ["a − b – c", "a - b - c"],
    ["a × b · c ∗ d ⋅ e1", "a * b * c * d * e1"],
    ["a ÷ b", "a / b"],
    ["x² + x³ + x⁻¹ + x¹⁰", "x^2 + x^3 + x^-1 + x^10"],
    ["x₁ + x₁₀", "x1 + x10"],
    ["σ(π)", "σ(pi)"],
    ["2π r2", null],
    ["2π + µ", "2 * pi + μ"],
    ["（ａ＋１）＊０．５", "(a + 1) * 0.5"],
    ["cafe\u0301 + café", "café + café"],
    ["𝜃 + ﬁ", "θ + fi"],
    ["变量 + длина_2 + x̂", "变量 + длина_2 + x̂"],
    ["a\u00a0+\u3000b", "a + b"],
    ["a**b", "a^b"],
    ["3 + .5 + 1. + 1e-3 + 1E5 + 2e+2", "3 + 0.5 + 1 + 0.001 + 100000 + 200"],
    ["2e + 3ex", "2 * e + 3 * ex"],
    ["2x + 2sqrt(x)(y)", "2 * x + 2 * sqrt(x) * y"],
    ["sqrt(3,5)", "sqrt(3, 5)"],
    ["x (3)", "x(3)"],
    ["x²y", "x^2 * y"],
    ["a # ❤️ and 👩‍💻 are fine in notes", "a"],
  ])("%s reads as %s", (typed, expected) => {
    if (expected === null) expect(messages(typed)).toHaveLength(1);
    else expect(meaning(typed)).toEqual([expected]);
  });
});

describe("caps", () => {
  const nested: readonly (readonly [string, (depth: number) => string])[] = [
    ["brackets", (depth) => `${"(".repeat(depth)}x${")".repeat(depth)}`],
    ["minus signs", (depth) => `${"-".repeat(depth)}x`],
    ["plus signs", (depth) => `${"+".repeat(depth)}x`],
    ["powers", (depth) => `x${"^x".repeat(depth)}`],
    ["calls", (depth) => `${"sqrt(".repeat(depth)}x${")".repeat(depth)}`],
    ["lists", (depth) => `${"[".repeat(depth)}x${"]".repeat(depth)}`],
    ["indices", (depth) => `${"a[".repeat(depth)}x${"]".repeat(depth)}`],
    ["slices", (depth) => `${"a[:".repeat(depth)}x${"]".repeat(depth)}`],
  ];

  test.each(nested)("200 nested %s are read, and 201 are one mistake at the last", (_, write) => {
    expect(statementsOf(write(200))).toHaveLength(1);
    const source = write(201);
    const { errors } = parse(source);
    expect(errors.map(({ message }) => message)).toEqual([
      "This goes more than 200 levels deep. Give an inner part a name of its own.",
    ]);
    const opening = write(201).search(/(\(|\[|-|\+):?x/);
    expect(errors[0]?.from).toBe(source.startsWith("x^") ? 401 : opening);
  });

  test.each([
    ["10,000 opening brackets", "(".repeat(10_000)],
    ["10,000 pairs", `${"(".repeat(9_999)}x${")".repeat(9_999)}`],
    ["19,000 minus signs", "-".repeat(19_000)],
    ["a tower of powers", `2${"^2".repeat(9_000)}`],
    ["9,999 closing brackets", ")".repeat(9_999)],
    ["10,000 lists", "[".repeat(10_000)],
    ["5,000 indices", "x[".repeat(5_000)],
  ])("%s are refused with one message", (_, source) => {
    expect(messages(source)).toHaveLength(1);
  });

  test("20,000 characters are read, and 20,001 are not", () => {
    expect(meaning(`x${" ".repeat(19_999)}`)).toEqual(["x"]);
    const { program, errors } = parse(`x${" ".repeat(20_000)}`);
    expect(program.statements).toEqual([]);
    expect(errors).toEqual([
      {
        severity: "error",
        message: "This text has 20,001 characters; at most 20,000 are read. Shorten it.",
        from: 20_000,
        to: 20_001,
        fixes: [],
      },
    ]);
    expect(messages("-".repeat(100_000))).toHaveLength(1);
  });

  test("a name has at most 64 characters", () => {
    expect(meaning("é".repeat(64))).toEqual(["é".repeat(64)]);
    expect(messages("x".repeat(65))).toEqual(["This name has 65 characters; at most 64 are read."]);
  });

  test.each(["+", "-", "*", "/", ""])(
    "a chain of %j is as long as the text may be, and prints again",
    (sign) => {
      const source = sign === "" ? "(x)".repeat(6_000) : `x${`${sign}x`.repeat(9_999)}`;
      const [printed = ""] = meaning(source);
      expect(printed.match(/x/g)).toHaveLength(sign === "" ? 6_000 : 10_000);
    },
  );

  test.each(["[0]", ".T", "[:]"])("a value may be followed by %s 4,000 times", (postfix) => {
    const source = `x${postfix.repeat(4_000)}`;
    expect(meaning(source)).toEqual([source]);
  });

  test("a list is as long as the text may be", () => {
    const items = `[${"x,".repeat(9_999)}]`;
    expect(meaning(items)[0]?.match(/x/g)).toHaveLength(9_999);
  });
});

/** Each mistake a person makes gets one message, at the right place, and a fix that mends it. */
import { describe, expect, test } from "vitest";
import { parse } from "./parse.ts";

type Row = {
  /** What was typed; `«` and `»` stand around what the message points at. */
  readonly typed: string;
  /** Words of the message that tell what to do. */
  readonly says: string;
  /** The text after each fix offered. */
  readonly fixed?: readonly string[];
};

const rows: readonly Row[] = [
  { typed: "«x y»", says: "x * y", fixed: ["x * y"] },
  { typed: "(a) + «x 2»", says: "x * 2", fixed: ["(a) + x * 2"] },
  { typed: "«2 3»", says: "sign is missing", fixed: ["2 * 3"] },
  { typed: "«sqrt x» + 1", says: "sqrt(x)", fixed: ["sqrt(x) + 1"] },
  { typed: "«sqrt x»^2", says: "sqrt(x)", fixed: [] },
  { typed: "«sqrt²»(x + 1)", says: "sqrt(x)^2", fixed: ["sqrt(x + 1)^2"] },
  { typed: "x²«^»3", says: "(x^2)^3", fixed: [] },
  { typed: "«²»", says: "nothing stands before it", fixed: [] },

  { typed: "w = «3,5»", says: "3.5", fixed: ["w = 3.5"] },
  { typed: "a * («0,25»)", says: "0.25", fixed: ["a * (0.25)"] },
  { typed: "w = «1,000»", says: "1000", fixed: ["w = 1.000", "w = 1000"] },
  { typed: "(a«,» b)", says: "not in plain brackets", fixed: [] },
  { typed: "a = 1«,» a * 2", says: "new line", fixed: ["a = 1\n a * 2"] },
  { typed: "a = 1«,»", says: "nothing follows", fixed: ["a = 1"] },

  { typed: "«0x1F»", says: "in tens", fixed: ["31"] },
  { typed: "«0b101»", says: "in tens", fixed: ["5"] },
  { typed: "«1_000» x", says: "without _", fixed: ["1000 x"] },
  { typed: "«1.2.3»", says: "one decimal point", fixed: [] },
  { typed: "«1..2»", says: "one decimal point", fixed: [] },
  { typed: "«1e999»", says: "larger than the largest float64", fixed: [] },
  { typed: "«½»x", says: "1/2", fixed: ["(1/2)x"] },
  { typed: "«٣»", says: "digits 0 to 9", fixed: [] },
  { typed: "2«₁»", says: "as in x₁", fixed: [] },
  { typed: "x«ⁿ»", says: "x^n", fixed: ["x^n"] },
  { typed: "x«₊»₁", says: "lowered sign", fixed: [] },

  { typed: "f «==» a", says: "One = defines", fixed: ["f = a"] },
  { typed: "f = a «==» b", says: "no comparisons", fixed: [] },
  { typed: "a «<» b", says: "compares", fixed: [] },
  { typed: "a «>=» b", says: "compares", fixed: [] },
  { typed: "a «≠» b", says: "compares", fixed: [] },
  { typed: "a «!=» b", says: "compares", fixed: [] },
  { typed: "a«!»", says: "factorial", fixed: ["a"] },
  { typed: "50«%»", says: "0.5", fixed: ["50/100"] },
  { typed: "a «%» b", says: "no remainder", fixed: [] },
  { typed: "a «&&» b", says: "logic", fixed: [] },
  { typed: "a «||» b", says: "logic", fixed: [] },
  { typed: "a «?» b : c", says: "a ? b : c", fixed: [] },
  { typed: "«x.y»", says: "point", fixed: ["x * y", "x_y"] },
  { typed: "«np.exp»(x)", says: "without np", fixed: ["exp(x)"] },
  { typed: "«'x'» + 1", says: "quotes", fixed: ["x + 1"] },
  { typed: "«“x”» + 1", says: "quotes", fixed: ["x + 1"] },
  { typed: "«|x + 1|» * 2", says: "abs(x)", fixed: ["abs(x + 1) * 2"] },
  { typed: "«|»x", says: "no partner", fixed: [] },
  { typed: "«√»x + 1", says: "sqrt(x)", fixed: ["sqrt(x) + 1"] },
  { typed: "«√»(x + 1)", says: "sqrt(x)", fixed: ["sqrt(x + 1)"] },
  { typed: "«√»f(x)", says: "sqrt(x)", fixed: [] },
  { typed: "«∂»f", says: "backprop computes", fixed: [] },
  { typed: "2«x'»", says: "prime", fixed: ["2x_prime"] },
  { typed: "«x′»", says: "prime", fixed: ["x_prime"] },
  { typed: "a «:=» 3", says: "with =", fixed: ["a = 3"] },
  { typed: "a «+=» 3", says: "defined once", fixed: [] },
  { typed: "«😀»a", says: "U+1F600", fixed: ["a"] },

  { typed: "«f = \\frac{a + 1}{2} \\cdot b»", says: "LaTeX", fixed: ["f = ((a + 1)/(2)) * b"] },
  { typed: "«$x^{2}$»", says: "LaTeX", fixed: ["x^(2)"] },
  { typed: "«\\sum_{i} x»", says: "LaTeX", fixed: [] },
  { typed: "«import torch»", says: "Python", fixed: ["# import torch"] },
  { typed: "«def f(x): a»", says: "Python", fixed: ["# def f(x): a"] },
  { typed: "«x = torch.tensor(-2.0, requires_grad=True)»", says: "x = -2.0", fixed: ["x = -2.0"] },
  { typed: "«f.backward()»", says: "by itself", fixed: [""] },
  { typed: "«print(f)»", says: "Python", fixed: ["# print(f)"] },
  {
    typed: "«what's the gradient of x, please?»",
    says: "sentence",
    fixed: ["# what's the gradient of x, please?"],
  },
  { typed: "«let x» = 3", says: "x = …", fixed: ["x = 3"] },

  { typed: "f = «(»a + b", says: "never closed", fixed: ["f = (a + b)"] },
  { typed: "(a + sqrt«(»b", says: "never closed", fixed: ["(a + sqrt(b))"] },
  { typed: "«(»a +", says: "never closed", fixed: [] },
  { typed: "a + b«)» * c", says: "closes nothing", fixed: ["a + b * c"] },
  { typed: "«)»", says: "closes nothing", fixed: [""] },
  { typed: "(a + b«]»", says: "does not close it", fixed: ["(a + b)"] },
  { typed: "«{»a + {b}} c", says: "round ones", fixed: ["(a + (b)) c"] },
  { typed: "«()»", says: "empty", fixed: [] },
  { typed: "sqrt«()»", says: "empty", fixed: [] },
  { typed: "«[»1, 2]", says: "Vectors and matrices are not part of the language yet", fixed: [] },
  { typed: "x«[»0]", says: "Vectors and matrices", fixed: [] },
  { typed: "a «@» b", says: "Vectors and matrices", fixed: [] },
  { typed: "«W.T»", says: "Vectors and matrices", fixed: [] },

  { typed: "a «+»", says: "value on its right", fixed: ["a "] },
  { typed: "(a «*»)", says: "value on its right", fixed: ["(a )"] },
  { typed: "«*» b", says: "value on its left", fixed: [" b"] },
  { typed: "a «+ *» b", says: "keep one of the two", fixed: ["a + b", "a * b"] },
  { typed: "a «* /» b", says: "keep one of the two", fixed: ["a * b", "a / b"] },
  { typed: "f(a«,,»b)", says: "value is missing", fixed: ["f(a,b)"] },
  { typed: "f(a«,)»", says: "value is missing", fixed: ["f(a)"] },
  { typed: "f(«,»a)", says: "value is missing", fixed: ["f(a)"] },
  { typed: "f(3«;» 4)", says: "write a comma", fixed: ["f(3, 4)"] },
  { typed: "f «=»", says: "After = a formula", fixed: [] },
  { typed: "«=» 3", says: "name is missing", fixed: [] },
  { typed: "«3» = x", says: "not a name", fixed: ["x = 3"] },
  { typed: "«a + b» = c", says: "not a name", fixed: ["c = a + b"] },
  { typed: "f(a, «2») = a", says: "not a name", fixed: [] },
  { typed: "f(a«+»1) = a", says: "only names", fixed: [] },
  { typed: "f(a, «a») = a", says: "twice", fixed: [] },
  { typed: "f(a, «)» = a", says: "missing before )", fixed: [] },
  { typed: "f«()» = 3", says: "no brackets", fixed: ["f = 3"] },
  { typed: "a = b «=» 3", says: "own line", fixed: [] },
  { typed: "2 * (a «=» 3)", says: "can't stand", fixed: [] },

  { typed: "a «\u202e»+ b", says: "U+202E RIGHT-TO-LEFT OVERRIDE", fixed: ["a + b"] },
  { typed: "x«\u200b\u200b»1", says: "U+200B ZERO WIDTH SPACE", fixed: ["x1"] },
  { typed: "x«\u0007»", says: "U+0007 (a control character)", fixed: ["x"] },
  { typed: "x«\ud800»", says: "U+D800 (half of a character)", fixed: ["x"] },
  { typed: "a # «\u2066»note", says: "U+2066 LEFT-TO-RIGHT ISOLATE", fixed: ["a # note"] },
];

function mistakesIn(source: string) {
  return parse(source).errors.filter(({ severity }) => severity === "error");
}

describe("a mistake", () => {
  test.each(rows)("$typed", ({ typed, says, fixed = [] }) => {
    const source = typed.replaceAll(/[«»]/g, "");
    const from = typed.indexOf("«");
    const to = typed.indexOf("»") - 1;
    const found = mistakesIn(source);
    expect(found).toHaveLength(1);
    const [error] = found;
    expect(error?.message).toContain(says);

    expect([error?.from, error?.to]).toEqual([from, to]);
    const mended =
      error?.fixes.map((fix) => source.slice(0, fix.from) + fix.insert + source.slice(fix.to)) ?? [];
    expect(mended).toEqual(fixed);
    for (const text of mended) expect(mistakesIn(text)).toEqual([]);
  });

  test("is said in one or two short sentences", () => {
    for (const { typed } of rows) {
      const [error] = mistakesIn(typed.replaceAll(/[«»]/g, ""));
      expect(error?.message.length).toBeLessThan(130);
      expect(error?.message).toMatch(/[.…?]$|= …$/);
    }
  });

  test("does not hide the mistakes of other statements, nor their meaning", () => {
    const { program, errors } = parse("a = 3,5\nb = 2; c = * 4\nd = (b + 1\ne1 = b");
    expect(errors.map(({ from }) => from)).toEqual([4, 19, 27]);
    expect(program.statements.map((statement) => statement.kind === "definition" && statement.name)).toEqual([
      "b",
      "e1",
    ]);
  });

  test("is named at most ten times, the first ones", () => {
    const errors = mistakesIn("a +\n".repeat(50));
    expect(errors.map(({ from }) => from)).toEqual(Array.from({ length: 10 }, (_, line) => 4 * line + 2));
  });

  test("in a pasted block of prose is named once", () => {
    expect(mistakesIn("this is the first line\nand here comes the second\n\na + b")).toHaveLength(1);
  });
});

describe("a notice", () => {
  test("says what 1/2x means and offers both readings", () => {
    const source = "f = 1/2x^2 + 1";
    const { program, errors } = parse(source);
    expect(program.statements).toHaveLength(1);
    expect(errors).toHaveLength(1);
    const [notice] = errors;
    expect(notice?.severity).toBe("info");
    expect(notice?.message).toContain("(1/2) * x^2");
    expect([notice?.from, notice?.to]).toEqual([4, 10]);
    const mended =
      notice?.fixes.map((fix) => source.slice(0, fix.from) + fix.insert + source.slice(fix.to)) ?? [];
    expect(mended).toEqual(["f = 1/2 * x^2 + 1", "f = 1/(2x^2) + 1"]);
    for (const text of mended) expect(parse(text).errors).toEqual([]);
  });

  test.each(["(1/2)x", "1/2*x", "1/(2x)", "a/b", "2x/3"])("is not given for %s", (source) => {
    expect(parse(source).errors).toEqual([]);
  });

  test("warns of a number too small for float64, which counts as 0", () => {
    const { errors } = parse("x = 1e-400");
    expect(errors.map(({ severity, from, to }) => [severity, from, to])).toEqual([["warning", 4, 10]]);
    expect(parse("x = 0e-400 + 5e-324").errors).toEqual([]);
  });
});

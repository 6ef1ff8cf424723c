/** What a student reads at some well-known gates: LaTeX of values and local derivatives, and sentences. */
import { describe, expect, it } from "vitest";
import type { Elementwise, TexOperand } from "./operation.ts";
import { operationNamed } from "./registry.ts";

function elementwise(name: string): Elementwise {
  const operation = operationNamed(name);
  if (operation?.kind !== "elementwise") throw new Error(`${name} is not elementwise`);
  return operation;
}

function symbol(tex: string): TexOperand {
  return { tex, constant: null };
}

function number(constant: number): TexOperand {
  return { tex: constant < 0 ? `(${constant})` : `${constant}`, constant };
}

describe("the LaTeX of a local derivative", () => {
  it.each([
    ["mul", 0, [symbol("a"), symbol("b")], "b"],
    ["mul", 1, [symbol("a"), symbol("b")], "a"],
    ["sub", 1, [symbol("a"), symbol("b")], "-1"],
    ["div", 0, [symbol("a"), symbol("b")], "\\frac{1}{b}"],
    ["div", 1, [symbol("a"), symbol("b")], "-\\frac{a}{b^{2}}"],
    ["pow", 0, [symbol("a"), number(2)], "2 \\cdot a"],
    ["pow", 0, [number(-4), number(3)], "3 \\cdot (-4)^{2}"],
    ["pow", 0, [symbol("a"), number(1)], "1"],
    ["pow", 0, [symbol("a"), number(0)], "0"],
    ["pow", 0, [symbol("a"), number(-1)], "(-1) \\cdot a^{-2}"],
    ["pow", 0, [symbol("a"), number(1.1)], "1.1 \\cdot a^{0.1}"],
    ["pow", 0, [symbol("a"), number(0.5)], "0.5 \\cdot a^{-0.5}"],
    ["pow", 0, [symbol("a"), symbol("b")], "b \\cdot a^{b - 1}"],
    ["pow", 1, [number(2), symbol("x")], "y \\cdot \\ln\\left(2\\right)"],
    ["exp", 0, [symbol("x")], "y"],
    ["sigmoid", 0, [symbol("x")], "y \\cdot \\left(1 - y\\right)"],
    ["tanh", 0, [symbol("x")], "1 - y^{2}"],
    ["relu", 0, [symbol("x")], "\\mathbf{1}\\left[x > 0\\right]"],
    ["max", 1, [symbol("a"), symbol("b")], "\\mathbf{1}\\left[b > a\\right]"],
  ] as const)("of %s by operand %i reads as in a lecture", (name, position, operands, tex) => {
    expect(elementwise(name).partials[position]?.tex(operands, "y")).toBe(tex);
  });
});

describe("the LaTeX of a value", () => {
  it("keeps a minus sign after another sign in brackets", () => {
    expect(elementwise("add").tex(["a", "-b"], [])).toBe("a + \\left(-b\\right)");
    expect(elementwise("sub").tex(["-a", "-b"], [])).toBe("-a - \\left(-b\\right)");
    expect(elementwise("log1p").tex(["-a"], [])).toBe("\\ln\\left(1 + \\left(-a\\right)\\right)");
  });
});

describe("the sentence about an edge", () => {
  const telling = { operand: "w1", other: "w3 = −4", gate: "q", local: 1, localText: "1" };
  it("says that a sum passes on, a product swaps, a minus flips", () => {
    expect(elementwise("add").tell(telling, 0)).toBe(
      "A sum passes the gradient on unchanged: q grows by exactly as much as w1 does.",
    );
    expect(elementwise("mul").tell({ ...telling, local: -4 }, 0)).toBe(
      "A product swaps: the local derivative is the other operand, w3 = −4.",
    );
    expect(elementwise("sub").tell({ ...telling, local: -1 }, 1)).toContain("q shrinks by the same");
  });

  it("says whether a maximum chose this operand, and what a tie does", () => {
    const { tell } = elementwise("max");
    expect(tell(telling, 0)).toContain("Here that is w1.");
    expect(tell({ ...telling, local: 0 }, 0)).toContain("Here that is not w1.");
    expect(tell({ ...telling, local: 0.5 }, 0)).toContain("half of it goes this way");
  });

  it.each([
    [0.25, "0.25", "Here it is 0.25: when w1 grows by a little, q grows by 0.25 times as much."],
    [-2, "−2", "Here it is −2: when w1 grows by a little, q shrinks by 2 times as much."],
    [-1, "−1", "Here it is −1: when w1 grows by a little, q shrinks by just as much."],
    [0, "0", "Here it is 0: a small change of w1 does not move q."],
    [1e-9, "1e−9", "Here it is 1e−9: when w1 grows by a little, q grows by 1e−9 times as much."],
    [Number.POSITIVE_INFINITY, "∞", "Here it is ∞."],
    [Number.NaN, "NaN", "Here it is NaN."],
  ])("tells the rate %d, shown as %s, at the stored value", (local, localText, sentence) => {
    expect(elementwise("sin").tell({ ...telling, local, localText }, 0)).toBe(
      `The slope of a sine is the cosine. ${sentence}`,
    );
  });
});

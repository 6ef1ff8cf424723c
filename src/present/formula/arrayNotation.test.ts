/** How arrays are told from numbers in formulas: bold names, and a ring on powers taken entry by entry. */

import { describe, expect, it } from "vitest";
import { frameAt } from "../../engine/trace/frameAt.ts";
import { bare, edgeFormulaOf, forwardFormulaOf, traceOf } from "../../test/formulaOf.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { formulaAt } from "./formulaAt.ts";

describe("names", () => {
  it("of vectors and matrices are bold, those of numbers and of single entries are not", () => {
    const source = "w1 = [1, 2], c = 3\nscores = w1 * c\nf = scores[0] + sum(scores[0:1])";
    expect(bare(forwardFormulaOf(source, "scores").tex)).toContain(
      "\\textbf{\\textit{scores}} &= \\boldsymbol{w}_{1} \\cdot c \\\\",
    );
    const symbols = (name: string) => bare(forwardFormulaOf(source, name).tex);
    expect(symbols("v1")).toContain("v_{1} &= \\mathit{scores}_{0}");
    expect(symbols("v2")).toContain("\\boldsymbol{v}_{2} &= \\textbf{\\textit{scores}}_{:1}");
    const edge = edgeFormulaOf(source, "scores", "w1");
    expect(bare(edge.tex)).toContain(
      "\\frac{\\partial f}{\\partial \\boldsymbol{w}_{1}} &= \\frac{\\partial f}{\\partial \\textbf{\\textit{scores}}}",
    );
    const cell = edge.rows.find(({ label }) => label === "one cell, opened");
    expect(bare(cell?.tex ?? "")).toContain("{\\partial (w_{1})_{0}}");
    expect(bare(cell?.tex ?? "")).not.toContain("\\boldsymbol");
  });
});

describe("a gate that only moves entries about", () => {
  it("has its result once", () => {
    const formula = edgeFormulaOf("A = [[1, 2], [3, 4]]\nB = A.T\nL = sum(B * B)", "B", "A");
    const matrix = "\\begin{bmatrix} 2 & 4 \\\\ 6 & 8 \\end{bmatrix}";
    expect(bare(formula.tex).split(matrix)).toHaveLength(2);
    expect(bare(formula.rows.find(({ label }) => label === "contribution")?.tex ?? "")).toBe(matrix);
  });
});

describe("powers of arrays", () => {
  it.each([
    ["x^2", "\\boldsymbol{x}^{\\circ 2}"],
    ["(x + 1)^-1", "\\left(\\boldsymbol{x} + 1\\right)^{\\circ -1}"],
    ["x^c", "\\boldsymbol{x}^{\\circ c}"],
    ["c^x", "c^{\\circ \\boldsymbol{x}}"],
    ["c^(x + 1)", "c^{\\circ \\left(\\boldsymbol{x} + 1\\right)}"],
    ["square(x)", "\\boldsymbol{x}^{\\circ 2}"],
    ["exp(x * x)", "e^{\\circ \\left(\\boldsymbol{x} \\odot \\boldsymbol{x}\\right)}"],
    ["exp(x) * exp(c^2)", "e^{\\circ \\boldsymbol{x}} \\cdot e^{c^{2}}"],
    ["(x @ x)^2 * x", "\\left(\\boldsymbol{x}\\,\\boldsymbol{x}\\right)^{2} \\cdot \\boldsymbol{x}"],
  ])("of %s carry a ring where an array is in them, and only there", (formula, tex) => {
    const trace = traceOf(`x = [1, 2], c = 3\nf = sum(${formula})`);
    const expression = bare(formulaAt(frameAt(trace, 0), DEFAULT_STYLE).tex);
    expect(expression).toContain(`\\operatorname{sum}\\left(${tex}\\right)`);
  });

  it("carry it in derivatives too", () => {
    const local = (source: string) =>
      bare(edgeFormulaOf(source, "v1", "x").rows.find(({ label }) => label === "local")?.tex ?? "");
    expect(local("x = [1, 2]\nL = sum(x^3)")).toContain("= 3 \\cdot \\boldsymbol{x}^{\\circ 2} = ");
    expect(local("x = [0.5, 2]\nL = sum(erf(x))")).toContain(
      "e^{\\circ \\left(-\\boldsymbol{x}^{\\circ 2}\\right)}",
    );
    expect(local("x = [1, 2], c = 3\nL = sum(atan2(x, c))")).toContain(
      "\\frac{c}{\\boldsymbol{x}^{\\circ 2} + c^{2}}",
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { operations } from "../../engine/ops/registry.ts";
import { runWhole } from "../../engine/run.ts";
import { frameAt } from "../../engine/trace/frameAt.ts";
import { programText, tensorProgramText } from "../../test/arbitraries.ts";
import { formulaAt } from "../formula/formulaAt.ts";
import type { Style } from "../numbers/style.ts";
import { operationFormula } from "../reference/operationFormula.ts";
import { spokenTex } from "./spokenTex.ts";

const styles = (["partials", "d", "bar", "delta"] as const).flatMap((notation) =>
  (["significant", "decimals", "fractions"] as const).map(
    (numbers): Style => ({ digits: 4, numbers, notation }),
  ),
);

describe("a formula is said", () => {
  it.each([
    // Minus signs: a number's own, one in front of a name, one between two things.
    ["-4", "−4"],
    ["-x", "minus x"],
    ["a - b", "a minus b"],
    ["a + (-4)", "a plus −4"],
    ["3 \\cdot \\left(-2\\right)", "3 times −2"],
    // Powers.
    ["x^{2}", "x squared"],
    ["x^{3} + 1", "x cubed plus 1"],
    ["x^{-1}", "x to the power −1"],
    ["e^{x + 1} + y", "e to the power x plus 1, end of power, plus y"],
    ["\\left(-4\\right)^{2}", "open bracket −4 close bracket squared"],
    ["\\boldsymbol{X}^{\\circ 2}", "X squared entry by entry"],
    ["1.5 \\times 10^{-7}", "1.5 times 10 to the power −7"],
    // Fractions.
    ["\\frac{1}{3}", "1 over 3"],
    ["-\\frac{4}{7} + 1", "minus 4 over 7 plus 1"],
    ["2 \\cdot \\left(\\frac{1}{3}\\right)", "2 times 1 over 3"],
    ["\\frac{1}{1 + x} + y", "the fraction 1 over 1 plus x, end of fraction, plus y"],
    // Derivatives, in every notation.
    ["\\frac{\\partial f}{\\partial w_{1}}", "the derivative of f by w 1"],
    ["\\left.\\frac{\\partial f}{\\partial x}\\right|_{\\text{direct}}", "the derivative of f by x, direct"],
    ["\\mathrm{d}w_{1}", "d w 1"],
    ["\\bar{w}_{1}", "w 1 bar"],
    ["\\overline{\\mathit{loss}}", "loss bar"],
    ["\\delta_{w_{1}} = 3", "delta w 1 equals 3"],
    // Subscripts, Greek letters, words.
    ["W_{0,1}", "W 0 1"],
    ["\\theta_{\\text{out}}", "theta out"],
    ["\\varepsilon", "epsilon"],
    ["\\mathit{my\\_loss}", "my loss"],
    // Arrays.
    ["\\boldsymbol{W}^{\\top}\\,\\boldsymbol{x}", "W transposed times x"],
    ["a \\odot b", "a times, entry by entry, b"],
    ["\\begin{bmatrix} 1 & -2 \\\\ 3 & 4 \\end{bmatrix}", "the matrix 1, −2; 3, 4"],
    ["\\begin{bmatrix} 1 \\\\ 2 \\end{bmatrix}", "the column 1, 2"],
    ["\\mathbf{1}\\left[x > 0\\right]", "ones where x is greater than 0"],
    ["\\sum_{\\text{rows}} a", "the sum over rows of a"],
    // Brackets, functions, what is still to come.
    ["\\left(a + b\\right) \\cdot c", "open bracket a plus b close bracket times c"],
    ["\\ln\\left(x\\right)", "log of x"],
    ["\\sigma\\left(w + 1\\right)", "sigma of open bracket w plus 1 close bracket"],
    ["\\sqrt{x + 1} + y", "the square root of x plus 1, end of root, plus y"],
    ["\\left|x\\right|", "the absolute value of x"],
    ["2 + {?}", "2 plus what has not arrived"],
    ["\\begin{aligned} f &= a \\\\ &\\approx 3 \\end{aligned}", "f equals a, is about 3"],
    ["\\htmlClass{t-value}{\\htmlData{place=value-n1}{x}} = 1", "x equals 1"],
  ])("%s", (tex, words) => {
    expect(spokenTex(tex)).toBe(words);
  });

  const problem = (tex: string): string | null => {
    const words = spokenTex(tex);
    if (words.trim() === "" || /[\\{}^_&$]|undefined|\b(?:html|left|right|frac|begin|mathrm)\b/.test(words))
      return words;
    return /,,|, \.| {2}/.test(words) ? words : null;
  };

  it("without signs of LaTeX, for every operation in every notation", () => {
    for (const operation of operations) {
      for (const style of styles) {
        const { value, ofArrays, derivatives } = operationFormula(operation, style);
        for (const tex of [value, ofArrays, ...derivatives.map((derivative) => derivative.tex)]) {
          if (tex !== null) expect(problem(tex), tex).toBe(null);
        }
      }
    }
  });

  it("without signs of LaTeX, at every step of any program in every notation", () => {
    fc.assert(
      fc.property(fc.oneof(programText, tensorProgramText), fc.constantFrom(...styles), (source, style) => {
        const { trace } = runWhole(source);
        fc.pre(trace !== null);
        for (let position = 0; position <= trace.steps.length; position += 3) {
          const { tex, rows, jacobian } = formulaAt(frameAt(trace, position), style);
          for (const part of [tex, ...rows.map((row) => row.tex), ...(jacobian ? [jacobian.tex] : [])])
            expect(problem(part), part).toBe(null);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("without an end only as far as anybody listens", () => {
    expect(spokenTex(`${"\\left(-".repeat(300)}x${"\\right)".repeat(300)}`)).toMatch(/and so on/);
  });
});

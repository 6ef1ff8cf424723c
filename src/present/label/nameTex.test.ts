import fc from "fast-check";
import katex from "katex";
import { describe, expect, it } from "vitest";
import { katexOptions } from "../formula/katexOptions.ts";
import { nameRuns } from "./nameRuns.ts";
import { nameTex } from "./nameTex.ts";

/** What a person reads, scripts marked: `w_1`. */
function readRuns(name: string): string {
  return nameRuns(name)
    .map(({ text, script }) => (script === "base" ? text : `_${text}`))
    .join("");
}

describe("a name", () => {
  it.each([
    ["w1", "w_{1}", "w_1"],
    ["h12", "h_{12}", "h_12"],
    ["x_1", "x_{1}", "x_1"],
    ["alpha", "\\alpha", "α"],
    ["α2", "\\alpha_{2}", "α_2"],
    ["theta_0", "\\theta_{0}", "θ_0"],
    ["Gamma", "\\Gamma", "Γ"],
    ["W_out", "W_{\\text{out}}", "W_out"],
    ["W_out_2", "W_{\\text{out},2}", "W_out_,_2"],
    ["loss", "\\mathit{loss}", "loss"],
    ["x2y", "\\mathit{x2y}", "x2y"],
    ["_tmp", "\\mathit{\\_tmp}", "_tmp"],
    ["x_", "\\mathit{x\\_}", "x_"],
    ["имя", "\\text{имя}", "имя"],
    ["重み1", "\\text{重み}_{1}", "重み_1"],
    ["averageLossOfTheBatch", "\\mathit{average\\ldots eBatch}", "average…eBatch"],
  ])("%s is set as %s in formulas and %s in the picture", (name, tex, runs) => {
    expect(nameTex(name)).toBe(tex);
    expect(readRuns(name)).toBe(runs);
  });

  it.each([
    ["w1", "\\boldsymbol{w}_{1}"],
    ["theta_0", "\\boldsymbol{\\theta}_{0}"],
    ["scores", "\\textbf{\\textit{scores}}"],
    ["имя", "\\textbf{имя}"],
    ["重み1", "\\textbf{重み}_{1}"],
  ])("%s of a vector or matrix is bold in formulas and picture, its subscript is not", (name, tex) => {
    expect(nameTex(name, true)).toBe(tex);
    const runs = nameRuns(name, true);
    expect(runs.map(({ bold, ...run }) => run)).toEqual(nameRuns(name));
    for (const { bold, script } of runs) expect(bold === true).toBe(script === "base");
    expect(nameRuns(name).some(({ bold }) => bold)).toBe(false);
  });

  it("is italic where formulas are: letters and small Greek, not digits and words in subscripts", () => {
    expect(nameRuns("w1").map(({ italic }) => italic)).toEqual([true, false]);
    expect(nameRuns("alpha")[0]?.italic).toBe(true);
    expect(nameRuns("Omega")[0]?.italic).toBe(false);
    expect(nameRuns("W_out").map(({ italic }) => italic)).toEqual([true, false]);
  });

  it("renders in strict KaTeX whatever letters it has", () => {
    const character = fc.constantFrom(..."azAZ09__αΩжשقक重がéßłა한ǆ".split(""));
    const names = fc.array(character, { minLength: 1, maxLength: 40 }).map((letters) => letters.join(""));
    fc.assert(
      fc.property(names, fc.boolean(), (name, array) => {
        expect(katex.renderToString(nameTex(name, array), katexOptions())).not.toContain("katex-error");
      }),
    );
  });
});

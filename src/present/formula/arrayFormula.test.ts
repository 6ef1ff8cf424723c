import fc from "fast-check";
import katex from "katex";
import { describe, expect, it } from "vitest";
import { run } from "../../engine/run.ts";
import { frameAt } from "../../engine/trace/frameAt.ts";
import { tensorProgramText } from "../../test/arbitraries.ts";
import { bare, edgeFormulaOf, forwardFormulaOf, traceOf } from "../../test/formulaOf.ts";
import { DEFAULT_STYLE, significant } from "../numbers/style.ts";
import type { Formula, FormulaRow } from "./formula.ts";
import { formulaAt } from "./formulaAt.ts";
import { katexOptions } from "./katexOptions.ts";

/** The lines of a block, `[a, b; c, d]` for a matrix; names without their bold, which has a test of its own. */
function linesOf({ tex }: Formula): readonly string[] {
  const block = readable(tex).replace(/^\\begin\{aligned\} | \\end\{aligned\}$/g, "");
  return block.split(" \\\\ ");
}

function readable(tex: string): string {
  const plain = bare(tex).replace(/\\boldsymbol\{(\\?\w+)\}/g, "$1");
  return plain.replace(/\\begin\{bmatrix\} (.*?) \\end\{bmatrix\}/g, (_, inside: string) => {
    return `[${inside.replaceAll(" & ", ", ").replaceAll(" \\\\ ", "; ")}]`;
  });
}

function rowOf({ rows }: Formula, label: FormulaRow["label"]): FormulaRow {
  const row = rows.find((candidate) => candidate.label === label);
  if (row === undefined) throw new Error(`no row ${label}`);
  return { ...row, tex: readable(row.tex) };
}

const d = (bottom: string, top = "L") => `\\frac{\\partial ${top}}{\\partial ${bottom}}`;

const LINEAR = "W = [[1, -2], [3, 1]]\nx = [2, 1]\nt = [1, 4]\ny = W @ x\nL = sum((y - t)^2) / 2";

describe("a matrix product", () => {
  it("shows its operands as matrix and column on the way forward", () => {
    const formula = forwardFormulaOf(LINEAR, "y");
    expect(linesOf(formula)).toEqual(["y &= W\\,x", "&= [1, -2; 3, 1]\\,[2; 1]", "&= [0; 7]"]);
    expect(rowOf(formula, "shapes").tex).toBe(
      "W\\;\\text{(2, 2)},\\; x\\;\\text{(2)} \\;\\to\\; y\\;\\text{(2)}",
    );
  });

  // ∂L/∂y = y − t = (−1, 3), so ∂L/∂W is its outer product with x, and ∂L/∂x is Wᵀ times it.
  it("gives the matrix the upstream times the transposed vector", () => {
    const formula = edgeFormulaOf(LINEAR, "y", "W");
    expect(linesOf(formula)).toEqual([
      `${d("W")} &= ${d("y")}\\,x^{\\top}`,
      "&= [-1; 3] \\cdot [2, 1]",
      "&= [-2, -1; 6, 3]",
    ]);
    expect(rowOf(formula, "upstream")).toMatchObject({ shape: "(2), as a column (2, 1)" });
    expect(rowOf(formula, "local")).toMatchObject({
      tex: "y = W\\,x \\;\\Rightarrow\\; x^{\\top} = [2, 1]",
      shape: "(1, 2)",
    });
    expect(rowOf(formula, "contribution")).toMatchObject({ shape: "(2, 2), the shape of W" });
  });

  it("gives the vector the transposed matrix times the upstream", () => {
    expect(linesOf(edgeFormulaOf(LINEAR, "y", "x"))).toEqual([
      `${d("x")} &= W^{\\top}\\,${d("y")}`,
      "&= [1, 3; -2, 1] \\cdot [-1; 3]",
      "&= [8; 5]",
    ]);
  });

  it("takes a vector on its left for a row", () => {
    const source = "x = [2, 1]\nW = [[1, -2, 0], [3, 1, 1]]\ny = x @ W\nL = sum(y)";
    expect(linesOf(forwardFormulaOf(source, "y"))[1]).toBe("&= [2, 1]\\,[1, -2, 0; 3, 1, 1]");
    expect(linesOf(edgeFormulaOf(source, "y", "W"))[1]).toBe("&= [2; 1] \\cdot [1, 1, 1]");
    expect(linesOf(edgeFormulaOf(source, "y", "x"))[2]).toBe("&= [-1, 5]");
  });

  it("opens one cell as the sum it is, with the stored numbers' names", () => {
    expect(rowOf(edgeFormulaOf(LINEAR, "y", "W"), "one cell, opened").tex).toBe(
      `${d("W_{0,0}")} = ${d("y_{0}")} \\cdot x_{0} = (-1) \\cdot 2 = -2`,
    );
    expect(rowOf(edgeFormulaOf(LINEAR, "y", "x"), "one cell, opened").tex).toBe(
      `${d("x_{0}")} = ${d("y_{0}")} \\cdot W_{0,0} + ${d("y_{1}")} \\cdot W_{1,0} = (-1) \\cdot 1 + 3 \\cdot 3 = 8`,
    );
  });

  it("ties what arrives and what is multiplied to their places", () => {
    const { tex } = edgeFormulaOf(LINEAR, "y", "W");
    const places = new Set([...tex.matchAll(/place=([\w-]+)/g)].map(([, place]) => place));
    // n0 is W, n1 is x, n3 is y.
    expect(places).toEqual(new Set(["gradient-n0", "value-n1", "gradient-n3"]));
  });

  it("has its local derivative in full, to be opened", () => {
    const { jacobian } = edgeFormulaOf(LINEAR, "y", "W");
    expect(readable(jacobian?.tex ?? "")).toBe(`${d("W", "y")} = [2, 1, 0, 0; 0, 0, 2, 1]`);
    expect(jacobian?.rowLabel).toBe("a row for each entry of y (2)");
    expect(jacobian?.columnLabel).toBe("a column for each entry of W (2, 2), row by row");
  });
});

describe("broadcasting", () => {
  const BATCH = "X = [[1, 2], [3, 4], [5, 6]]\nb = [1, -1]\nc = 2\nZ = X + b\nY = Z * c\nL = sum(Y)";

  it("lays the vector along the rows and sums over them", () => {
    const formula = edgeFormulaOf(BATCH, "Z", "b");
    expect(linesOf(forwardFormulaOf(BATCH, "Z"))[1]).toBe("&= [1, 2; 3, 4; 5, 6] + [1, -1]");
    expect(linesOf(formula)).toEqual([
      `${d("b")} &= \\sum_{\\text{rows}} ${d("Z")} \\odot ${d("b", "Z")}`,
      "&= \\sum_{\\text{rows}} [2, 2; 2, 2; 2, 2] \\odot [1, 1; 1, 1; 1, 1]",
      "&= [6, 6]",
    ]);
    expect(rowOf(formula, "contribution").note).toBe(
      "b was copied to 3 rows, so its gradient is the sum over them.",
    );
  });

  it("sums over all entries for a single number, and writes · and not ⊙ beside it", () => {
    expect(linesOf(forwardFormulaOf(BATCH, "Y"))[0]).toBe("Y &= Z \\cdot c");
    const formula = edgeFormulaOf(BATCH, "Y", "c");
    expect(linesOf(formula)[0]).toContain("\\sum_{\\text{entries}}");
    expect(rowOf(formula, "contribution").shape).toBe("a single number, as c is");
    expect(rowOf(formula, "one cell, opened").tex).toMatch(/ \+ \\cdots = .* \+ \\cdots = 21$/);
  });

  it("sums over columns for a matrix of one column", () => {
    const source = "X = [[1, 2], [3, 4]]\ns = [[1], [2]]\nZ = X * s\nL = sum(Z)";
    expect(linesOf(edgeFormulaOf(source, "Z", "s"))).toEqual([
      `${d("s")} &= \\sum_{\\text{columns}} ${d("Z")} \\odot ${d("s", "Z")}`,
      "&= \\sum_{\\text{columns}} [1, 1; 1, 1] \\odot [1, 2; 3, 4]",
      "&= [3; 7]",
    ]);
  });
});

describe("arrays", () => {
  it("are multiplied entry by entry with ⊙, also in a derivative", () => {
    const source = "z = [0, 1]\nw = [2, 3]\ny = sigmoid(z)\nu = y * w\nL = sum(u)";
    expect(linesOf(forwardFormulaOf(source, "u"))[0]).toBe("u &= y \\odot w");
    expect(rowOf(edgeFormulaOf(source, "y", "z"), "local")).toMatchObject({
      tex: `y = \\sigma\\left(z\\right) \\;\\Rightarrow\\; ${d("z", "y")} = y \\odot \\left(1 - y\\right) = [0.25; 0.1966]`,
      shape: "(2), entry by entry",
    });
  });

  it("show a square with its factor 2 and not with a product of arrays", () => {
    const local = rowOf(edgeFormulaOf("x = [1, 2]\ny = x^2\nL = sum(y)", "y", "x"), "local").tex;
    expect(local).toContain("= 2 \\cdot x = [2; 4]");
  });

  it("add up the gradients of several paths, with a question mark for what is to come", () => {
    const source = "x = [1, 2]\nW = [[1, 0], [0, 2]]\ny = W @ x\nL = y @ x";
    const formula = edgeFormulaOf(source, "y", "x");
    expect(linesOf(formula)).toEqual(
      [
        `${d("x")} &= ${d("L")} \\cdot y + W^{\\top}\\,${d("y")}`,
        "&= 1 \\cdot [1; 4] + [1, 0; 0, 2] \\cdot [1; 2]",
        "&= [1; 4] + [1; 4] = [2; 8]",
      ].map((line) => line.replace(d("L"), d("L", "L"))),
    );
    expect(rowOf(formula, "one cell, opened").tex).toContain(
      `\\left.${d("x_{0}")}\\right|_{\\text{through }y}`,
    );
    expect(linesOf(edgeFormulaOf(source, "L", "x"))[2]).toBe("&= [1; 4] + {?}");
  });

  it("turn a gradient that arrives as a row among columns", () => {
    const source = "x = [1, 2]\nW = [[1, 0], [0, 2]]\nL = sum(x @ W) + sum(W @ x)";
    const symbols = linesOf(edgeFormulaOf(source, "v1", "x"))[0];
    expect(symbols).toContain(`\\left(${d("v_{1}")}\\,W^{\\top}\\right)^{\\top}`);
  });

  it("name an entry by its index from 0, in brackets where the name has a subscript", () => {
    expect(linesOf(forwardFormulaOf("x = [1, 2, 3]\nL = x[1]", "L"))).toEqual([
      "L &= x_{1}",
      "&= [1; 2; 3]_{1}",
      "&= 2",
    ]);
    expect(linesOf(forwardFormulaOf("x = [1, 2, 3]\ny = x[1:3]\nL = sum(y)", "y"))[0]).toBe("y &= x_{1:3}");
    const source = "w1 = [[1, 2], [3, 4]]\nL = w1[0, 1]";
    expect(linesOf(forwardFormulaOf(source, "L"))[0]).toBe("L &= \\left(w_{1}\\right)_{0, 1}");
    expect(rowOf(edgeFormulaOf(source, "L", "w1"), "one cell, opened").tex).toContain(d("(w_{1})_{0,1}"));
  });

  it("stand in brackets where they are transposed and squared", () => {
    const [line] = linesOf(formulaAt(frameAt(traceOf("V = [[1, 2]]\nL = sum(V.T^2)"), 0), DEFAULT_STYLE));
    expect(line).toContain("\\left(V^{\\top}\\right)^{\\circ 2}");
  });

  it("list vectors as rows", () => {
    const lines = linesOf(forwardFormulaOf("a = [1, 2]\nb = [3, 4]\nM = [a, b]\nL = sum(M)", "M"));
    expect(lines).toEqual([
      "M &= \\left[a, b\\right]",
      "&= \\left[[1, 2], [3, 4]\\right]",
      "&= [1, 2; 3, 4]",
    ]);
  });

  it("give only the derivative's symbol where a gate mixes entries in no plain product", () => {
    const formula = edgeFormulaOf("z = [2, 1, 0]\np = softmax(z)\nL = p[0]", "p", "z");
    expect(linesOf(formula)[0]).toContain("p \\odot");
    expect(rowOf(formula, "local")).toMatchObject({ shape: "(3) by (3)" });
    expect(rowOf(formula, "local").tex).toMatch(/Rightarrow\\; \\frac\{\\partial p\}\{\\partial z\}$/);
  });

  it("say ≈ where the shown numbers do not give the shown result", () => {
    const source = (x: string) => `W = [[1, 2], [3, 4]]\nx = [${x}, 1]\ny = W @ x\nL = y @ y`;
    expect(linesOf(edgeFormulaOf(source("0.5"), "y", "W"))[2]).toMatch(/^&= /);
    expect(linesOf(edgeFormulaOf(source("1.41421356"), "y", "W"))[2]).toMatch(/^&\\approx /);
  });

  it("stand for themselves by their corners when they are large", () => {
    const line = `[${Array.from({ length: 9 }, (_, entry) => entry).join(", ")}]`;
    const source = `A = [${Array(9).fill(line).join(", ")}]\nB = A @ A\nL = sum(B)`;
    const formula = edgeFormulaOf(source, "B", "A");
    expect(formula.tex).toContain("\\ddots");
    expect(formula.tex).toContain("\\text{(9, 9)}");
    expect(formula.tex.length).toBeLessThan(4000);
    expect(formula.jacobian).toBeUndefined();
    expect(rowOf(formula, "one cell, opened").tex).toContain("+ \\cdots");
  });

  it("render at any step of any program, and never show a partial sum as the answer", () => {
    fc.assert(
      fc.property(tensorProgramText, fc.integer({ min: 2, max: 17 }), fc.nat(3), (source, digits, first) => {
        const { trace } = run(source);
        fc.pre(trace !== null);
        // Drawing is slow, so of each program every fourth step is drawn.
        for (let position = first; position <= trace.steps.length; position += 4) {
          const { tex, rows, jacobian } = formulaAt(frameAt(trace, position), significant(digits));
          const parts = [
            tex,
            ...rows.map((row) => row.tex),
            ...(jacobian === undefined ? [] : [jacobian.tex]),
          ];
          for (const part of parts) {
            expect(part).not.toMatch(/#|undefined/);
            katex.renderToString(part, katexOptions());
          }
          const step = trace.steps[position - 1];
          if (step?.kind === "edge") expect(tex.includes("{?}")).toBe(step.arrived < step.expected);
        }
      }),
      { numRuns: 12 },
    );
  });
});

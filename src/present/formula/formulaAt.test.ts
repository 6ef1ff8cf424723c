import fc from "fast-check";
import katex from "katex";
import { describe, expect, it } from "vitest";
import { run } from "../../engine/run.ts";
import { frameAt } from "../../engine/trace/frameAt.ts";
import type { Trace } from "../../engine/trace/trace.ts";
import { programText } from "../../test/arbitraries.ts";
import { DEFAULT_STYLE, significant } from "../numbers/style.ts";
import type { Formula } from "./formula.ts";
import { formulaAt } from "./formulaAt.ts";
import { katexOptions } from "./katexOptions.ts";

function traceOf(source: string): Trace {
  const { trace, diagnostics } = run(source);
  if (trace === null) throw new Error(diagnostics[0]?.message);
  return trace;
}

function formulasOf(source: string): readonly Formula[] {
  const trace = traceOf(source);
  return Array.from({ length: trace.steps.length + 1 }, (_, position) =>
    formulaAt(frameAt(trace, position), DEFAULT_STYLE),
  );
}

/** The lines of a block without its links: what is to be read. */
function linesOf(tex: string): readonly string[] {
  return bare(tex)
    .replace(/^\\begin\{aligned\} | \\end\{aligned\}$/g, "")
    .split(" \\\\ ");
}

/** Takes `\htmlClass{…}{x}` and `\htmlData{…}{x}` for x, however deep x nests. */
function bare(tex: string): string {
  const start = /\\html(?:Class|Data)\{[^{}]*\}\{/.exec(tex);
  if (start === null) return tex;
  let depth = 1;
  let end = start.index + start[0].length;
  for (; depth > 0; end += 1) depth += tex[end] === "{" ? 1 : tex[end] === "}" ? -1 : 0;
  const inside = tex.slice(start.index + start[0].length, end - 1);
  return bare(tex.slice(0, start.index) + inside + tex.slice(end));
}

const d = (bottom: string, top = "f") => `\\frac{\\partial ${top}}{\\partial ${bottom}}`;

function rowsOf(formula: Formula | undefined): Record<string, string> {
  return Object.fromEntries((formula?.rows ?? []).map(({ label, tex }) => [label, bare(tex)]));
}

describe("formulas of the slide example, q = w1 + w2 and f = q w3", () => {
  const formulas = formulasOf("w1 = -2, w2 = 5, w3 = -4\nq = w1 + w2\nf = q * w3");

  it.each([
    [0, "The expression", ["f &= q \\cdot w_{3}", "q &= w_{1} + w_{2}"]],
    [1, "Value of q", ["q &= w_{1} + w_{2}", "&= -2 + 5", "&= 3"]],
    [2, "Value of f", ["f &= q \\cdot w_{3}", "&= 3 \\cdot \\left(-4\\right)", "&= -12"]],
    [3, "The gradient starts here", [`${d("f")} &= 1`]],
    [4, "Chain rule at this edge", [`${d("q")} &= ${d("f")} \\cdot ${d("q")}`, "&= 1 \\cdot (-4)", "&= -4"]],
    [
      5,
      "Chain rule at this edge",
      [`${d("w_{3}")} &= ${d("f")} \\cdot ${d("w_{3}")}`, "&= 1 \\cdot 3", "&= 3"],
    ],
    [
      6,
      "Chain rule at this edge",
      [`${d("w_{1}")} &= ${d("q")} \\cdot ${d("w_{1}", "q")}`, "&= (-4) \\cdot 1", "&= -4"],
    ],
    [
      7,
      "Chain rule at this edge",
      [`${d("w_{2}")} &= ${d("q")} \\cdot ${d("w_{2}", "q")}`, "&= (-4) \\cdot 1", "&= -4"],
    ],
  ])("at position %i: %s", (position, title, lines) => {
    expect(formulas[position]?.title).toBe(title);
    expect(linesOf(formulas[position]?.tex ?? "")).toEqual(lines);
  });

  it("explain the parts of an edge, each derivation without repetition", () => {
    expect(rowsOf(formulas[6])).toEqual({
      upstream: `${d("q")} = -4`,
      local: `q = w_{1} + w_{2} \\;\\Rightarrow\\; ${d("w_{1}", "q")} = 1`,
      contribution: "-4 \\cdot 1 = -4",
    });
    expect(rowsOf(formulas[4]).local).toBe(`f = q \\cdot w_{3} \\;\\Rightarrow\\; ${d("q")} = w_{3} = -4`);
  });

  it("tie every term to its place in the picture", () => {
    const places = [...(formulas[6]?.tex ?? "").matchAll(/place=([\w-]+)/g)].map(([, place]) => place);
    // n0 is w1 and n3 is q; edge 0 runs from w1 to q.
    expect(new Set(places)).toEqual(new Set(["gradient-n0", "gradient-n3", "local-0"]));
  });

  it("are spoken from the graph", () => {
    expect(formulas[6]?.spoken).toBe(
      "The derivative of f by w1 equals the derivative of f by q, times the derivative of q by w1: −4 times 1 equals −4.",
    );
  });
});

describe("formulas of a fan-out, e = (a + b)(b + 1)", () => {
  const formulas = formulasOf("a = 2, b = 1\nc = a + b\nd = b + 1\ne = c * d");
  const sum = `${d("b", "e")} &= ${d("c", "e")} \\cdot ${d("b", "c")} + ${d("d", "e")} \\cdot ${d("b", "d")}`;

  it.each([
    [0, ["e &= c \\cdot d", "c &= a + b", "d &= b + 1"]],
    [5, [`${d("c", "e")} &= ${d("e", "e")} \\cdot ${d("c", "e")}`, "&= 1 \\cdot 2", "&= 2"]],
    [6, [`${d("d", "e")} &= ${d("e", "e")} \\cdot ${d("d", "e")}`, "&= 1 \\cdot 3", "&= 3"]],
    [7, [`${d("a", "e")} &= ${d("c", "e")} \\cdot ${d("a", "c")}`, "&= 2 \\cdot 1", "&= 2"]],
    [8, [sum, "&= 2 \\cdot 1 + {?}", "&= 2 + {?}"]],
    [9, [sum, "&= 2 \\cdot 1 + 3 \\cdot 1", "&= 2 + 3 = 5"]],
  ])("at position %i", (position, lines) => {
    expect(linesOf(formulas[position]?.tex ?? "")).toEqual(lines);
  });

  it("say how many have arrived, and grey what has not", () => {
    expect(rowsOf(formulas[8]).total).toBe("2 + {?} \\quad \\text{1 of 2 arrived}");
    expect(rowsOf(formulas[9]).total).toBe("2 + 3 = 5");
    expect(formulas[8]?.tex).toContain(`\\htmlClass{t-pending}{${d("d", "e")} \\cdot ${d("b", "d")}}`);
    expect(formulas[9]?.tex).not.toContain("t-pending");
  });
});

describe("a formula", () => {
  it("tells the two wires of x * x apart", () => {
    const [, , , , last] = formulasOf("x = 3\nf = x * x");
    const wire = (place: string) => `${d("f")} \\cdot \\left.${d("x")}\\right|_{\\text{${place}}}`;
    expect(linesOf(last?.tex ?? "")).toEqual([
      `${d("x")} &= ${wire("1st")} + ${wire("2nd")}`,
      "&= 1 \\cdot 3 + 1 \\cdot 3",
      "&= 3 + 3 = 6",
    ]);
  });

  it("marks the direct wire where the operand reaches the gate another way too", () => {
    const formulas = formulasOf("x = 3, y = 2\nf = x * y + x");
    const direct = `\\left.${d("x")}\\right|_{\\text{direct}} = 1`;
    expect(formulas.some((formula) => rowsOf(formula).local?.endsWith(direct))).toBe(true);
  });

  it("does not mark it where the other way is cut by a detach", () => {
    const formulas = formulasOf("x = 3\nf = x * detach(x)");
    expect(formulas.at(-1)?.tex).not.toContain("direct");
  });

  it("writes unnamed operations out, in the brackets they need", () => {
    expect(linesOf(formulasOf("a = 1, b = 2\nf = (a + b) * -(a - (b - 1))^2 / 3")[0]?.tex ?? "")).toEqual([
      "f &= \\frac{\\left(a + b\\right) \\cdot \\left(-\\left(a - \\left(b - 1\\right)\\right)^{2}\\right)}{3}",
    ]);
  });

  it("gives long expressions several lines, and only the last operations of very long ones", () => {
    const term = "sin(a * b + a / b)";
    const lines = linesOf(formulasOf(`a = 1, b = 2\nf = ${Array(60).fill(term).join(" + ")}`)[0]?.tex ?? "");
    expect(lines.length).toBe(7);
    expect(lines.at(-1)).toBe("& \\vdots");
    for (const line of lines) expect(line.length).toBeLessThan(700);
  });

  it("shows a record's derivation in symbols and numbers", () => {
    expect(rowsOf(formulasOf("x = 3\nf = x^2").at(-1)).local).toBe(
      `f = x^{2} \\;\\Rightarrow\\; ${d("x")} = 2 \\cdot x = 2 \\cdot 3 = 6`,
    );
  });

  it("gives only the convention's value at a kink, where the rule would say something else", () => {
    expect(rowsOf(formulasOf("x = 2, y = 2\nf = max(x, y)").at(-1)).local).toMatch(/= 0\.5$/);
    expect(rowsOf(formulasOf("x = 2, y = 2\nf = max(x, y)").at(-1)).local).not.toContain("mathbf");
  });

  it("says ≈ where the shown factors do not give the shown product", () => {
    // √2 · √2 is shown as 2, but 1.414 · 1.414 is 1.999; 2 · √2 is shown as 2.828, which is 2 · 1.414.
    const rounded = formulasOf("x = 1.41421356237\nf = x * x");
    expect(linesOf(rounded[1]?.tex ?? "")[2]).toBe("&\\approx 2");
    expect(linesOf(rounded.at(-1)?.tex ?? "")[2]).toBe("&= 1.414 + 1.414 = 2.828");
    expect(rowsOf(formulasOf("x = 1.41421356237\nf = x * x * x").at(-2)).contribution).toContain("\\approx");
    for (const { tex } of formulasOf("x = 0.5\nf = x * x")) expect(tex).not.toContain("approx");
  });

  it("abbreviates sums of more than four terms to the current one and the total before it", () => {
    const formulas = formulasOf("x = 2\nf = x + x + x + x + x + x");
    expect(linesOf(formulas.at(-1)?.tex ?? "")[1]).toBe("&= \\underbrace{5}_{\\text{5 paths}} + 1 \\cdot 1");
    expect(linesOf(formulas.at(-1)?.tex ?? "")[2]).toBe("&= 6");
    expect(linesOf(formulas.at(-2)?.tex ?? "")[2]).toBe("&= 5 + {?}");
  });

  it("names an output that is another name for a node", () => {
    const formulas = formulasOf("a = 2\nb = a\nb");
    expect(linesOf(formulas[0]?.tex ?? "")).toEqual(["f &= a", "a &= 2"]);
    expect(linesOf(formulas[1]?.tex ?? "")).toEqual([`${d("a")} &= 1`]);
  });

  it("renders in KaTeX at every step of any program, and never shows a partial sum as the answer", () => {
    fc.assert(
      fc.property(programText, fc.integer({ min: 2, max: 17 }), (source, digits) => {
        const { trace } = run(source);
        fc.pre(trace !== null);
        for (let position = 0; position <= trace.steps.length; position += 1) {
          const { tex, rows } = formulaAt(frameAt(trace, position), significant(digits));
          for (const part of [tex, ...rows.map((row) => row.tex)]) katex.renderToString(part, katexOptions());
          const step = trace.steps[position - 1];
          if (step?.kind === "edge") expect(tex.includes("{?}")).toBe(step.arrived < step.expected);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe("the LaTeX door", () => {
  it.each([
    "\\htmlClass{other}{x}",
    "\\htmlData{place=elsewhere}{x}",
    "\\htmlData{x=value-n0}{x}",
    "\\href{https://example.org}{x}",
    "\\htmlId{x}{x}",
    "\\htmlStyle{color: red}{x}",
  ])("refuses %s", (tex) => {
    const html = katex.renderToString(tex, { ...katexOptions(), throwOnError: false });
    expect(html.split("katex-html")[1]).not.toMatch(/class="[^"]*other|data-|href=|id="|color: ?red/);
  });
});

describe("a sum that is too wide for one line", () => {
  /** The last edge's formula, whole and broken, without what only aligns it. */
  function brokenOf(source: string) {
    const { tex, narrowTex } = formulasOf(source).at(-1) ?? {};
    return { whole: linesOf(tex ?? ""), narrow: linesOf(narrowTex ?? "") };
  }

  it("has two numbers a line, and its total on a line of its own", () => {
    const { narrow, whole } = brokenOf("x = 3\nf = 2x + 3x + 4x");
    expect(narrow.slice(2)).toEqual([
      "&= 1 \\cdot 4 + 1 \\cdot 2",
      "&\\quad {} + 1 \\cdot 3",
      "&= 4 + 2",
      "&\\quad {} + 3",
      "&= 9",
    ]);
    expect(whole.slice(1)).toEqual(["&= 1 \\cdot 4 + 1 \\cdot 2 + 1 \\cdot 3", "&= 4 + 2 + 3 = 9"]);
  });

  it("has one array a line", () => {
    const { narrow } = brokenOf("x = [1, 2]\nf = sum(x * x)");
    expect(narrow.filter((line) => line.startsWith("&\\quad {} + ")).length).toBe(3);
  });

  it("says the same, whatever the program", () => {
    fc.assert(
      fc.property(programText, (source) => {
        for (const { tex, narrowTex } of formulasOf(source)) {
          if (narrowTex === undefined) continue;
          const joined = (lines: readonly string[]) => lines.join(" ").replaceAll(/&|\\quad \{\}|\s+/g, "");
          expect(joined(linesOf(narrowTex))).toBe(joined(linesOf(tex)));
          expect(() => katex.renderToString(narrowTex, katexOptions())).not.toThrow();
        }
      }),
      { numRuns: 30 },
    );
  });
});

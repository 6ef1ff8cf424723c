import fc from "fast-check";
import katex from "katex";
import { describe, expect, it } from "vitest";
import { run } from "../../engine/run.ts";
import { frameAt } from "../../engine/trace/frameAt.ts";
import type { Trace } from "../../engine/trace/trace.ts";
import { programText } from "../../test/arbitraries.ts";
import { katexOptions } from "../formula/katexOptions.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { askedFormula } from "./askedFormula.ts";
import { askedNumber } from "./askedNumber.ts";

function traceOf(source: string): Trace {
  const { trace, diagnostics } = run(source);
  if (trace === null) throw new Error(diagnostics[0]?.message);
  return trace;
}

function questionAt(trace: Trace, position: number) {
  const asked = askedNumber(trace, "values", position);
  const before = frameAt(trace, position - 1);
  const frame = { ...before, step: trace.steps[position - 1] ?? null };
  return asked === null ? null : askedFormula(frame, asked, DEFAULT_STYLE);
}

describe("the formula of a hidden number", () => {
  it("is the chain rule in symbols, along all paths, with a question mark", () => {
    const trace = traceOf("a = 2, b = 1\nc = a + b\nd = b + 1\ne = c * d");
    const bare = (position: number) =>
      questionAt(trace, position)?.tex.replace(/\\html(Class|Data)\{[^}]*\}/g, "");
    expect(bare(9)).toMatch(/\\partial e.*\\partial b.*\\partial c.*\\partial b.*\+.*\\partial d/);
    expect(bare(9)).toMatch(/&= \{\?\}/);
    expect(bare(1)).toMatch(/c.* &= .*a.* \+ .*b/);
  });

  it("asks beside the symbol of a gradient that has no chain yet, and for one part of a sum only", () => {
    const trace = traceOf("a = 2, b = 1\nc = a + b\nd = b + 1\ne = c * d");
    const bare = (position: number) =>
      questionAt(trace, position)?.tex.replace(/\\html(Class|Data)\{[^}]*\}/g, "") ?? "";
    expect(bare(4)).not.toContain("\\\\");
    expect(bare(4)).toContain("&= {?}");
    expect(bare(8)).toMatch(/&= \{\?\} \+ \{\\cdots\} \\end/);
  });

  it("lights the term that is asked about, and those that have arrived", () => {
    const trace = traceOf("a = 2, b = 1\nc = a + b\nd = b + 1\ne = c * d");
    const pending = (position: number) =>
      [...(questionAt(trace, position)?.tex ?? "").matchAll(/t-pending\}\{\\frac/g)].length;
    expect(pending(8)).toBe(1);
    expect(pending(9)).toBe(0);
  });

  it("can be set by KaTeX for every number of any program, and has one question mark", () => {
    fc.assert(
      fc.property(programText, (source) => {
        const { trace } = run(source);
        for (let position = 1; position <= (trace?.steps.length ?? 0); position += 1) {
          const formula = trace === null ? null : questionAt(trace, position);
          if (formula === null) continue;
          expect(() => katex.renderToString(formula.tex, katexOptions())).not.toThrow();
          expect(formula.tex.match(/\{\?\}/g)).toHaveLength(1);
          expect(formula.rows).toEqual([]);
        }
      }),
      { numRuns: 10 },
    );
  }, 30_000);
});

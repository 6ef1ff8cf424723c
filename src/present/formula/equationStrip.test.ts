/** The strip of the presentation: boxes and signs, for numbers and for arrays. */

import { describe, expect, it } from "vitest";
import { frameAt } from "../../engine/trace/frameAt.ts";
import { traceOf } from "../../test/formulaOf.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { edgeSceneOf } from "./edgeScene.ts";
import { equationStrip } from "./equationStrip.ts";

/** `upstream 1 × local 2 = contribution 2`, of the last edge into the named operand. */
function stripAt(source: string, operand: string): string {
  const trace = traceOf(source);
  const place = trace.steps.findLastIndex((step) => {
    return (
      step.kind === "edge" && trace.graph.nodes[trace.graph.edges[step.edge]?.from ?? -1]?.symbol === operand
    );
  });
  const scene = edgeSceneOf(frameAt(trace, place + 1));
  if (scene === null) throw new Error(`no edge into ${operand}`);
  return equationStrip(scene, DEFAULT_STYLE)
    .map((part) =>
      typeof part === "string" ? part : `${part.kind}${part.shape ?? ""} ${part.text ?? part.tex}`,
    )
    .join(" | ");
}

const LAYER = "W = [[1, -2], [3, 1]]\nx = [2, 1]\nL = sum((W @ x)^2)";

describe("the strip of an edge", () => {
  it("is a product of numbers", () => {
    expect(stripAt("a = 3, b = 2\nL = a * b", "a")).toBe("upstream 1 | × | local 2 | = | contribution 2");
  });

  it("says where shown numbers do not give the shown product", () => {
    expect(stripAt("a = 0.1\nL = sin(a) / 3", "a")).toBe(
      "upstream 0.3333 | × | local 0.995 | ≈ | contribution 0.3317",
    );
  });

  it("writes short vectors out, and keeps the order of a matrix product", () => {
    expect(stripAt(LAYER, "v1")).toBe(
      "upstream(2) [1, 1] | ⊙ | local(2) [0, 14] | = | contribution(2) [0, 14]",
    );
    expect(stripAt(LAYER, "x")).toBe(
      "local(2, 2) \\boldsymbol{W}^{\\top} | · | upstream(2) [0, 14] | = | contribution(2) [42, 14]",
    );
    expect(stripAt(LAYER, "W")).toBe(
      "upstream(2) [0, 14] | · | local(1, 2) \\boldsymbol{x}^{\\top} | = | contribution(2, 2) \\frac{\\partial L}{\\partial \\boldsymbol{W}}",
    );
  });

  it("adds up what was copied", () => {
    expect(stripAt("X = [[1, 2], [3, 4]]\nb = [5, 6]\nL = sum(X + b)", "b")).toMatch(
      /^sum over rows \| upstream\(2, 2\) .* \| ⊙ \| local\(2, 2\) .* \| = \| contribution\(2\) \[2, 2\]$/,
    );
  });

  it("goes through a gate that is no plain product, and names the path where there are several", () => {
    expect(stripAt("z = [2, 1]\np = softmax(z)\nL = p[0]", "z")).toMatch(
      /^upstream\(2\) \[1, 0\] \| → \| contribution\(2\) /,
    );
    expect(stripAt("A = [[1, 2], [3, 4]]\nL = sum(A * A)", "A")).toContain(
      "\\left.\\frac{\\partial L}{\\partial \\boldsymbol{A}}\\right|_{\\text{through }\\boldsymbol{v}_{1}}",
    );
  });
});

import { describe, expect, it } from "vitest";
import { run } from "../../engine/run.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { gateConstants, gateLite } from "./gateLite.ts";

/** The label of the output's gate. */
function gateOf(formula: string): string {
  const graph = run(`x = 3, y = 2\nf = ${formula}`).trace?.graph;
  const node = graph?.nodes[graph.output];
  return graph && node ? gateLite(node, graph, DEFAULT_STYLE) : "";
}

describe("a gate", () => {
  it.each([
    ["x + y", "+"],
    ["x + 1", "+1"],
    ["x * 2", "×2"],
    ["2 * x", "2×"],
    ["x - -1", "−(−1)"],
    ["x^2", "x^{2}"],
    ["1 / x", "1/x"],
    ["x / 3", "÷3"],
    ["max(x, 0)", "max(x,0)"],
    ["x * pi", "×π"],
    ["x * 0.123456", "×0.1235"],
    ["sigmoid(x)", "σ"],
  ])("of %s shows %s", (formula, label) => {
    expect(gateOf(formula)).toBe(label);
  });

  it.each([
    ["x[1]", "[1]"],
    ["sum(x, 0)", "Σ_{0}"],
    ["cross_entropy(x, 2)", "cross entropy_{2}"],
  ])("of %s shows the numbers it was given", (formula, label) => {
    const graph = run(`x = [1, 2, 3]\nf = ${formula}`).trace?.graph;
    const node = graph?.nodes[graph.output];
    expect(graph && node && gateLite(node, graph, DEFAULT_STYLE)).toBe(label);
  });

  it("holds its constants, and no input", () => {
    const graph = run("x = 3\nf = x * 2").trace?.graph;
    const node = graph?.nodes[graph.output];
    expect(graph && node?.kind === "operation" && gateConstants(node, graph, DEFAULT_STYLE)).toEqual([
      null,
      "2",
    ]);
  });
});

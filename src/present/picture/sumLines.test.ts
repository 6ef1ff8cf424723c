import { describe, expect, it } from "vitest";
import { run } from "../../engine/run.ts";
import { frameAt } from "../../engine/trace/frameAt.ts";
import { joinTerms, sumLines } from "./sumLines.ts";

/** The two lines at the node of this symbol, this many steps before the end. */
function linesOf(source: string, symbol: string, before: number): readonly string[] {
  const { trace, diagnostics } = run(source);
  if (trace === null) throw new Error(diagnostics[0]?.message);
  const state = frameAt(trace, trace.steps.length - before).nodes[
    trace.graph.nodes.findIndex((node) => node.symbol === symbol)
  ];
  if (state === undefined) throw new Error(`no node ${symbol}`);
  const { terms, result } = sumLines(state, 4);
  return [terms, result];
}

describe("a gradient that is a sum", () => {
  it.each([
    ["2 + ?", "1 of 2 arrived", 1],
    ["2 + 3", "= 5", 0],
  ])("reads %j, %j", (terms, result, before) => {
    expect(linesOf("a = 2, b = 1\ne = (a + b) * (b + 1)", "b", before)).toEqual([terms, result]);
  });

  it.each([
    ["−2 + ?", "1 of 2 arrived", 1],
    ["−2 − 0.3333", "= −2.333", 0],
  ])("subtracts a negative term: %j, %j", (terms, result, before) => {
    expect(linesOf("b = 1\nf = -2b - b / 3", "b", before)).toEqual([terms, result]);
  });

  it("of three terms shows how far it has come", () => {
    const program = "x = 3\nf = x + x + x";
    expect(linesOf(program, "x", 2)).toEqual(["1 + ?", "1 of 3 arrived"]);
    expect(linesOf(program, "x", 1)).toEqual(["2 + ?", "2 of 3 arrived"]);
    expect(linesOf(program, "x", 0)).toEqual(["3", "sum of 3"]);
  });
});

describe("terms in a row", () => {
  it.each([
    [["2"], "2"],
    [["−2", "3"], "−2 + 3"],
    [["2", "−3", "0"], "2 − 3 + 0"],
    [["∞", "−∞"], "∞ − ∞"],
    [["NaN", "1e−9"], "NaN + 1e−9"],
    [[], ""],
  ])("%j", (terms, expected) => {
    expect(joinTerms(terms)).toBe(expected);
  });
});

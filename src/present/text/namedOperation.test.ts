import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GraphNode } from "../../engine/graph/graph.ts";
import { run, runWhole } from "../../engine/run.ts";
import { programText } from "../../test/arbitraries.ts";
import { namedOperation } from "./namedOperation.ts";
import { sameGraph } from "./sameGraph.ts";

function nodeOf(source: string, symbol: string, toggled: readonly string[] = []): GraphNode {
  const node = run(source, toggled).trace?.graph.nodes.find((other) => other.symbol === symbol);
  if (node === undefined) throw new Error(`no ${symbol}`);
  return node;
}

const named = (source: string, symbol: string, name = "q") =>
  namedOperation(source, nodeOf(source, symbol), name);

describe("naming an operation in place", () => {
  it.each([
    ["f = (w1+w2)*w3", "v1", "q = w1+w2\nf = q*w3"],
    [
      "# the seed\nf = ( w1 + w2 ) * w3  # product\nw1 = -2",
      "v1",
      "# the seed\nq = w1 + w2\nf = q * w3  # product\nw1 = -2",
    ],
    ["w1 = -2, w2 = 5, f = (w1 + w2) * w1", "v1", "w1 = -2, w2 = 5, q = w1 + w2, f = q * w1"],
    ["a = 2; (a + 1) * 3", "v1", "a = 2; q = a + 1; q * 3"],
    ["  f = a - b - c", "v1", "  q = a - b\n  f = q - c"],
    ["f = ((a + b)) * (c)", "v1", "q = a + b\nf = q * (c)"],
    ["f = sin(a + b)", "v1", "q = a + b\nf = sin(q)"],
    ["f = 2(x + 1)", "v1", "q = x + 1\nf = 2q"],
    // Without brackets q(b + 1) would be a call, and qb another name.
    ["f = (a + b)(b + 1)", "v1", "q = a + b\nf = (q)(b + 1)"],
    ["f = (a + b)(b + 1)", "v2", "q = b + 1\nf = (a + b)q"],
    ["f = -x^2 + x", "v1", "q = x^2\nf = -q + x"],
    ["f = 2^-x", "v1", "q = -x\nf = 2^q"],
    ["f = x² * 3", "v1", "q = x²\nf = q * 3"],
    ["f = sin(a +\n  b) * 2", "v1", "q = (a +\n  b)\nf = sin(q) * 2"],
    ["f = (a + # here\n  b) * 2", "v1", "q = (a + # here\n  b)\nf = q * 2"],
    [
      "W = [[1, 2], [3, 4]]\nx = [1, 2]\nf = sum(W @ x)",
      "v1",
      "W = [[1, 2], [3, 4]]\nx = [1, 2]\nq = W @ x\nf = sum(q)",
    ],
  ])("%j, %s", (source, symbol, text) => {
    expect(named(source, symbol)).toEqual({ source: text, name: "q" });
  });

  it("takes letters of any script, and a name as the language reads it", () => {
    expect(named("f = (a + b) * c", "v1", "θ")).toEqual({ source: "θ = a + b\nf = θ * c", name: "θ" });
    expect(named("f = (a + b) * c", "v1", " h1 ")).toEqual({ source: "h1 = a + b\nf = h1 * c", name: "h1" });
  });

  it.each([
    ["", /one word/],
    ["two words", /one word/],
    ["3x", /one word/],
    ["q = 1, r", /one word/],
    ["q\nr", /one word/],
    ["<b>", /one word/],
    ["a", /a already/],
    ["exp", /function of the language/],
    ["pi", /number of the language/],
  ])("does not take %j for a name", (name, why) => {
    expect(named("f = (a + b) * c", "v1", name)).toEqual({ refusal: expect.stringMatching(why) });
  });

  it("refuses what has a name, an input, the parts of a function and of a gate taken apart", () => {
    expect(named("q1 = a + b\nf = q1 * c", "q1")).toEqual({ refusal: "q1 has a name already." });
    expect(named("f = a * b", "a")).toHaveProperty("refusal");
    expect(named("g(x) = (x + 1) * x", "v1")).toEqual({
      refusal: expect.stringMatching(/inside a function/),
    });
    expect(named("sq(x) = x*x\nf = sq(a) + sq(b)", "v1")).toEqual({
      refusal: expect.stringMatching(/inside sq/),
    });
    const source = "f = 2 * sigmoid(x)";
    const key = nodeOf(source, "v1");
    const opened = key.kind === "operation" && key.opens !== null ? [key.opens] : [];
    const part = run(source, opened).trace?.graph.nodes.find(
      ({ kind, group }) => kind === "operation" && group !== null,
    );
    expect(part && namedOperation(source, part, "q")).toEqual({
      refusal: expect.stringMatching(/inside sigmoid/),
    });
  });

  it("keeps the graph of any program, or leaves the text alone", () => {
    fc.assert(
      fc.property(programText, fc.nat(), (source, pick) => {
        const graph = runWhole(source).trace?.graph;
        const unnamed =
          graph?.nodes.filter((node) => node.kind === "operation" && node.names.length === 0) ?? [];
        const node = unnamed[pick % Math.max(1, unnamed.length)];
        fc.pre(graph !== undefined && node !== undefined);
        const naming = namedOperation(source, node, "fresh_1");
        if ("refusal" in naming) return;
        const after = runWhole(naming.source).trace?.graph;
        expect(after && sameGraph(graph, after, "fresh_1")).toBe(true);
        const twin = after?.nodes.find(({ names }) => names.includes("fresh_1"));
        expect(twin?.kind === "operation" && twin.operation.name).toBe(
          node.kind === "operation" && node.operation.name,
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe("two graphs", () => {
  const same = (first: string, second: string) => {
    const [before, after] = [first, second].map((source) => runWhole(source).trace?.graph);
    return before !== undefined && after !== undefined && sameGraph(before, after, "q");
  };

  it("are the same in any order of lines, and not with other numbers, wires, names or outputs", () => {
    expect(same("a = 2, b = 3, f = (a + b) * a", "q = a + b, b = 3, a = 2, f = q * a")).toBe(true);
    expect(same("a = 2, f = (a + 1) * a", "a = 3, q = a + 1, f = q * a")).toBe(false);
    expect(same("f = (a + b) * (a + b)", "q = a + b, f = q * q")).toBe(false);
    expect(same("f = a - b", "f = b - a")).toBe(false);
    expect(same("f = a * b", "g = a * b")).toBe(false);
    expect(same("q2 = a + 1, f = q2 * a", "f = (a + 1) * a")).toBe(false);
  });
});

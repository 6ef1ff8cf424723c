/** Programs with vectors and matrices: what is an input, a constant, an operation; which entries an index picks. */
import { describe, expect, it } from "vitest";
import { differentiate } from "../differentiate.ts";
import { run } from "../run.ts";
import { toNested } from "../tensor/nested.ts";
import type { Graph, GraphNode } from "./graph.ts";

function graphOf(source: string): Graph {
  const { trace, diagnostics } = run(source);
  if (trace === null) throw new Error(diagnostics[0]?.message);
  return trace.graph;
}

/** `x = [1,2]`, `[3]`, `f = index(x; 0,1,0)`: a node in a line. */
function line({ nodes }: Graph, node: GraphNode): string {
  if (node.kind === "constant") return JSON.stringify(toNested(node.value));
  if (node.kind === "input") return `${node.symbol} = ${JSON.stringify(toNested(node.value))}`;
  const operands = node.operands.map((index) => {
    const operand = nodes[index];
    return operand?.kind === "constant" ? JSON.stringify(toNested(operand.value)) : operand?.symbol;
  });
  const fixed = node.fixed.length === 0 ? "" : `; ${node.fixed.join()}`;
  return `${node.symbol} = ${node.operation.name}(${operands.join(", ")}${fixed})`;
}

function lines(source: string): readonly string[] {
  const graph = graphOf(source);
  return graph.nodes.filter(({ kind }) => kind !== "constant").map((node) => line(graph, node));
}

function computed(source: string): unknown {
  const result = differentiate(source);
  return result.ok ? result.value : result.diagnostics;
}

describe("lists", () => {
  it.each([
    [
      "of numbers alone are an input's value, with signs, fractions and π in it",
      "x = [1/2, -2, 2pi/pi]\nf = sum(x)",
      ["x = [0.5,-2,2]", "f = sum(x)"],
    ],
    [
      "of rows are a matrix",
      "W = [[1, 2], [3, 4], [5, 6]]\nf = sum(W)",
      ["W = [[1,2],[3,4],[5,6]]", "f = sum(W)"],
    ],
    [
      "inside a formula are constants",
      "x = [1, 2]\nf = sum(x * [3, -4])",
      ["x = [1,2]", "v1 = mul(x, [3,-4])", "f = sum(v1)"],
    ],
    [
      "with names in them are operations",
      "a = 1, b = 2\nf = sum([a, b + 1, 5])",
      ["a = 1", "b = 2", "v1 = add(b, 1)", "v2 = stack(a, v1, 5)", "f = sum(v2)"],
    ],
    [
      "of lists with names are rows put together, those of numbers as constants",
      "a = 1\nf = sum([[a, 2], [3, 4]])",
      ["a = 1", "v1 = stack(a, 2)", "v2 = stack(v1, [3,4])", "f = sum(v2)"],
    ],
    [
      "know a parameter from the number of its name",
      "s(e) = sum([e, 1])\na = 5\nf = s(a) + sum([e, 1])",
      ["a = 5", "v1 = stack(a, 1)", "v2 = sum(v1)", `v3 = sum([${Math.E},1])`, "f = add(v2, v3)"],
    ],
    [
      "may be what a definition computes without names",
      "x = [1, 2] * 3, W = [[1, 2], [3, 4]].T, y = [1, 2, 3][-1]\nf = sum(W @ x) * y",
      ["x = [3,6]", "W = [[1,3],[2,4]]", "y = 3", "v1 = matmul(W, x)", "v2 = sum(v1)", "f = mul(v2, y)"],
    ],
  ])("%s", (_, source, expected) => {
    expect(lines(source)).toEqual(expected);
  });

  it("keep where an input's value stands, whole", () => {
    const source = "x = [1,\n 2]\nf = sum(x)";
    const [input] = graphOf(source).nodes;
    if (input?.kind !== "input" || input.valueSpan === null) throw new Error("no input");
    expect(source.slice(input.valueSpan.from, input.valueSpan.to)).toBe("[1,\n 2]");
  });
});

describe("an index", () => {
  it.each([
    ["x[0]", 10, [0, 1, 0]],
    ["x[3]", 40, [3, 4, 0]],
    ["x[-1]", 40, [3, 4, 0]],
    ["x[-4]", 10, [0, 1, 0]],
    ["x[1:3]", [20, 30], [1, 3, 1]],
    ["x[:2]", [10, 20], [0, 2, 1]],
    ["x[2:]", [30, 40], [2, 4, 1]],
    ["x[-2:]", [30, 40], [2, 4, 1]],
    ["x[:-3]", [10], [0, 1, 1]],
    ["x[1:99]", [20, 30, 40], [1, 4, 1]],
    ["x[-99:1]", [10], [0, 1, 1]],
    ["W[1]", [4, 5, 6], [1, 2, 0]],
    ["W[1, 2]", 6, [1, 2, 0, 2, 3, 0]],
    ["W[-2, -3]", 1, [0, 1, 0, 0, 1, 0]],
    ["W[:, 1]", [2, 5], [0, 2, 1, 1, 2, 0]],
    ["W[0, 1:]", [2, 3], [0, 1, 0, 1, 3, 1]],
    ["W[1:]", [[4, 5, 6]], [1, 2, 1]],
  ])("%s picks %j", (formula, expected, fixed) => {
    const source = `x = [10, 20, 30, 40], W = [[1, 2, 3], [4, 5, 6]]\nf = ${formula}`;
    expect(computed(source)).toEqual(expected);
    const { nodes, output } = graphOf(source);
    expect(nodes[output]).toMatchObject({ operation: { name: "index" }, fixed });
  });
});

describe("whole numbers of the text", () => {
  it("are no wires: an axis, a class, an extent", () => {
    expect(lines("X = [[1, 2], [3, 4]]\nf = sum(sum(X, 1))")).toEqual([
      "X = [[1,2],[3,4]]",
      "v1 = sum(X; 1)",
      "f = sum(v1)",
    ]);
    expect(lines("z = [1, 2]\nL = cross_entropy(z, 1)")).toEqual(["z = [1,2]", "L = cross_entropy(z; 1)"]);
    expect(lines("x = [1, 2]\nf = sum(reshape(x, 2, 1))")).toEqual([
      "x = [1,2]",
      "v1 = reshape(x; 2,1)",
      "f = sum(v1)",
    ]);
  });

  it("tell the two meanings of max apart by their number", () => {
    expect(lines("x = [1, 2]\nf = max(x)").at(-1)).toBe("f = amax(x)");
    expect(lines("x = 1\nf = max(x, 2)").at(-1)).toBe("f = maximum(x, 2)");
  });
});

describe("an output that is not one number", () => {
  it.each([
    [
      "x = [1, 2, 3]\nf = 2 x",
      "f has shape (3). Backprop starts from one number: use sum(f), or pick f[0].",
      "2 x",
    ],
    [
      "W = [[1, 2]]\nL = W + W",
      "L has shape (1, 2). Backprop starts from one number: use sum(L), or pick L[0, 0].",
      "W + W",
    ],
  ])("is computed forward only, with a notice: %s", (source, message, place) => {
    const { trace, diagnostics } = run(source);
    expect(trace?.steps.map(({ kind }) => kind)).toEqual(["forward"]);
    expect(diagnostics).toEqual([expect.objectContaining({ severity: "info", message })]);
    const [notice] = diagnostics;
    expect(source.slice(notice?.from, notice?.to)).toBe(place);
  });

  it.each([
    [
      "x = [1, 2, 3]\nf = x * 2 # twice",
      ["x = [1, 2, 3]\nf = sum(x * 2) # twice", "x = [1, 2, 3]\nf = (x * 2)[0] # twice"],
    ],
    ["f(x) = (x * 2)\nx = [1, 2]", ["f(x) = sum(x * 2)\nx = [1, 2]", "f(x) = (x * 2)[0]\nx = [1, 2]"]],
    [
      "x = [1, 2]\n(x + 1) * (x - 1)",
      ["x = [1, 2]\nsum((x + 1) * (x - 1))", "x = [1, 2]\n((x + 1) * (x - 1))[0]"],
    ],
    [
      "z = [[1, 2]]\nf = softmax(z)",
      ["z = [[1, 2]]\nf = sum(softmax(z))", "z = [[1, 2]]\nf = softmax(z)[0, 0]"],
    ],
    ["x = [1, 2]\nL = x", ["x = [1, 2]\nL = sum(x)", "x = [1, 2]\nL = x[0]"]],
  ])("has fixes after which backprop runs: %s", (source, expected) => {
    const fixes = run(source).diagnostics[0]?.fixes ?? [];
    const fixed = fixes.map(({ from, to, insert }) => source.slice(0, from) + insert + source.slice(to));
    expect(fixed).toEqual(expected);
    for (const text of fixed) {
      const { trace, diagnostics } = run(text);
      expect(diagnostics).toEqual([]);
      expect(trace?.steps.some(({ kind }) => kind === "seed")).toBe(true);
    }
  });
});

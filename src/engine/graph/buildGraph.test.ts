/** What a right program means as a graph: inputs, constants, names, operations and the wires between them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { programText } from "../../test/arbitraries.ts";
import { parse } from "../parse/parse.ts";
import { item } from "../tensor/tensor.ts";
import { buildGraph, MAX_NODES } from "./buildGraph.ts";
import type { Graph, GraphNode } from "./graph.ts";

function built(source: string) {
  const { program, errors } = parse(source);
  expect(errors.filter(({ severity }) => severity === "error")).toEqual([]);
  return buildGraph(source, program);
}

function graphOf(source: string): Graph {
  const { graph, errors } = built(source);
  if (graph === null) throw new Error(errors.map(({ message }) => message).join("; "));
  return graph;
}

/** `x = 3`, `4`, `v1 = mul(x, 4)`: a node in a line. */
function line(graph: Graph, node: GraphNode): string {
  if (node.kind === "constant") return String(item(node.value));
  if (node.kind === "input") return `${node.names.join(" = ")} = ${item(node.value)}`;
  const operands = node.operands.map((index) => {
    const operand = graph.nodes[index];
    return operand?.kind === "constant" ? item(operand.value) : operand?.symbol;
  });
  const names = node.names.length === 0 ? node.symbol : node.names.join(" = ");
  return `${names} = ${node.operation.name}(${operands.join(", ")})`;
}

/** The graph in the order of computation, without its constants. */
function lines(source: string): readonly string[] {
  const graph = graphOf(source);
  return graph.nodes.filter(({ kind }) => kind !== "constant").map((node) => line(graph, node));
}

function outputOf(source: string): string {
  const graph = graphOf(source);
  const output = graph.nodes[graph.output];
  return `${graph.outputName}: ${output && line(graph, output)}`;
}

describe("programs", () => {
  it.each([
    [
      "several definitions to a line, an intermediate with a name of its own",
      "w1 = -2, w2 = 5, w3 = -4 # inputs\nq = w1 + w2\nf = q * w3",
      ["w1 = -2", "w2 = 5", "w3 = -4", "q = add(w1, w2)", "f = mul(q, w3)"],
    ],
    [
      "the slide's own form, values after the formula",
      "f(w1, w2, w3) = (w1 + w2) w3\nw1 = -2, w2 = 5, w3 = -4",
      ["w1 = -2", "w2 = 5", "w3 = -4", "v1 = add(w1, w2)", "f = mul(v1, w3)"],
    ],
    [
      "nothing but a formula: its names become inputs with value 1, in reading order",
      "(b + a) * (b + 1)",
      ["b = 1", "a = 1", "v1 = add(b, a)", "v2 = add(b, 1)", "f = mul(v1, v2)"],
    ],
    [
      "names nobody defined, in reading order, in functions too",
      "s(x) = x * k\ns(b) + a",
      ["k = 1", "b = 1", "a = 1", "v1 = mul(b, k)", "f = add(v1, a)"],
    ],
    [
      "definitions in any order: each is computed when it is needed",
      "f = q * r\nr = q + x\nq = x^2\nx = 3",
      ["x = 3", "q = pow(x, 2)", "r = add(q, x)", "f = mul(q, r)"],
    ],
    [
      "a called function, put in place at each call",
      "s(x) = x * x\na = 2, x = 9\nf = s(a) + s(s(a)) + x",
      [
        ...["a = 2", "x = 9", "v1 = mul(a, a)", "v2 = mul(a, a)", "v3 = mul(v2, v2)"],
        ...["v4 = add(v1, v3)", "f = add(v4, x)"],
      ],
    ],
    [
      "a function that calls another and uses a name of the program",
      "double(u) = scaled(u, 2)\nscaled(u, v) = u * v * k\nk = 5\nf = double(k)",
      ["k = 5", "v1 = mul(k, 2)", "f = mul(v1, k)"],
    ],
    [
      "a function of the language that the program defines anew",
      "sigmoid(x) = 1 / (1 + exp(-x))\nz = 0\nf = sigmoid(z)",
      ["z = 0", "v1 = neg(z)", "v2 = exp(v1)", "v3 = add(1, v2)", "f = div(1, v3)"],
    ],
    [
      "numbers written as formulas",
      "a = 1/3, b = pi/16, c = -2^2, d = sqrt(e^0)\nf = a + b + c + d",
      [
        ...["a = 0.3333333333333333", "b = 0.19634954084936207", "c = -4", "d = 1"],
        ...["v1 = add(a, b)", "v2 = add(v1, c)", "f = add(v2, d)"],
      ],
    ],
    [
      "aliases",
      "h0 = w2, w2 = 3\ng = h0 * 2\nh1 = g\nf = h1 + h0",
      ["w2 = h0 = 3", "g = h1 = mul(w2, 2)", "f = add(g, w2)"],
    ],
    ["a square with two wires", "x = 3\nf = x * x", ["x = 3", "f = mul(x, x)"]],
    [
      "a sum written twice, computed twice",
      "x = 3\nf = (x + 1) * (x + 1)",
      ["x = 3", "v1 = add(x, 1)", "v2 = add(x, 1)", "f = mul(v1, v2)"],
    ],
    ["an argument that is left out", "x = -1\nf = leaky_relu(x)", ["x = -1", "f = leaky_relu(x, 0.01)"]],
    ["pi and e", "x = 2\nf = pi * x + e", ["x = 2", `v1 = mul(${Math.PI}, x)`, `f = add(v1, ${Math.E})`]],
    [
      "pi and e with meanings of their own",
      "e = 3, π = 2\nf = pi * e",
      ["e = 3", "pi = 2", "f = mul(pi, e)"],
    ],
    [
      "e as a parameter",
      "s(e) = e^2\na = 3\nf = s(a) * e",
      ["a = 3", "v1 = pow(a, 2)", `f = mul(v1, ${Math.E})`],
    ],
    [
      "a definition first needed inside a function, whose parameter has the name of an input",
      "s(x) = x * k\nf = s(5)\nk = x + 1\nx = 2",
      ["x = 2", "k = add(x, 1)", "f = mul(5, k)"],
    ],
    [
      "a parameter with the name of a definition that calls the function",
      "s(x) = x^2\nx = s(3) + 1\nf = x * 2",
      ["v1 = pow(3, 2)", "x = add(v1, 1)", "f = mul(x, 2)"],
    ],
    [
      "symbols that avoid the program's own names",
      "v1 = 2, v3 = 4\nf = (v1 + v3) * (v1 - v3)",
      ["v1 = 2", "v3 = 4", "v2 = add(v1, v3)", "v4 = sub(v1, v3)", "f = mul(v2, v4)"],
    ],
  ])("%s", (_, source, expected) => {
    expect(lines(source)).toEqual(expected);
  });
});

describe("the output", () => {
  it.each([
    ["a = 1, b = 2\nq = a + b\nr = q * b", "r: r = mul(q, b)"],
    ["r = q * b\nq = a + b\na = 1, b = 2", "q: q = add(a, b)"],
    ["a = 1\na^2\nr = a + 1", "f: f = pow(a, 2)"],
    ["f = 2\nf^2", "out: out = pow(f, 2)"],
    ["f^2", "out: out = pow(f, 2)"],
    ["f(x) = x^2\nout = 3\nf(out)", "out2: out2 = pow(out, 2)"],
    ["g(a) = a^2\na = 3\nr = a + 1", "g: g = pow(a, 2)"],
    ["s(x) = x^2, t(x) = s(x) + 1", "t: t = add(v1, 1)"],
    ["s(x) = x^2, t(x) = x + 1", "t: t = add(x, 1)"],
    ["a = 1, b = 2\nL = a", "L: a = L = 1"],
    ["L(a) = a", "L: a = L = 1"],
    ["a = 2\na", "f: a = f = 2"],
    ["s(x) = x\na = 2\nf = s(a)", "f: a = f = 2"],
    ["2 * 3", "f: f = mul(2, 3)"],
    ["pi", `f: ${Math.PI}`],
    ["a = 2\nb = a\nc = b", "c: a = b = c = 2"],
  ])("of %j is %s", (source, expected) => {
    expect(outputOf(source)).toBe(expected);
  });
});

function edgeNames(graph: Graph, keep: (edge: Graph["edges"][number]) => boolean): readonly string[] {
  const name = (index: number): string => {
    const node = graph.nodes[index];
    return node?.kind === "constant" ? String(item(node.value)) : (node?.symbol ?? "");
  };
  return graph.edges.filter(keep).map((edge) => `${name(edge.from)}>${name(edge.to)}:${edge.position}`);
}

describe("wires", () => {
  it("are one for each operand, with its position: a square has two", () => {
    expect(edgeNames(graphOf("x = 3\nf = x * x"), () => true)).toEqual(["x>f:0", "x>f:1"]);
  });

  it.each([
    ["into constants", "x = 3\nf = 2 * x + 1", ["2>v1:0", "1>f:1"]],
    [
      "into what is made of constants alone",
      "x = 3\nf = x * sin(2 * 3)",
      ["2>v1:0", "3>v1:1", "v1>v2:0", "v2>f:1"],
    ],
    [
      "through detach, nor behind it",
      "x = 3\nf = x * detach(x^2)",
      ["x>v1:0", "2>v1:1", "v1>v2:0", "v2>f:1"],
    ],
    [
      "off the way to the output",
      "x = 3, y = 2\nq = x * y\nf = x^2\nr = f * y\nL = f",
      [...["x>q:0", "y>q:1", "2>f:1", "f>r:0", "y>r:1"]],
    ],
    ["into an argument that was left out", "x = 3\nf = leaky_relu(x)", ["0.01>f:1"]],
  ])("carry no gradient %s", (_, source, expected) => {
    expect(edgeNames(graphOf(source), ({ carriesGradient }) => !carriesGradient).toSorted()).toEqual(
      expected.toSorted(),
    );
  });

  it("are listed by node, in operand order", () => {
    const graph = graphOf("a = 1, b = 2\nf = (b - a) * a");
    const indexOf = (symbol: string) => graph.nodes.findIndex((node) => node.symbol === symbol);
    const named = (edges: readonly number[] | undefined) =>
      edgeNames(graph, ({ index }) => edges?.includes(index) === true);
    expect(named(graph.incoming[indexOf("v1")])).toEqual(["b>v1:0", "a>v1:1"]);
    expect(named(graph.outgoing[indexOf("a")])).toEqual(["a>v1:1", "a>f:1"]);
  });
});

describe("what leads to the output", () => {
  it("is told from what does not", () => {
    const graph = graphOf("a = 1, b = 2, c = 3\nq = a * b\nr = q + c\nf(a) = a^2 + detach(b)");
    const reaching = graph.nodes.filter((node) => node.reachesOutput && node.kind !== "constant");
    expect(reaching.map(({ symbol }) => symbol)).toEqual(["a", "b", "v1", "v2", "f"]);
    const differentiable = graph.nodes.filter((node) => node.differentiable).map(({ symbol }) => symbol);
    expect(differentiable).toEqual(["a", "b", "c", "q", "r", "v1", "f"]);
  });
});

describe("spans", () => {
  it("say where each node was written, and where an input's number stands", () => {
    const source = "w1 = ( -2 ), w2 = 1/3\nq = w1 + w2\nf = (q * w1) - w3";
    const graph = graphOf(source);
    const texts = graph.nodes.map((node) => [
      node.symbol,
      source.slice(node.span.from, node.span.to),
      node.kind === "input" &&
        node.valueSpan !== null &&
        source.slice(node.valueSpan.from, node.valueSpan.to),
    ]);
    expect(texts).toEqual([
      ["w1", "w1", "( -2 )"],
      ["w2", "w2", "1/3"],
      ["w3", "w3", false],
      ["q", "w1 + w2", false],
      ["v1", "(q * w1)", false],
      ["f", "(q * w1) - w3", false],
    ]);
  });
});

describe("size", () => {
  it("is at most 2,000 inputs and operations, constants aside", () => {
    const sum = (terms: number) => `x${" + x * 2".repeat((terms - 1) / 2)}\nx = 1`;
    expect(graphOf(sum(MAX_NODES - 1)).nodes.filter(({ kind }) => kind !== "constant")).toHaveLength(
      MAX_NODES - 1,
    );
    expect(
      graphOf(`y = 1\n${sum(MAX_NODES - 1)}`).nodes.filter(({ kind }) => kind !== "constant"),
    ).toHaveLength(MAX_NODES);
    const { graph, errors } = built(`y = 1, z = y\n${sum(MAX_NODES + 1)}`);
    expect(graph).toBe(null);
    expect(errors.map(({ message }) => message)).toEqual([
      "2,002 nodes; at most 2,000 are computed. Shorten the formula.",
    ]);
  });

  it("is counted as it would be built", () => {
    // Five operations a call, a sum between two calls, a and k.
    const calls = (count: number) =>
      `s(x) = sin(x) * x + clamp(x, 0, 1) * k\nf = ${Array(count).fill("s(a)").join(" + ")}\na = 1`;
    expect(built(calls(334)).errors.at(-1)?.message).toContain("2,005 nodes");
    const { nodes } = graphOf(calls(333));
    expect(nodes.filter(({ kind }) => kind !== "constant")).toHaveLength(5 * 333 + 332 + 2);
  });
});

describe("every graph", () => {
  it("stands in topological order, with matching wires and no name twice", () => {
    fc.assert(
      fc.property(programText, (source) => {
        const graph = graphOf(source);
        for (const node of graph.nodes) {
          expect(graph.nodes[node.index]).toBe(node);
          if (node.kind !== "operation") continue;
          expect(node.operands.every((operand) => operand < node.index)).toBe(true);
          const incoming = (graph.incoming[node.index] ?? []).map((index) => graph.edges[index]);
          expect(incoming.map((edge) => edge?.from)).toEqual(node.operands);
          expect(incoming.map((edge) => edge?.position)).toEqual(
            node.operands.map((_, position) => position),
          );
        }
        const outgoing = graph.outgoing.flatMap((edges, from) => edges.map((index) => [index, from]));
        expect(outgoing.toSorted(([a = 0], [b = 0]) => a - b)).toEqual(
          graph.edges.map(({ index, from }) => [index, from]),
        );
        const symbols = graph.nodes.flatMap(({ kind, names, symbol }) =>
          kind === "constant" ? [] : [...new Set([symbol, ...names])],
        );
        expect(new Set(symbols).size).toBe(symbols.length);
      }),
    );
  });
});

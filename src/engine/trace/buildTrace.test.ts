/** The steps of a run: how many, in which order, and with which numbers. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { programText } from "../../test/arbitraries.ts";
import { constant, type Dual } from "../../test/dual.ts";
import { evaluateFormula } from "../../test/evaluateFormula.ts";
import type { Graph } from "../graph/graph.ts";
import { run } from "../run.ts";
import { item, type Tensor } from "../tensor/tensor.ts";
import type { Step } from "./step.ts";
import type { Trace } from "./trace.ts";

function traceOf(source: string): Trace {
  const { trace, diagnostics } = run(source);
  if (trace === null) throw new Error(diagnostics[0]?.message);
  return trace;
}

function symbolAt({ nodes }: Graph, index: number | undefined): string {
  return nodes[index ?? -1]?.symbol ?? "?";
}

/** One press in a line, with all its numbers. */
function press({ graph }: Trace, step: Step): string {
  switch (step.kind) {
    case "forward":
      return `${symbolAt(graph, step.node)} = ${item(step.value)} from ${step.operands.map(item).join(", ")}`;
    case "seed":
      return `seed ${symbolAt(graph, step.node)} = ${item(step.gradient)}`;
    case "edge": {
      const edge = graph.edges[step.edge];
      const local = step.local === null ? "?" : item(step.local);
      const factors = `${item(step.upstream)} × ${local} = ${item(step.contribution)}`;
      const arrival = `total ${item(step.total)}, ${step.arrived} of ${step.expected}`;
      return `${symbolAt(graph, edge?.to)} to ${symbolAt(graph, edge?.from)}: ${factors}, ${arrival}`;
    }
    default:
      return step satisfies never;
  }
}

function presses(source: string): readonly string[] {
  const trace = traceOf(source);
  return trace.steps.map((step) => press(trace, step));
}

/** By symbol: the gradient at the end; null where none arrives. */
function gradients({ graph, timelines }: Trace): ReadonlyMap<string, number | null> {
  return new Map(
    graph.nodes.map(({ symbol, index }) => {
      const gradient: Tensor | null = timelines[index]?.at(-1)?.state.gradient ?? null;
      return [symbol, gradient === null ? null : item(gradient)];
    }),
  );
}

describe("the steps of a run", () => {
  it("of the slide's example are 2 + 1 + 4", () => {
    expect(presses("w1 = -2, w2 = 5, w3 = -4\nq = w1 + w2\nf = q * w3")).toEqual([
      "q = 3 from -2, 5",
      "f = -12 from 3, -4",
      "seed f = 1",
      "f to q: 1 × -4 = -4, total -4, 1 of 1",
      "f to w3: 1 × 3 = 3, total 3, 1 of 1",
      "q to w1: -4 × 1 = -4, total -4, 1 of 1",
      "q to w2: -4 × 1 = -4, total -4, 1 of 1",
    ]);
  });

  it("of the fan-out example follow the lesson press by press", () => {
    expect(presses("a = 2\nb = 1\nc = a + b\nd = b + 1\ne = c * d")).toEqual([
      "c = 3 from 2, 1",
      "d = 2 from 1, 1",
      "e = 6 from 3, 2",
      "seed e = 1",
      "e to c: 1 × 2 = 2, total 2, 1 of 1",
      "e to d: 1 × 3 = 3, total 3, 1 of 1",
      "c to a: 2 × 1 = 2, total 2, 1 of 1",
      "c to b: 2 × 1 = 2, total 2, 1 of 2",
      "d to b: 3 × 1 = 3, total 5, 2 of 2",
    ]);
  });

  it("wait at a node until all that use it have reported", () => {
    // b is used by f, and by a, which is used by f too: b passes on nothing before a has.
    expect(presses("x = 2\nb = x^2\na = b + 1\nf = b * a").slice(3)).toEqual([
      "seed f = 1",
      "f to b: 1 × 5 = 5, total 5, 1 of 2",
      "f to a: 1 × 4 = 4, total 4, 1 of 1",
      "a to b: 4 × 1 = 4, total 9, 2 of 2",
      "b to x: 9 × 4 = 36, total 36, 1 of 1",
    ]);
  });

  it("pass both wires of a square", () => {
    expect(presses("x = 3\nf = x * x").slice(1)).toEqual([
      "seed f = 1",
      "f to x: 1 × 3 = 3, total 3, 1 of 2",
      "f to x: 1 × 3 = 3, total 6, 2 of 2",
    ]);
  });

  it.each([
    ["no wire into a constant", "x = 3\nf = 2 * x + 1", ["v1", "f"], 2],
    ["no wire through detach", "x = 3\nf = x * detach(x)", ["v1", "f"], 1],
    [
      "no wire off the way to the output, though its value is computed",
      "x = 3\nq = x^3\nf = x^2",
      ["q", "f"],
      1,
    ],
    ["a gradient of 0 like any other", "x = -3\nf = 2 * relu(x)", ["v1", "f"], 2],
    ["nothing but the seed where the output is an input", "x = 3\nf = x", [], 0],
    ["nothing but the seed where all is constant", "2 * 3", ["f"], 0],
  ])("pass %s", (_, source, computed, backward) => {
    const trace = traceOf(source);
    const forward = trace.steps.filter((step) => step.kind === "forward");
    expect(forward.map(({ node }) => symbolAt(trace.graph, node))).toEqual(computed);
    expect(trace.forwardCount).toBe(computed.length);
    expect(trace.steps[computed.length]).toMatchObject({ kind: "seed", node: trace.graph.output });
    expect(trace.steps.slice(computed.length + 1).map(({ kind }) => kind)).toEqual(
      Array(backward).fill("edge"),
    );
  });

  it("leave no gradient, which is not 0, where none arrives", () => {
    const found = gradients(traceOf("x = 3, y = 2, z = 0\nq = x * y\nf = detach(q) * z + relu(-1 * x^2)"));
    expect(Object.fromEntries(["x", "y", "z", "q", "f"].map((name) => [name, found.get(name)]))).toEqual({
      ...{ x: -0, y: null, z: 6, q: null, f: 1 },
    });
  });

  it("keep ∞ and NaN", () => {
    expect(presses("x = 0\nf = x * log(x)")).toEqual([
      "v1 = -Infinity from 0",
      "f = NaN from 0, -Infinity",
      "seed f = 1",
      "f to x: 1 × -Infinity = -Infinity, total -Infinity, 1 of 2",
      "f to v1: 1 × 0 = 0, total 0, 1 of 1",
      "v1 to x: 0 × Infinity = NaN, total NaN, 2 of 2",
    ]);
  });
});

describe("every run", () => {
  it("has F + 1 + B steps, and each wire that carries a gradient is passed once, when its gate is done", () => {
    fc.assert(
      fc.property(programText, (source) => {
        const { graph, steps, forwardCount, passedAt } = traceOf(source);
        const operations = graph.nodes.filter(({ kind }) => kind === "operation");
        const carrying = graph.edges.filter(({ carriesGradient }) => carriesGradient);
        expect(forwardCount).toBe(operations.length);
        expect(steps).toHaveLength(operations.length + 1 + carrying.length);
        const arrived = new Map<number, number>();
        for (const [place, step] of steps.entries()) {
          if (step.kind !== "edge") continue;
          const edge = graph.edges[step.edge];
          if (edge === undefined) throw new Error("no such wire");
          expect(passedAt[step.edge]).toBe(place + 1);
          const due = (graph.outgoing[edge.to] ?? []).filter(
            (index) => graph.edges[index]?.carriesGradient,
          ).length;
          expect(arrived.get(edge.to) ?? 0).toBe(due);
          arrived.set(edge.from, (arrived.get(edge.from) ?? 0) + 1);
          expect(step.arrived).toBe(arrived.get(edge.from));
        }
        const passed = passedAt.flatMap((at, index) => (at === null ? [] : [index]));
        expect(passed).toEqual(carrying.map(({ index }) => index));
      }),
    );
  });

  it("has contributions that are upstream × local and add up to the gradient", () => {
    fc.assert(
      fc.property(programText, (source) => {
        const trace = traceOf(source);
        const final = gradients(trace);
        const totals = new Map<number, number>();
        for (const step of trace.steps) {
          if (step.kind !== "edge") continue;
          const { from = -1, to = -1 } = trace.graph.edges[step.edge] ?? {};
          expect(item(step.upstream)).toBe(final.get(symbolAt(trace.graph, to)));
          expect(item(step.contribution)).toBe(
            item(step.upstream) * (step.local === null ? Number.NaN : item(step.local)),
          );
          const before = totals.get(from);
          totals.set(from, before === undefined ? item(step.contribution) : before + item(step.contribution));
          expect(item(step.total)).toBe(totals.get(from));
        }
        for (const [node, total] of totals) {
          expect(final.get(symbolAt(trace.graph, node))).toBe(total);
          const { arrivals, expected } = trace.timelines[node]?.at(-1)?.state ?? {};
          expect(arrivals?.reduce((sum, { contribution }) => sum + item(contribution), -0)).toBe(total);
          expect(arrivals).toHaveLength(expected ?? -1);
        }
      }),
    );
  });
});

/** A formula that both the engine and the dual numbers can read, tame enough to compare to 9 digits. */
function formulaOver(...names: readonly string[]): fc.Arbitrary<string> {
  const { formula } = fc.letrec<{ formula: string }>((tie) => {
    const inside = tie("formula").map((text) => `(${text})`);
    return {
      formula: fc.oneof(
        { depthSize: "small", withCrossShrink: true },
        { arbitrary: fc.constantFrom(...names), weight: 4 },
        { arbitrary: fc.integer({ min: 1, max: 40 }).map((tenths) => `${tenths / 10}`), weight: 1 },
        {
          arbitrary: fc
            .tuple(inside, fc.constantFrom(" + ", " - ", " * "), inside)
            .map((parts) => parts.join("")),
          weight: 4,
        },
        {
          arbitrary: fc.tuple(inside, inside).map(([above, below]) => `${above} / (2 + sin(${below}))`),
          weight: 1,
        },
        {
          arbitrary: fc
            .tuple(fc.constantFrom("exp", "tanh", "sigmoid", "silu", "softplus", "2 *"), inside)
            // Where these are saturated, the textbook's formulas lose their digits.
            .map(([call, text]) => `${call}(sin(${text}))`),
          weight: 3,
        },
        { arbitrary: fc.tuple(inside, fc.constantFrom("2", "3")).map((parts) => parts.join("^")), weight: 1 },
        { arbitrary: inside.map((text) => `-${text}`), weight: 1 },
        {
          arbitrary: fc.tuple(inside, inside).map((parts) => `maximum(${parts.join(", ")} + 0.123)`),
          weight: 1,
        },
      ),
    };
  });
  return formula;
}

const INPUTS = ["a", "b", "c"] as const;

/** An input's value: three digits, so that no two parts of a formula are likely to be equal. */
const inputValue = fc.integer({ min: -1999, max: 1999 }).map((thousandths) => thousandths / 1000);

describe("reverse mode", () => {
  it("agrees with forward mode by dual numbers, which read no record", () => {
    const programs = fc.tuple(
      fc.tuple(inputValue, inputValue, inputValue),
      formulaOver(...INPUTS),
      formulaOver(...INPUTS, "q"),
      formulaOver(...INPUTS, "q", "r"),
    );
    fc.assert(
      fc.property(programs, ([values, q, r, f]) => {
        const inputs = INPUTS.map((name, place) => `${name} = ${values[place]}`).join(", ");
        const trace = traceOf(`${inputs}\nq = a * (${q})\nr = b + (${r})\nf = c * r - (${f}) * q`);
        const found = gradients(trace);
        for (const [place, name] of INPUTS.entries()) {
          const known = new Map<string, Dual>(
            INPUTS.map((other, index) => [
              other,
              { ...constant(values[index] ?? 0), slope: index === place ? 1 : 0 },
            ]),
          );
          known.set("q", evaluateFormula(`a * (${q})`, known));
          known.set("r", evaluateFormula(`b + (${r})`, known));
          const { value, slope } = evaluateFormula(`c * r - (${f}) * q`, known);
          const scale = Math.max(1, Math.abs(value), Math.abs(slope));
          fc.pre(scale < 1e6);
          const gradient = found.get(name) ?? Number.NaN;
          expect(Math.abs(gradient - slope) / scale).toBeLessThan(1e-9);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Folded groups: one gate in the place of many, and nothing that is computed changes. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupProgramText, tensorCallText } from "../../test/arbitraries.ts";
import { centralDifference } from "../../test/centralDifference.ts";
import type { GraphNode, NodeGroup, OperationNode } from "../graph/graph.ts";
import { run, runWhole } from "../run.ts";
import { item, scalar } from "../tensor/tensor.ts";
import { buildTrace } from "./buildTrace.ts";
import type { NodeState, Trace } from "./trace.ts";

function traceOf({ trace, diagnostics }: ReturnType<typeof run>): Trace {
  if (trace === null) throw new Error(diagnostics[0]?.message);
  return trace;
}

function groupsOf({ graph }: Trace): readonly NodeGroup[] {
  const groups = new Set<NodeGroup>();
  for (const node of graph.nodes)
    for (let { group } = node; group !== null; group = group.parent) groups.add(group);
  return [...groups];
}

function foldedIn({ graph }: Trace): readonly OperationNode[] {
  return graph.nodes.filter(
    (node): node is OperationNode => node.kind === "operation" && node.folded !== null,
  );
}

/** What a node knows in the end. */
function endOf({ timelines }: Trace, { index }: GraphNode): NodeState {
  const state = timelines[index]?.at(-1)?.state;
  if (state === undefined) throw new Error("no state");
  return state;
}

/** The sum of the sizes of all contributions to a gradient: what a rounding error is measured by. */
function sizeOf({ arrivals }: NodeState, entry: number): number {
  return arrivals.reduce((sum, { contribution }) => sum + Math.abs(contribution.data[entry] ?? 0), 1);
}

function expectSame(folded: Trace, whole: Trace): void {
  const nodes = new Map(whole.graph.nodes.map((node) => [node.id, node]));
  for (const node of folded.graph.nodes) {
    const same = nodes.get(node.id);
    if (same === undefined) throw new Error(`${node.id} is not in the whole graph`);
    const [one, other] = [endOf(folded, node), endOf(whole, same)];
    expect([...(one.value?.data ?? [])]).toEqual([...(other.value?.data ?? [])]);
    expect(one.gradientState).toBe(other.gradientState);
    for (const [entry, gradient] of (one.gradient?.data ?? []).entries()) {
      const expected = other.gradient?.data[entry] ?? Number.NaN;
      expect(Math.abs(gradient - expected)).toBeLessThanOrEqual(
        1e-12 * Math.max(sizeOf(other, entry), sizeOf(one, entry)),
      );
    }
  }
}

describe("a folded group", () => {
  it("is exact, whichever groups of a program are folded", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        fc.oneof(groupProgramText, tensorCallText),
        fc.infiniteStream(fc.boolean()),
        (source, folds) => {
          const whole = traceOf(runWhole(source));
          const keys = groupsOf(whole).flatMap(({ key }) => (folds.next().value ? [key] : []));
          const folded = traceOf(run(source, keys));
          expectSame(folded, whole);
          const inside = foldedIn(folded);
          expect(inside.every(({ opens }) => opens !== null && keys.includes(opens))).toBe(true);
        },
      ),
    );
  });

  it("has locals that agree with central differences, times the upstreams the contributions", {
    timeout: 60_000,
  }, () => {
    let compared = 0;
    fc.assert(
      fc.property(groupProgramText, (source) => {
        const trace = traceOf(
          run(
            source,
            groupsOf(traceOf(runWhole(source))).map(({ key }) => key),
          ),
        );
        for (const step of trace.steps) {
          const edge = step.kind === "edge" ? trace.graph.edges[step.edge] : undefined;
          const gate = trace.graph.nodes[edge?.to ?? -1];
          if (
            step.kind !== "edge" ||
            edge === undefined ||
            gate?.kind !== "operation" ||
            gate.folded === null
          )
            continue;
          const { operation } = gate;
          if (operation.kind !== "structural" || step.local === null)
            throw new Error("a number by a number has a local");
          const local = item(step.local);
          const product = item(step.upstream) * local;
          expect(Math.abs(product - item(step.contribution))).toBeLessThanOrEqual(
            1e-11 * Math.max(1, Math.abs(product)),
          );
          const at = gate.operands.map((operand) =>
            item(endOf(trace, nodeAt(trace, operand)).value ?? scalar(0)),
          );
          const value = (values: readonly number[]) => item(operation.forward(values.map(scalar), []));
          const numeric = centralDifference(value, at, edge.position);
          const nearer = (values: readonly number[]) =>
            value(values.map((moved, place) => ((at[place] ?? 0) + moved) / 2));
          const scale = 1e-6 * Math.max(1, Math.abs(local));
          // Where differences of half the step say something else, the function bends too fast for them.
          if (Math.abs(numeric - 2 * centralDifference(nearer, at, edge.position)) > scale / 10) continue;
          expect(Math.abs(local - numeric)).toBeLessThanOrEqual(scale);
          compared += 1;
        }
      }),
    );
    expect(compared).toBeGreaterThan(100);
  });

  it("passes a gradient of every shape: that of its Jacobian", () => {
    const source = `layer(x) = tanh(W @ x + b)\nW = [[1, -2], [0.5, 3]]\nb = [0.1, -0.2]\nu = [0.3, 0.7]
h = layer(u)\nL = sum(layer(h)^2)`;
    const whole = traceOf(runWhole(source));
    const folded = traceOf(run(source, ["layer@h", "layer#2"]));
    expect(foldedIn(folded).map(({ symbol }) => symbol)).toEqual(["h", "v5"]);
    expectSame(folded, whole);
  });

  it("has one wire for all uses inside, with the total contribution", () => {
    const trace = traceOf(run("sq(x) = x * x\nx = 3\nf = sq(x)", ["sq@f"]));
    expect(trace.graph.edges).toHaveLength(1);
    expect(trace.steps.at(-1)).toMatchObject({
      local: scalar(6),
      contribution: scalar(6),
      arrived: 1,
      expected: 1,
    });
  });

  it("knows its arguments in their order, and what else it takes from the program", () => {
    const [layer] = foldedIn(
      traceOf(
        run("layer(x, y, z) = w*z + x + sin(w)\na = 1, w = 2\nh = layer(a, 5, a)\nf = h^2", ["layer@h"]),
      ),
    );
    // w, then a: in order of use. Its y is not used.
    expect(layer?.folded).toMatchObject({ count: 4, given: [1, null, 1] });
    expect(layer?.operands).toHaveLength(2);
  });

  it("stands where the program writes the call", () => {
    const source = "sq(x) = x * x\nx = 3\nf = 2 * sq(x + 1)";
    const [square] = foldedIn(traceOf(run(source, ["sq#1"])));
    expect(source.slice(square?.span.from, square?.span.to)).toBe("sq(x + 1)");
  });

  it.each([
    ["a value it does not use", "pick(x, y) = x^2\nx = 3, y = 2\nf = pick(x, y * x)", ["pick@f"]],
    [
      "an argument handed through",
      "id(x) = x\ntwice(x) = id(x) + id(x)\na = 2\nf = twice(a) * id(a)",
      ["twice#1", "id#1"],
    ],
    ["a detached value", "cut(x) = detach(x) * x + detach(y)\nx = 3, y = 2\nf = cut(x) + y", ["cut#1"]],
    ["constants alone", "k(x) = x^2 + 1\na = 2\nf = a * k(3)", ["k#1"]],
    [
      "a function inside another",
      "s(x) = x*x\nt(x) = s(x) + s(s(x))\na = 2\nf = t(a)",
      ["t@f/s#2", "t@f/s#3"],
    ],
    [
      "the name of a sign of the language",
      "index(x, y) = x*y\nstack(x) = x + 1\na = 2, b = 3\nf = index(a, stack(b))",
      ["index@f", "stack#1"],
    ],
  ])("is exact with %s", (_, source, keys) => {
    const folded = traceOf(run(source, keys));
    expect(foldedIn(folded).length).toBeGreaterThan(0);
    expectSame(folded, traceOf(runWhole(source)));
  });

  it("is exact with a gate taken apart inside", () => {
    const source = "n(x) = sigmoid(x) * x\na = 2\nf = n(a)";
    const folded = traceOf(run(source, ["n@f/sigmoid#1", "n@f"]));
    expect(foldedIn(folded)).toMatchObject([{ folded: { count: 5 } }]);
    expectSame(folded, traceOf(run(source, ["n@f/sigmoid#1"])));
  });
});

function nodeAt({ graph }: Trace, index: number): GraphNode {
  const node = graph.nodes[index];
  if (node === undefined) throw new Error(`no node ${index}`);
  return node;
}

describe("the groups of a program", () => {
  it.each([
    ["calls", "s(x) = x^2 + 1\na = 2\nh = s(a)\nf = s(h) * 2", ["call s@h", "call s#2"]],
    [
      "definitions of one structure",
      "w = 1, x = 2, y = 3\ng1 = tanh(w*x + 1)\ng2 = tanh(g1*y + 3)\nf = g1 * g2",
      ["definition g1", "definition g2"],
    ],
    ["but not the output", "a = 1, b = 2\np = a*b + 1\nf = p*b + 2", ["definition p"]],
    ["but not one operation alone", "a = 1, b = 2\np = a*b\nq = p*b\nf = p + q", []],
    ["nor another wiring", "a = 1, b = 2\np = a*b + a\nq = p*b + a\nf = p * q", []],
    [
      "entries of a vector",
      "x = [1, 2]\np = x[0]^2\nq = x[1]^2\nf = p * q",
      ["definition p", "definition q"],
    ],
    [
      "the call in a definition",
      "s(x) = x^2 + 1\na = 2, b = 3\np = s(a) + a\nq = s(b) + b\nf = p * q",
      ["call s#1", "definition p", "call s#2", "definition q"],
    ],
  ])("are %s", (_, source, expected) => {
    expect(groupsOf(traceOf(run(source))).map(({ kind, key }) => `${kind} ${key}`)).toEqual(expected);
  });

  it("leave the keys of what stands inside alone", () => {
    const one = "a = 1, b = 2\np = sigmoid(a) * b + a";
    const keys = (source: string) =>
      traceOf(run(source)).graph.nodes.flatMap((node) =>
        node.kind === "operation" ? (node.opens ?? []) : [],
      );
    expect(keys(`${one}\nf = p`)).toEqual(["sigmoid#1"]);
    expect(keys(`${one}\nq = sigmoid(p) * b + p\nf = p + q`)).toEqual(["sigmoid#1", "sigmoid#2"]);
  });
});

describe("to begin with", () => {
  /** A recurrence of so many steps: three operations each, and six more nodes. */
  const recurrence = (steps: number): string => {
    const h = Array.from({ length: steps }, (_, step) => `h${step + 1} = tanh(w*h${step} + u)`);
    return ["w = 0.5, u = 0.1, h0 = 0", ...h, `f = h${steps}^2`].join("\n");
  };
  const size = ({ graph }: Trace) => graph.nodes.filter(({ kind }) => kind !== "constant").length;

  it("a graph of up to 150 nodes is whole, a larger one folded", () => {
    const small = traceOf(run(recurrence(48)));
    expect([size(small), foldedIn(small).length]).toEqual([148, 0]);
    const large = traceOf(run(recurrence(49)));
    expect([size(traceOf(runWhole(recurrence(49)))), size(large), foldedIn(large).length]).toEqual([
      151, 53, 49,
    ]);
    expectSame(large, traceOf(runWhole(recurrence(49))));
  });

  it("the keys given are what differs from that", () => {
    expect(
      foldedIn(traceOf(run(recurrence(3), ["h2", "no such group"]))).map(({ symbol }) => symbol),
    ).toEqual(["h2"]);
    const opened = foldedIn(traceOf(run(recurrence(60), ["h2"]))).map(({ symbol }) => symbol);
    expect(opened).toHaveLength(59);
    expect(opened).not.toContain("h2");
  });

  it("the groups inside a folded one are folded too, so that one press opens one level", () => {
    const nested = `s(x) = sin(x) * x + 1\nt(x) = ${Array(20).fill("s(x)").join(" + ")}\na = 1, b = 2\nf = t(a) * t(b)`;
    expect(foldedIn(traceOf(run(nested))).map(({ opens }) => opens)).toEqual(["t#1", "t#2"]);
    const opened = foldedIn(traceOf(run(nested, ["t#1"]))).map(({ opens }) => opens);
    expect(opened).toHaveLength(21);
    expect(opened[0]).toBe("t#1/s#1");
  });

  it("a gate that is taken apart does not fold the others", () => {
    const source = `${recurrence(48)} + silu(u)`;
    expect(foldedIn(traceOf(run(source)))).toEqual([]);
    expect(size(traceOf(run(source, ["silu#1"])))).toBeGreaterThan(150);
    expect(foldedIn(traceOf(run(source, ["silu#1"])))).toEqual([]);
  });

  it("is run through backward once for all its wires, and once for their local derivatives", () => {
    const shown = traceOf(run("h(a, b, c) = a * b + c\nf = h(2, 3, 4) * h(x, y, z)", ["h#2"]));
    const [folded] = foldedIn(shown);
    if (folded?.operation.kind !== "structural") throw new Error("a group is folded");
    const { operation } = folded;
    let asked = 0;
    const counted = {
      ...operation,
      vjps: (...given: Parameters<NonNullable<typeof operation.vjps>>) => {
        asked += 1;
        return operation.vjps?.(...given) ?? [];
      },
    };
    const nodes = shown.graph.nodes.map((node) =>
      node === folded ? { ...folded, operation: counted } : node,
    );
    const trace = buildTrace({ ...shown.graph, nodes });
    expect(trace.steps.filter(({ kind }) => kind === "edge")).toHaveLength(4);
    expect(asked).toBe(2);
  });
});

/** Gates taken apart: the same value and gradients, keys that outlive a change of numbers, parts in groups. */
import { describe, expect, it } from "vitest";
import published from "../../test/data/published.json";
import random from "../../test/data/torch-random.json";
import type { Operation, TensorSample } from "../ops/operation.ts";
import { operations } from "../ops/registry.ts";
import { run } from "../run.ts";
import type { Nested } from "../tensor/nested.ts";
import type { Trace } from "../trace/trace.ts";
import type { GraphNode, NodeGroup } from "./graph.ts";

function traceOf(source: string, opened: readonly string[] = []): Trace {
  const { trace, diagnostics } = run(source, opened);
  if (trace === null) throw new Error(`${source}: ${diagnostics[0]?.message}`);
  return trace;
}

function keysOf({ graph }: Trace): readonly string[] {
  return graph.nodes.flatMap((node) => (node.kind === "operation" ? (node.opens ?? []) : []));
}

/** `v1 = neg in sigmoid@h`: operation and innermost group of each operation. */
function parts({ graph }: Trace): readonly string[] {
  return graph.nodes.flatMap((node) => {
    if (node.kind !== "operation") return [];
    const place = node.group === null ? "" : ` in ${node.group.key}`;
    return [`${node.symbol} = ${node.operation.name}${place}`];
  });
}

/** Value of the output, then value and gradient of each input. */
function results({ graph, timelines }: Trace): readonly number[] {
  const ends = timelines.map((timeline) => timeline.at(-1)?.state);
  const inputs = graph.nodes.filter(({ kind }) => kind === "input").map(({ index }) => ends[index]);
  return [
    ...(ends[graph.output]?.value?.data ?? []),
    ...inputs.flatMap((state) => [...(state?.gradient?.data ?? [])]),
  ];
}

function expectSame(closed: Trace, opened: Trace): void {
  const before = results(closed);
  const after = results(opened);
  expect(after.length).toBe(before.length);
  for (const [place, number] of before.entries()) {
    expect(Math.abs((after[place] ?? Number.NaN) - number)).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(number)),
    );
  }
}

/** All gates that can be opened, and what is in them, at most so often. */
function openedWhole(source: string): Trace {
  let opened: readonly string[] = [];
  for (let round = 0; round < 8; round += 1) {
    const keys = keysOf(traceOf(source, opened));
    if (keys.length === 0) break;
    opened = [...opened, ...keys];
  }
  return traceOf(source, opened);
}

function groupsOf(node: GraphNode): readonly NodeGroup[] {
  const groups: NodeGroup[] = [];
  for (let { group } = node; group !== null; group = group.parent) groups.push(group);
  return groups;
}

const composites = operations.filter(
  ({ expansion, syntax }) =>
    expansion !== undefined || (syntax.form === "infix" && syntax.tokens.includes("@")),
);

/** A program for each sample of a composite record, its result called q. */
const samples = composites.flatMap((operation) => {
  const given: readonly { readonly operands: readonly Nested[]; readonly fixed: readonly number[] }[] =
    operation.kind === "structural"
      ? (operation.tensorSamples ?? [])
      : [...operation.samples, operation.samples[0]?.map((number) => [number, number / 2]) ?? []].map(
          (operands) => ({ operands, fixed: [] }),
        );
  return given.map(({ operands, fixed }) => {
    const inputs = operands.map((operand, place) => `a${place} = ${JSON.stringify(operand)}`).join(", ");
    const call = [...operands.map((_, place) => `a${place}`), ...fixed].join(", ");
    return [`${inputs}\nq = ${operation.name}(${call})\nL = sum(q^2 + 3q)`, operation.name] as const;
  });
});

/** Programs of the record with a first operand of zeros, and with one entry of it far out. */
function extremePrograms(operation: Operation): readonly string[] {
  const given: readonly TensorSample[] =
    operation.kind === "structural"
      ? (operation.tensorSamples ?? [])
      : operation.samples.map((operands) => ({ operands, fixed: [] }));
  return given.flatMap(({ operands: [first = 0, ...others], fixed }) =>
    [withEach(first, () => 0), ...[0, 1000, -1000, 1e6, -1e6].map((entry) => withFirst(first, entry))].map(
      (extreme) => {
        const operands = [extreme, ...others];
        const inputs = operands.map((operand, place) => `a${place} = ${JSON.stringify(operand)}`).join(", ");
        const call = [...operands.map((_, place) => `a${place}`), ...fixed].join(", ");
        return `${inputs}\nq = ${operation.name}(${call})\nL = sum(detach(tanh(q)) * q)`;
      },
    ),
  );
}

function withEach(given: Nested, change: (entry: number) => number): Nested {
  return typeof given === "number" ? change(given) : (given.map((item) => withEach(item, change)) as Nested);
}

function withFirst(given: Nested, entry: number): Nested {
  let count = 0;
  return withEach(given, (old) => {
    count += 1;
    return count === 1 ? entry : old;
  });
}

function isDifferent(closed: readonly number[], opened: readonly number[]): boolean {
  return closed.some((number, place) => {
    const other = opened[place] ?? Number.NaN;
    if (!Number.isFinite(number) || !Number.isFinite(other)) return !Object.is(number, other);
    return Math.abs(other - number) > 1e-9 * Math.max(1, Math.abs(number));
  });
}

describe("a gate taken apart", () => {
  it.each(samples)("gives the same value and gradients: %s", (source, name) => {
    const closed = traceOf(source);
    const opened = traceOf(source, [`${name}@q`]);
    expect(parts(opened).filter((part) => part.endsWith(` in ${name}@q`)).length).toBeGreaterThan(0);
    expectSame(closed, opened);
    expectSame(closed, openedWhole(source));
  });

  it("is possible in every sample, along either axis of a matrix too", () => {
    const whole = samples.filter(([source, name]) => !keysOf(traceOf(source)).includes(`${name}@q`));
    expect(whole).toEqual([]);
  });

  it.each(composites)(
    "gives them far from 0 and at 0 too, if its record says no other: $name",
    (operation) => {
      const isOff = (source: string): boolean =>
        isDifferent(results(traceOf(source)), results(traceOf(source, [`${operation.name}@q`])));
      expect(extremePrograms(operation).some(isOff)).toBe(operation.apart !== undefined);
    },
  );

  it.each([...published, ...random].map(({ source }) => source))("and all others with it: %s", (source) => {
    expectSame(traceOf(source), openedWhole(source));
  });

  it("has its name at the end, its parts in a group, and their place in the text", () => {
    const source = "x = 2\nh = sigmoid(x)\nf = h + sigmoid(h)";
    const trace = traceOf(source, ["sigmoid@h"]);
    expect(parts(trace)).toEqual([
      ...["v1 = neg in sigmoid@h", "v2 = exp in sigmoid@h", "v3 = add in sigmoid@h", "h = div in sigmoid@h"],
      ...["v4 = sigmoid", "f = add"],
    ]);
    const inside = trace.graph.nodes.filter(({ group }) => group?.key === "sigmoid@h");
    expect(inside.filter(({ kind }) => kind === "constant")).toHaveLength(2);
    for (const { group, span } of inside) {
      expect(group).toMatchObject({ key: "sigmoid@h", label: "sigmoid", kind: "gate", parent: null });
      expect(source.slice(span.from, span.to)).toBe("sigmoid(x)");
    }
  });

  it("may hold another", () => {
    const source = "x = 2\nf = silu(x) + silu(1)";
    expect(keysOf(traceOf(source))).toEqual(["silu#1", "silu#2"]);
    expect(keysOf(traceOf(source, ["silu#1"]))).toEqual(["silu#1/sigmoid#1", "silu#2"]);
    const trace = traceOf(source, ["silu#1", "silu#1/sigmoid#1"]);
    const exp = trace.graph.nodes.find((node) => node.kind === "operation" && node.operation.name === "exp");
    expect(exp && groupsOf(exp).map(({ key }) => key)).toEqual(["silu#1/sigmoid#1", "silu#1"]);
  });

  it("reads its formula in the language, whatever the program defines", () => {
    const source = "exp(x) = x, e = 5\nz = 0.5\nf = sigmoid(z) * e + exp(z)";
    const trace = traceOf(source, ["sigmoid#1"]);
    expect(parts(trace)).toContain("v2 = exp in sigmoid#1");
    expectSame(traceOf(source), trace);
  });

  it.each([
    ["x = 2\nh = sigmoid(x)\nf = h^2", "x = 7\nh = sigmoid(x + 1)\nf = 3 h"],
    ["x = 2\nf = sigmoid(x) * sigmoid(2x)", "x = -3\nf = sigmoid(x) * sigmoid(5x)"],
  ])("has a key that outlives an edit: %s", (before, after) => {
    expect(keysOf(traceOf(after))).toEqual(keysOf(traceOf(before)));
  });

  it("leaves the keys of all other gates as they were", () => {
    const source = "x = 2\nf = sigmoid(x) + silu(x) + sigmoid(2x) + sigmoid(3x)";
    expect(keysOf(traceOf(source))).toEqual(["sigmoid#1", "silu#1", "sigmoid#2", "sigmoid#3"]);
    expect(keysOf(traceOf(source, ["sigmoid#1", "silu#1"]))).toEqual([
      "silu#1/sigmoid#1",
      "sigmoid#2",
      "sigmoid#3",
    ]);
  });

  it("is not opened by a key that names none", () => {
    const source = "x = 2\nf = sigmoid(x)";
    expect(parts(traceOf(source, ["sigmoid#1", "add@f", "constructor", ""]))).toEqual(["f = sigmoid"]);
  });
});

describe("a matrix product", () => {
  it.each([
    ["a matrix and a vector", "W = [[1, 2], [3, 4], [5, 6]], x = [7, 8]", "W @ x", 8 + 6 + 3 + 1],
    ["a vector and a matrix", "x = [7, 8], W = [[1, 3], [2, 4]]", "x @ W", 6 + 4 + 2 + 1],
    ["two vectors", "x = [7, 8, 9], y = [1, 2, 3]", "x @ y", 6 + 3 + 2],
    ["two matrices", "A = [[1, 2], [3, 4]], B = [[5, 6, 7], [8, 9, 10]]", "A @ B", 10 + 12 + 6 + 3],
    ["a column and a row", "A = [[1], [2]], B = [[3, 4]]", "A @ B", 4 + 4 + 3],
    ["a transpose and itself", "A = [[1, 2], [3, 4]]", "A.T @ A", 8 + 8 + 4 + 3],
  ])("of %s is sums of products", (_, inputs, formula, count) => {
    const source = `${inputs}\nq = ${formula}\nf = sum(q^2)`;
    const opened = traceOf(source, ["matmul@q"]);
    expect(opened.graph.nodes.filter(({ group }) => group?.key === "matmul@q")).toHaveLength(count);
    expectSame(traceOf(source), opened);
  });

  it("stays whole where the graph would have more than 60 nodes, and says so", () => {
    const source = "A = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]\nq = A @ A\nf = sum(q)";
    const trace = traceOf(source, ["matmul@q"]);
    const gate = trace.graph.nodes.find(({ names }) => names.includes("q"));
    expect(gate).toMatchObject({
      opens: null,
      refusal: "Taken apart, matmul would make a graph of 69 nodes; at most 60 are drawn.",
    });
  });

  it("leaves no room for a second one when the first has taken it", () => {
    const source = "A = [[1, 2], [3, 4]]\nq = A @ A\nr = q @ A\ns = r @ A\nf = sum(s)";
    expect(keysOf(traceOf(source))).toEqual(["matmul@q", "matmul@r", "matmul@s"]);
    const two = traceOf(source, ["matmul@q", "matmul@r", "matmul@s"]);
    expect(two.graph.nodes.length).toBeLessThanOrEqual(60);
    const last = two.graph.nodes.find(({ names }) => names.includes("s"));
    expect(last).toMatchObject({ opens: null, operation: { name: "matmul" } });
    expectSame(traceOf(source), two);
  });
});

describe("a call of a function of the program", () => {
  it("makes a group of its own, in the group of the call it stands in", () => {
    const source = "half(u) = u / 2, twice(u) = half(u) * 4\na = 3\nh = twice(a)\nf = half(h) + k, k = 1";
    const trace = traceOf(source);
    expect(parts(trace)).toEqual([
      ...["v1 = div in twice@h/half#1", "h = mul in twice@h", "v2 = div in half#1", "f = add"],
    ]);
    const [first] = trace.graph.nodes.filter(({ symbol }) => symbol === "v1");
    expect(first && groupsOf(first)).toMatchObject([
      { key: "twice@h/half#1", label: "half", kind: "call" },
      { key: "twice@h", label: "twice", kind: "call", parent: null },
    ]);
  });

  it("leaves what it uses of the program where it stands", () => {
    const trace = traceOf("s(u) = u * k\nk = c^2, c = 2\na = 3\nf = s(a)");
    expect(parts(trace)).toEqual(["k = pow", "f = mul in s@f"]);
  });

  it("holds gates that can be opened", () => {
    const source = "s(u) = 2 sigmoid(u)\na = 3\nf = s(a) + s(1)";
    expect(keysOf(traceOf(source))).toEqual(["s#1/sigmoid#1", "s#2/sigmoid#1"]);
    expect(
      parts(traceOf(source, ["s#2/sigmoid#1"])).filter((part) => part.endsWith("in s#2/sigmoid#1")),
    ).toHaveLength(4);
  });
});

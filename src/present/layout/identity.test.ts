import fc from "fast-check";
import { expect, test } from "vitest";
import type { Graph } from "../../engine/graph/graph.ts";
import { run } from "../../engine/run.ts";
import { programText } from "../../test/arbitraries.ts";
import { type Identified, identify } from "./identity.ts";

function graphOf(source: string): Graph {
  const { trace, diagnostics } = run(source);
  if (!trace) throw new Error(`${source}: ${diagnostics[0]?.message}`);
  return trace.graph;
}

/** Ids of the operations by what their gates do, in order of computation: "add", "mul" … */
function operations({ graph, ids }: Identified): string[] {
  return graph.nodes.flatMap((node) =>
    node.kind === "operation" ? [`${node.operation.name} ${ids[node.index]}`] : [],
  );
}

function identified(source: string, previous: Identified | null = null): Identified {
  const graph = graphOf(source);
  return { graph, ids: identify(graph, previous) };
}

test("named nodes are their names, unnamed ones are told apart", () => {
  const { ids } = identified("a = 1, b = 2\nq = a + b\nf = (a * b) * (a * b) - q");
  expect(ids).toContain("=a");
  expect(ids).toContain("=q");
  expect(ids).toContain("=f");
  expect(new Set(ids).size).toBe(ids.length);
});

test("numbers may change without changing any operation's id", () => {
  const before = identified("a = 1, b = 2\nsin(a * b + 3) + exp(a)");
  const after = identified("a = 5, b = -1\nsin(a * b + 4) + exp(a)", before);
  expect(operations(after)).toEqual(operations(before));
});

test("an operation spliced in gets a new id and leaves the others theirs", () => {
  const before = identified("a = 1, b = 2\nexp(-(a * b)) + tanh(a)");
  const after = identified("a = 1, b = 2\nexp(sin(-(a * b))) + tanh(a)", before);
  const old = operations(before);
  expect(operations(after).filter((id) => !old.includes(id))).toHaveLength(1);
  expect(operations(after).filter((id) => old.includes(id))).toEqual(old);
});

test("a second operation of the same kind spliced in is the new one", () => {
  const before = identified("a = 1\nexp(-a)");
  const after = identified("a = 1\nexp(-(-a))", before);
  const [first, ...others] = before.ids.filter((id) => !id.startsWith("="));
  expect(after.ids).toEqual(expect.arrayContaining([first, ...others]));
  expect(new Set(after.ids).size).toBe(after.ids.length);
});

test("an operator replaced by another keeps its place", () => {
  const before = identified("a = 1, b = 2, c = 3\n(a + b) * c");
  const after = identified("a = 1, b = 2, c = 3\n(a - b) * c", before);
  expect(after.ids).toEqual(before.ids);
});

test("the id of a node that went is not given to another", () => {
  const before = identified("a = 1, b = 2\ntanh(a) * tanh(b)");
  const after = identified("a = 1, b = 2\ntanh(b) * 2", before);
  const later = identified("a = 1, b = 2\ntanh(b) * 2 + tanh(a)", after);
  const idOf = ({ graph, ids }: Identified, operand: string) =>
    ids[
      graph.nodes.find(
        (node) =>
          node.kind === "operation" &&
          node.operation.name === "tanh" &&
          graph.nodes[node.operands[0] ?? 0]?.names[0] === operand,
      )?.index ?? -1
    ];
  expect(idOf(after, "b")).toBe(idOf(before, "b"));
  expect(idOf(later, "b")).toBe(idOf(before, "b"));
  expect(idOf(later, "a")).not.toBe(idOf(later, "b"));
});

test("any program after any other has ids that are all different, and after itself the same ones", () => {
  fc.assert(
    fc.property(programText, programText, (first, second) => {
      const before = identified(first);
      const after = identified(second, before);
      expect(new Set(after.ids).size).toBe(after.ids.length);
      expect(identified(second, after).ids).toEqual(after.ids);
    }),
  );
});

test("a power tower of sharing is told apart in linear time", () => {
  const lines = [
    "x0 = 1",
    ...Array.from({ length: 60 }, (_, i) => `x${i + 1} = (x${i} + x${i}) * (x${i} + x${i})`),
  ];
  const before = identified(lines.join("\n"));
  expect(identified(lines.join("\n"), before).ids).toEqual(before.ids);
});

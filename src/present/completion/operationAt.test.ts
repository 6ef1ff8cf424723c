import { expect, it } from "vitest";
import { run } from "../../engine/run.ts";
import { operationAt } from "./operationAt.ts";

function symbolAt(source: string, piece: string, toggled: readonly string[] = []): string | null {
  const graph = run(source, toggled).trace?.graph;
  if (graph === undefined) throw new Error("no graph");
  return graph.nodes[operationAt(graph, source.indexOf(piece)) ?? -1]?.symbol ?? null;
}

const SOURCE = "W = [[1, 2], [3, 4]], x = [5, 6], b = 1\ny = sigmoid(W @ x + b)\nL = sum(y^2)";

it("is the one whose sign or name it is, not the one around it", () => {
  expect(symbolAt(SOURCE, "sigmoid")).toBe("y");
  expect(symbolAt(SOURCE, "@")).toBe("v1");
  expect(symbolAt(SOURCE, "+ b")).toBe("v2");
  expect(symbolAt(SOURCE, "^")).toBe("v3");
  expect(symbolAt(SOURCE, "sum")).toBe("L");
});

it("is none between statements and where one text made several nodes", () => {
  expect(symbolAt(SOURCE, "W = ")).toBeNull();
  expect(symbolAt("s(t) = t * t\na = 2\nf = s(a) + s(a + 1)", "* t")).toBeNull();
  expect(symbolAt("s(t) = t * t\na = 2\nf = s(a + 1)", "* t")).toBe("f");
  expect(symbolAt("a = 2\nf = tanh(a)", "tanh", ["tanh@f"])).toBeNull();
});

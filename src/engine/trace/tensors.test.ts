/** Runs over vectors and matrices: copies forward are sums backward. Expected numbers are worked out by hand. */
import { describe, expect, it } from "vitest";
import type { Draft, DraftNode } from "../graph/draft.ts";
import { finishGraph } from "../graph/finishGraph.ts";
import { control } from "../ops/control.ts";
import type { Operation, Structural } from "../ops/operation.ts";
import { operationNamed } from "../ops/registry.ts";
import { type Nested, toNested } from "../tensor/nested.ts";
import { scalar, sizeOf, type Tensor } from "../tensor/tensor.ts";
import { buildTrace } from "./buildTrace.ts";
import type { Trace } from "./trace.ts";

const SPAN = { from: 0, to: 0 };

const [structural] = control.filter((operation) => operation.kind === "structural");

/** The sum of all entries: a structural operation as small as one can be. */
const sum: Structural = {
  ...(structural as Structural),
  name: "sum",
  shape: () => [],
  forward: ([operand]) => scalar([...(operand?.data ?? [])].reduce((total, entry) => total + entry, 0)),
  vjp: [
    (upstream, [operand]) => {
      const shape = operand?.shape ?? [];
      return { shape, data: Array<number>(sizeOf(shape)).fill(upstream.data[0] ?? Number.NaN) };
    },
  ],
};

function input(name: string, shape: readonly number[], ...data: number[]): DraftNode {
  return { kind: "input", names: [name], span: SPAN, valueSpan: null, value: { shape, data } };
}

function gate(operation: Operation | string, ...operands: number[]): DraftNode {
  const record = typeof operation === "string" ? operationNamed(operation) : operation;
  if (record === null) throw new Error(`no operation ${operation}`);
  return { kind: "operation", names: [], span: SPAN, operation: record, operands };
}

function traceOf(...nodes: DraftNode[]): Trace {
  const draft: Draft = { nodes, output: nodes.length - 1, taken: new Set() };
  return buildTrace(finishGraph(draft, "f"));
}

function nested(tensor: Tensor | null | undefined): Nested | null {
  return tensor == null ? null : toNested(tensor);
}

/** Value and gradient of each node at the end. */
function ends({ timelines }: Trace): readonly (readonly [Nested | null, Nested | null])[] {
  return timelines.map((timeline) => {
    const state = timeline.at(-1)?.state;
    return [nested(state?.value), nested(state?.gradient)];
  });
}

const X = input("X", [2, 3], 1, 2, 3, 4, 5, 6);

describe("a run over tensors", () => {
  it("sums what the copies of a row and of a number receive", () => {
    const trace = traceOf(
      ...[X, input("b", [3], 10, 20, 30), input("s", [], 2)],
      ...[gate("mul", 0, 1), gate("mul", 2, 3), gate(sum, 4)],
    );
    const [x, b, s, , , f] = ends(trace);
    expect(f).toEqual([920, 1]);
    expect(x?.[1]).toEqual([
      [20, 40, 60],
      [20, 40, 60],
    ]);
    expect(b?.[1]).toEqual([10, 14, 18]);
    expect(s?.[1]).toBe(460);
  });

  it("sums what the copies of a column receive, and adds up several uses entry by entry", () => {
    const trace = traceOf(
      ...[X, input("c", [2, 1], 1, -1)],
      ...[gate("sub", 0, 1), gate("square", 2), gate("mul", 3, 1), gate(sum, 4)],
    );
    const [x, c, , , , f] = ends(trace);
    // (X − c)² = (0, 1, 4; 25, 36, 49), times c, summed.
    expect(f).toEqual([5 - 110, 1]);
    expect(x?.[1]).toEqual([
      [0, 2, 4],
      [-10, -12, -14],
    ]);
    expect(c?.[1]).toEqual([[5 - (0 + 2 + 4)], [110 + 10 + 12 + 14]]);
  });

  it("keeps the local derivatives entry by entry, and none where the gate is structural", () => {
    const { steps } = traceOf(X, gate("square", 0), gate(sum, 1));
    const edges = steps.filter((step) => step.kind === "edge");
    expect(edges.map(({ local }) => nested(local))).toEqual([
      null,
      [
        [2, 4, 6],
        [8, 10, 12],
      ],
    ]);
    expect(edges.map(({ upstream }) => nested(upstream))).toEqual([1, [Array(3).fill(1), Array(3).fill(1)]]);
  });

  it("only goes forward when the output is not a number", () => {
    const trace = traceOf(X, gate("square", 0));
    expect(trace.steps.map(({ kind }) => kind)).toEqual(["forward"]);
    expect(ends(trace)[1]).toEqual([
      [
        [1, 4, 9],
        [16, 25, 36],
      ],
      null,
    ]);
  });
});

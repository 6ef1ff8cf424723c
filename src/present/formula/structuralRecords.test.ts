/** Every structural record at its own samples, without naming any: its formulas render and say what it computes. */

import katex from "katex";
import { describe, expect, it } from "vitest";
import type { DraftNode } from "../../engine/graph/draft.ts";
import { finishGraph } from "../../engine/graph/finishGraph.ts";
import type { Structural, TensorSample } from "../../engine/ops/operation.ts";
import { operationFor, operations } from "../../engine/ops/registry.ts";
import type { Nested } from "../../engine/tensor/nested.ts";
import type { Tensor } from "../../engine/tensor/tensor.ts";
import { buildTrace } from "../../engine/trace/buildTrace.ts";
import { frameAt } from "../../engine/trace/frameAt.ts";
import type { Trace } from "../../engine/trace/trace.ts";
import { announce } from "../narration/announce.ts";
import { narrate } from "../narration/narrate.ts";
import { DEFAULT_STYLE } from "../numbers/style.ts";
import { formulaAt } from "./formulaAt.ts";
import { katexOptions } from "./katexOptions.ts";
import { localJacobian } from "./localJacobian.ts";

const samples = operations.flatMap((operation) => {
  if (operation.kind !== "structural") return [];
  return (operation.tensorSamples ?? []).map((sample) => ({ name: operation.name, operation, sample }));
});

function tensorOf(nested: Nested): Tensor {
  if (typeof nested === "number") return { shape: [], data: [nested] };
  const items = nested.map(tensorOf);
  return { shape: [items.length, ...(items[0]?.shape ?? [])], data: items.flatMap(({ data }) => [...data]) };
}

/** w1, w2 … → y → L, the sum of all entries of y. */
function traceOf(operation: Structural, { operands, fixed }: TensorSample): Trace {
  const span = { from: 0, to: 0 };
  const sum = operationFor("sum", 1);
  if (sum === null) throw new Error("no sum");
  const inputs = operands.map((operand, place): DraftNode => {
    return { span, kind: "input", value: tensorOf(operand), valueSpan: null, names: [`w${place + 1}`] };
  });
  const gate = inputs.length;
  const positions = inputs.map((_, place) => place);
  const nodes: DraftNode[] = [
    ...inputs,
    { span, kind: "operation", operation, operands: positions, fixed, names: ["y"] },
    { span, kind: "operation", operation: sum, operands: [gate], fixed: [], names: ["L"] },
  ];
  return buildTrace(finishGraph({ nodes, output: gate + 1, taken: new Set() }, "L"));
}

describe.each(samples)("$name at $sample", ({ operation, sample }) => {
  const trace = traceOf(operation, sample);

  it("renders in strict KaTeX, in symbols and in numbers", () => {
    for (let position = 0; position <= trace.steps.length; position += 1) {
      const { tex, rows, jacobian } = formulaAt(frameAt(trace, position), DEFAULT_STYLE);
      const parts = [tex, ...rows.map((row) => row.tex), ...(jacobian === undefined ? [] : [jacobian.tex])];
      for (const part of parts) {
        expect(part).not.toMatch(/#|undefined/);
        katex.renderToString(part, katexOptions());
      }
    }
  });

  it("is told in sentences", () => {
    for (let position = 0; position <= trace.steps.length; position += 1) {
      const frame = frameAt(trace, position);
      for (const text of [narrate(frame, DEFAULT_STYLE), announce(frame, DEFAULT_STYLE)]) {
        expect(text).toMatch(/^\S.*\.$/);
        expect(text).not.toMatch(/undefined|null|NaN|[\d(]-\d| {2}|\\/);
      }
    }
  });

  it("has a Jacobian whose columns add up to the gradient of the sum of its entries", () => {
    for (const edge of trace.graph.edges) {
      const jacobian = localJacobian(trace, edge);
      const at = trace.passedAt[edge.index];
      const step = trace.steps[(at ?? 0) - 1];
      if (jacobian === null || step?.kind !== "edge" || edge.to !== sample.operands.length) continue;
      const [rows = 0, columns = 0] = jacobian.shape;
      for (let column = 0; column < columns; column += 1) {
        let sum = 0;
        for (let row = 0; row < rows; row += 1) sum += jacobian.data[row * columns + column] ?? Number.NaN;
        expect(sum).toBeCloseTo(step.contribution.data[column] ?? Number.NaN, 9);
      }
    }
  });
});

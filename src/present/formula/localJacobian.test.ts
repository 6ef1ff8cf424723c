import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { run } from "../../engine/run.ts";
import { sizeOf } from "../../engine/tensor/tensor.ts";
import { frameAt } from "../../engine/trace/frameAt.ts";
import { tensorProgramText } from "../../test/arbitraries.ts";
import { localJacobian } from "./localJacobian.ts";
import { openedCell } from "./openedCell.ts";
import { gateOf } from "./pathTerms.ts";

/** Of the same size as far as float64 sums go. */
function expectClose(a: number, b: number): void {
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(a), Math.abs(b)));
}

describe("the local derivative in full", () => {
  it("is diag(p) − p pᵀ for a softmax", () => {
    const { trace } = run("z = [2, 1, 0]\np = softmax(z)\nL = p[0]");
    const edge = trace?.graph.edges.find(({ from }) => from === 0);
    const jacobian = trace && edge ? localJacobian(trace, edge) : null;
    // Bridle 1990; p = (0.6652, 0.2447, 0.0900).
    const p = [Math.exp(2), Math.exp(1), 1].map((power) => power / (Math.exp(2) + Math.exp(1) + 1));
    const expected = p.flatMap((row, i) => p.map((column, j) => (i === j ? row : 0) - row * column));
    expect(jacobian?.shape).toEqual([3, 3]);
    for (const [entry, value] of expected.entries()) expectClose(jacobian?.data[entry] ?? Number.NaN, value);
  });

  it("has a 1 in each row where a vector was copied along rows", () => {
    const { trace } = run("X = [[1, 2], [3, 4]]\nb = [5, 6]\nL = sum(X + b)");
    const edge = trace?.graph.edges.find(({ from }) => from === 1);
    expect(trace && edge && localJacobian(trace, edge)?.data).toEqual([1, 0, 0, 1, 1, 0, 0, 1]);
  });

  it("is not worked out for large arrays", () => {
    const row = `[${Array(37).fill(1).join(", ")}]`;
    const { trace } = run(`x = ${row}\nL = sum(x)`);
    const [edge] = trace?.graph.edges ?? [];
    expect(trace && edge && localJacobian(trace, edge)).toBeNull();
  });
});

describe("at any edge of any program", () => {
  it("upstream × Jacobian is the contribution, and the opened cell's terms add up to its entry", () => {
    fc.assert(
      fc.property(tensorProgramText, (source) => {
        const { trace } = run(source);
        fc.pre(trace !== null);
        const { edges, nodes } = trace.graph;
        for (const [place, step] of trace.steps.entries()) {
          const edge = step.kind === "edge" ? edges[step.edge] : undefined;
          const operand = nodes[edge?.from ?? -1];
          const gate = edge === undefined ? null : gateOf(trace.graph, edge.to);
          if (step.kind !== "edge" || edge === undefined || operand === undefined || gate === null) continue;
          const jacobian = localJacobian(trace, edge);
          const columns = sizeOf(operand.shape);
          for (const [column, amount] of step.contribution.data.entries()) {
            if (jacobian === null || !Number.isFinite(amount)) break;
            const products = Array.from(step.upstream.data, (upstream, row) => {
              return upstream * (jacobian.data[row * columns + column] ?? Number.NaN);
            });
            expectClose(
              products.reduce((sum, product) => sum + product, 0),
              amount,
            );
          }
          const cell = openedCell({ frame: frameAt(trace, place + 1), step, edge, operand, gate });
          if (cell === null || cell.more) continue;
          const sum = cell.terms.reduce((total, { from, local }) => {
            return total + (step.upstream.data[from] ?? Number.NaN) * local;
          }, 0);
          const amount = step.contribution.data[cell.entry] ?? Number.NaN;
          if (Number.isFinite(amount)) expectClose(sum, amount);
        }
      }),
      { numRuns: 40 },
    );
  });
});

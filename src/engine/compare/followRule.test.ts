import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { programText } from "../../test/arbitraries.ts";
import { run } from "../run.ts";
import type { Trace } from "../trace/trace.ts";
import { followRule } from "./followRule.ts";
import { passEdge } from "./passEdge.ts";
import type { WrongRule } from "./wrongRule.ts";

function traceOf(source: string): Trace {
  const { trace, diagnostics } = run(source);
  if (trace === null) throw new Error(diagnostics[0]?.message);
  return trace;
}

/** Gradients by name, entries row by row. */
function gradients(source: string, rule: WrongRule): Readonly<Record<string, readonly number[] | null>> {
  const trace = traceOf(source);
  const run = followRule(trace, rule).gradients;
  return Object.fromEntries(
    trace.graph.nodes
      .filter(({ kind }) => kind === "input")
      .map(({ symbol, index }) => [symbol, run[index] ? Array.from(run[index].data) : null]),
  );
}

function passesAsTheRun(trace: Trace): void {
  for (const step of trace.steps) {
    if (step.kind !== "edge") continue;
    const { data, shape } = passEdge(trace, step, step.upstream, null);
    expect(shape).toEqual(step.contribution.shape);
    Array.from(data).forEach((entry, place) => {
      const right = step.contribution.data[place] ?? 0;
      if (Number.isFinite(right))
        expect(entry).toBeCloseTo(right, 9 - Math.log10(Math.max(1, Math.abs(right))));
    });
  }
}

describe("what passes an edge", () => {
  it("without a wrong rule is the contribution of the run", () => {
    fc.assert(fc.property(programText, (source) => passesAsTheRun(traceOf(source))));
  });

  it("is so for matrix products, sums and broadcasts", () => {
    passesAsTheRun(
      traceOf("W = [[1, -2], [3, 1]]\nx = [2, 1]\nb = 0.5\nf = sum(relu(W @ x + b) * softmax(x))"),
    );
  });
});

describe("a wrong rule on arrays", () => {
  it("leaves the upstream out where a gate mixes entries", () => {
    // f = s²: the upstream at s is 2s = 6, and each entry alone moves s by 1.
    expect(gradients("x = [1, 2]\ns = sum(x)\nf = s^2", "localOnly")).toEqual({ x: [1, 1] });
  });

  it("adds the upstream to each entry's own derivative", () => {
    expect(gradients("x = [1, 2]\ns = sum(x)\nf = s^2", "added")).toEqual({ x: [1 + 6 + 1, 1 + 6 + 1] });
  });

  it("adds the upstream only along the entries that are connected", () => {
    expect(gradients("x = [1, 2]\nf = x[1]", "added")).toEqual({ x: [0, 2] });
  });

  it("takes products, minus signs, maxima and ReLUs entry by entry", () => {
    expect(gradients("a = [2, 3]\nb = [5, 7]\nf = sum(a * b)", "unswapped")).toEqual({
      a: [2, 3],
      b: [5, 7],
    });
    expect(gradients("a = [2, 3]\nb = 5\nf = sum(a - b)", "minusAsPlus")).toEqual({ a: [1, 1], b: [2] });
    expect(gradients("a = [2, 3]\nf = sum(maximum(a, 2.5))", "maxToBoth")).toEqual({ a: [1, 1] });
    expect(gradients("a = [2, -3]\nf = sum(relu(a))", "reluOn")).toEqual({ a: [1, 1] });
  });

  it("starts with the output's value", () => {
    expect(gradients("a = [2, 3]\nf = sum(a)", "seedIsValue")).toEqual({ a: [5, 5] });
  });
});

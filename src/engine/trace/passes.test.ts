/** Passes over one tape: alone, again, and watched. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { programText } from "../../test/arbitraries.ts";
import type { Graph } from "../graph/graph.ts";
import { run } from "../run.ts";
import { backward } from "./backward.ts";
import { forward } from "./forward.ts";
import { makeTape } from "./tape.ts";

const LAYER = `X = [[1, -2, 0.5], [0.3, 1, -1]]
W = [[0.1, 0.2], [-0.3, 0.7], [0.9, -0.4]]
b = [0.3, -0.2]
h = tanh(X @ W + b)
f = mean(h * b + b) + 0.1 * sum(h)`;

function graphOf(source: string): Graph {
  const { trace, diagnostics } = run(source);
  if (trace === null) throw new Error(diagnostics[0]?.message);
  return trace.graph;
}

describe("a pass over a tape", () => {
  it("gives the same numbers, bit by bit, watched or not, as often as it is run, and into used arrays", () => {
    fc.assert(
      fc.property(fc.oneof(programText, fc.constant(LAYER)), (source) => {
        const tape = makeTape(graphOf(source));
        const values = forward(tape);
        const gradients = backward(tape, values, null);
        expect(backward(tape, values, () => {})).toEqual(gradients);
        expect(forward(tape)).toEqual(values);
        expect(backward(tape, values, null)).toEqual(gradients);
        const used = () => new Float64Array(tape.given.length).fill(7);
        expect(forward(tape, used())).toEqual(values);
        expect(backward(tape, values, null, used())).toEqual(gradients);
      }),
    );
  });

  it("runs on other inputs, as the program with those inputs does", () => {
    const tape = makeTape(graphOf(LAYER));
    const other = makeTape(graphOf(LAYER.replaceAll("0.3", "-1.7").replace("[1, -2", "[4, 3")));
    const values = forward({ ...tape, given: other.given });
    expect(values).toEqual(forward(other));
    expect(values).not.toEqual(forward(tape));
    expect(backward(tape, values, null)).toEqual(backward(other, values, null));
  });

  it("tells its watcher what adds up to the gradients, an edge that carries one at a time", () => {
    const graph = graphOf(LAYER);
    const tape = makeTape(graph);
    const sums = new Float64Array(tape.given.length).fill(-0);
    const seed = tape.starts[graph.output] ?? -1;
    sums[seed] = 1;
    const passed: number[] = [];
    const gradients = backward(tape, forward(tape), (index, { contribution, gradients: soFar }) => {
      passed.push(index);
      const from = graph.edges[index]?.from ?? -1;
      for (let entry = tape.starts[from] ?? 0; entry < (tape.starts[from + 1] ?? 0); entry += 1) {
        sums[entry] = (sums[entry] ?? 0) + (contribution[entry - (tape.starts[from] ?? 0)] ?? 0);
        expect(soFar[entry]).toBe(sums[entry]);
      }
    });
    expect(gradients).toEqual(sums);
    const carrying = graph.edges.filter(({ carriesGradient }) => carriesGradient);
    expect(passed.toSorted((a, b) => a - b)).toEqual(carrying.map(({ index }) => index));
  });
});

/**
 * The output as a function of one number of one input, and what differences make of its slope. In: a run, an input and
 * which of its entries. Out: the output for other values; difference quotients and their errors for ε = 1 … 1e−16.
 * A large ε sees the curve, error ∝ ε (forward) or ε² (central); a small one loses digits, error ∝ 1/ε (Baydin et al.,
 * "Automatic differentiation in machine learning", 2018, figure 3).
 */

import { forward } from "../trace/forward.ts";
import { makeTape } from "../trace/tape.ts";
import type { Trace } from "../trace/trace.ts";

/** In: a value of that entry, all other inputs as in the run. Out: the output, which must be one number. */
export type OutputAt = (value: number) => number;

export function outputAt({ graph }: Trace, input: number, entry: number): OutputAt {
  const tape = makeTape(graph);
  const place = (tape.starts[input] ?? 0) + entry;
  const output = tape.starts[graph.output] ?? 0;
  return (value) => {
    const given = tape.given.slice();
    given[place] = value;
    return forward({ ...tape, given })[output] ?? Number.NaN;
  };
}

export type Nudge = {
  readonly before: number;
  readonly after: number;
  /** What the output really changed by, and what gradient × ε says. */
  readonly change: number;
  readonly predicted: number;
};

export function nudge(f: OutputAt, at: number, gradient: number, epsilon: number): Nudge {
  const before = f(at);
  const after = f(at + epsilon);
  return { before, after, change: after - before, predicted: gradient * epsilon };
}

export type DifferenceError = {
  readonly epsilon: number;
  /** (f(x + ε) − f(x)) ÷ ε and (f(x + ε) − f(x − ε)) ÷ 2ε. */
  readonly forward: number;
  readonly central: number;
  /** Their distances from the gradient. */
  readonly forwardError: number;
  readonly centralError: number;
};

/** One for each power of ten from 1 down to 1e−16. */
export function differenceErrors(f: OutputAt, at: number, gradient: number): readonly DifferenceError[] {
  const before = f(at);
  return Array.from({ length: 17 }, (_, power) => {
    // Read from decimal: 10 ** -5 is 0.000009999999999999999.
    const epsilon = Number(`1e-${power}`);
    const above = f(at + epsilon);
    const slope = (above - before) / epsilon;
    const central = (above - f(at - epsilon)) / (2 * epsilon);
    return {
      epsilon,
      forward: slope,
      central,
      forwardError: Math.abs(slope - gradient),
      centralError: Math.abs(central - gradient),
    };
  });
}

/** Whether a gradient is cut off somewhere (`detach`), which no difference notices. */
export function isCut({ graph }: Trace): boolean {
  const { nodes, edges } = graph;
  return edges.some(
    ({ from, to, carriesGradient }) =>
      !carriesGradient && nodes[from]?.differentiable && nodes[to]?.reachesOutput,
  );
}

/** What is known at a position, however one came there. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { programText } from "../../test/arbitraries.ts";
import { run } from "../run.ts";
import { item, type Tensor } from "../tensor/tensor.ts";
import { frameAt } from "./frameAt.ts";
import type { Frame, NodeState, Trace } from "./trace.ts";

function traceOf(source: string): Trace {
  const { trace, diagnostics } = run(source);
  if (trace === null) throw new Error(diagnostics[0]?.message);
  return trace;
}

const FAN_OUT = traceOf("a = 2\nb = 1\nc = a + b\nd = b + 1\ne = c * d");

function stateOf(frame: Frame, symbol: string): NodeState {
  const state = frame.nodes[frame.trace.graph.nodes.findIndex((node) => node.symbol === symbol)];
  if (state === undefined) throw new Error(`no node ${symbol}`);
  return state;
}

const number = (tensor: Tensor | null) => (tensor === null ? null : item(tensor));

/** `3 | 2 partial 1/2`: value, gradient, its state and what has arrived. */
function told({ value, gradient, gradientState, arrivals, expected }: NodeState): string {
  return `${number(value)} | ${number(gradient)} ${gradientState} ${arrivals.length}/${expected}`;
}

describe("a frame of the fan-out example", () => {
  it.each([
    [0, "start", "1 | null none 0/2", "null | null none 0/1", "null | null none 0/0"],
    [1, "forward", "1 | null none 0/2", "3 | null none 0/1", "null | null none 0/0"],
    [3, "forward", "1 | null none 0/2", "3 | null none 0/1", "6 | null none 0/0"],
    [4, "backward", "1 | null none 0/2", "3 | null none 0/1", "6 | 1 final 0/0"],
    [5, "backward", "1 | null none 0/2", "3 | 2 final 1/1", "6 | 1 final 0/0"],
    [7, "backward", "1 | null none 0/2", "3 | 2 final 1/1", "6 | 1 final 0/0"],
    [8, "backward", "1 | 2 partial 1/2", "3 | 2 final 1/1", "6 | 1 final 0/0"],
    [9, "done", "1 | 5 final 2/2", "3 | 2 final 1/1", "6 | 1 final 0/0"],
  ])("at %i: %s; b %s; c %s; e %s", (position, phase, b, c, e) => {
    const frame = frameAt(FAN_OUT, position);
    expect(frame.phase).toBe(phase);
    expect(["b", "c", "e"].map((symbol) => told(stateOf(frame, symbol)))).toEqual([b, c, e]);
    expect(frame.step).toBe(FAN_OUT.steps[position - 1] ?? null);
  });

  it("keeps contributions in the order of arrival", () => {
    expect(stateOf(frameAt(FAN_OUT, 9), "b").arrivals.map(({ contribution }) => item(contribution))).toEqual([
      2, 3,
    ]);
  });

  it.each([
    [-1, 0],
    [Number.NaN, 0],
    [2.9, 2],
    [10, 9],
    [Number.POSITIVE_INFINITY, 9],
    [Number.NEGATIVE_INFINITY, 0],
  ])("at %d is the frame at %d", (asked, position) => {
    expect(frameAt(FAN_OUT, asked)).toEqual(frameAt(FAN_OUT, position));
    expect(frameAt(FAN_OUT, asked).position).toBe(position);
  });
});

describe("a node no gradient will come to", () => {
  it("is unreached from the start, and stays so", () => {
    const trace = traceOf("x = 3, y = 2\nq = y^2\nf = x * detach(q) + 2");
    for (const position of [0, 3, trace.steps.length]) {
      const frame = frameAt(trace, position);
      for (const symbol of ["y", "q"]) expect(stateOf(frame, symbol).gradientState).toBe("unreached");
      expect(stateOf(frame, "x").gradientState).toBe(position === trace.steps.length ? "final" : "none");
      expect(
        frame.nodes.filter((_, index) => trace.graph.nodes[index]?.kind === "constant").map(told),
      ).toEqual([...["2 | null unreached 0/0", "2 | null unreached 0/0"]]);
    }
  });
});

type Known = { readonly value: number | null; readonly gradient: number | null; readonly state: string };

/** Stepping: what one knows after a step, from what one knew before it and from the step alone. */
function stepped(before: readonly Known[], { graph, steps }: Trace, place: number): readonly Known[] {
  const step = steps[place];
  if (step?.kind === "forward") {
    return before.map((known, node) => (node === step.node ? { ...known, value: item(step.value) } : known));
  }
  if (step?.kind === "seed") {
    return before.map((known, node) =>
      node === step.node ? { ...known, gradient: 1, state: "final" } : known,
    );
  }
  const to = graph.edges[step?.edge ?? -1]?.from;
  return before.map((known, node) => {
    if (node !== to || step === undefined) return known;
    const gradient = (known.gradient ?? -0) + item(step.contribution);
    return { ...known, gradient, state: step.arrived === step.expected ? "final" : "partial" };
  });
}

describe("every frame", () => {
  it("is what stepping leads to, forward and back", () => {
    fc.assert(
      fc.property(programText, fc.nat(), (source, pick) => {
        const trace = traceOf(source);
        const known = (position: number): readonly Known[] =>
          frameAt(trace, position).nodes.map(({ value, gradient, gradientState }) => ({
            value: number(value),
            gradient: number(gradient),
            state: gradientState,
          }));
        let replayed = known(0);
        const anywhere = frameAt(trace, pick % (trace.steps.length + 1));
        for (const place of trace.steps.keys()) {
          replayed = stepped(replayed, trace, place);
          expect(known(place + 1)).toEqual(replayed);
        }
        expect(frameAt(trace, anywhere.position)).toEqual(anywhere);
      }),
      { numRuns: 50 },
    );
  });

  it("has the same object for a node to which nothing happened", () => {
    fc.assert(
      fc.property(programText, (source) => {
        const trace = traceOf(source);
        for (const [place, step] of trace.steps.entries()) {
          const concerned = step.kind === "edge" ? trace.graph.edges[step.edge]?.from : step.node;
          const before = frameAt(trace, place).nodes;
          for (const [node, state] of frameAt(trace, place + 1).nodes.entries()) {
            expect(state === before[node]).toBe(node !== concerned);
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  it("begins with the inputs known and ends with all known", () => {
    fc.assert(
      fc.property(programText, (source) => {
        const trace = traceOf(source);
        const { nodes } = trace.graph;
        const atStart = frameAt(trace, 0).nodes;
        expect(atStart.map(({ value }) => value === null)).toEqual(
          nodes.map(({ kind }) => kind === "operation"),
        );
        expect(atStart.every(({ gradient }) => gradient === null)).toBe(true);
        for (const { value, gradientState } of frameAt(trace, trace.steps.length).nodes) {
          expect(value).not.toBe(null);
          expect(["final", "unreached"]).toContain(gradientState);
        }
      }),
    );
  });
});

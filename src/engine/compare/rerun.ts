/**
 * A run's backward part done again under another rule. In: the right run, the moves in order, and the rule. Out: a
 * trace like any other, whose forward part is the same, so that frames and drawings need not know that it is wrong.
 * Each move adds one step.
 */
import { invariant } from "../invariant.ts";
import { scalar, type Tensor } from "../tensor/tensor.ts";
import { contributionCounts } from "../trace/passOrder.ts";
import type { Step } from "../trace/step.ts";
import type { GradientState, NodeState, Trace } from "../trace/trace.ts";
import { rightPass } from "./rightPass.ts";
import { tensorSum } from "./tensorSum.ts";

export type Move =
  /** A pass begins: gradients are cleared but those of the nodes that are kept. */
  | { readonly kind: "seed"; readonly keeps: (node: number) => boolean }
  | { readonly kind: "edge"; readonly edge: number };

export type Rule = {
  /** What an edge hands on of an upstream, in the operand's shape. */
  readonly hands: (edge: number, upstream: Tensor) => Tensor;
  /** `sum`: contributions are added up and counted; `running`: added, but nobody counts; `last`: the last one stands. */
  readonly keeps: "sum" | "running" | "last";
};

type Arrival = NodeState["arrivals"][number];

export function rerun(trace: Trace, moves: Iterable<Move>, { hands, keeps }: Rule): Trace {
  const { graph, forwardCount } = trace;
  const steps: Step[] = trace.steps.slice(0, forwardCount);
  const timelines = trace.timelines.map((timeline) => timeline.filter(({ from }) => from <= forwardCount));
  const passedAt: (number | null)[] = graph.edges.map(() => null);
  const gradients: (Tensor | null)[] = graph.nodes.map(() => null);
  const arrivals: (readonly Arrival[])[] = graph.nodes.map(() => []);
  const due = contributionCounts(graph);
  /** Nodes whose gradient is one number to which things are added, nobody knows how many. */
  const uncounted = graph.nodes.map(() => keeps !== "sum");

  const expectedAt = (node: number): number => (uncounted[node] ? 1 : (due[node] ?? 0));

  const note = (node: number, gradientState: GradientState): void => {
    const state: NodeState = {
      value: timelines[node]?.at(-1)?.state.value ?? null,
      gradient: gradients[node] ?? null,
      gradientState,
      arrivals: arrivals[node] ?? [],
      expected: expectedAt(node),
    };
    timelines[node]?.push({ from: steps.length, state });
  };

  const begin = (kept: (node: number) => boolean): void => {
    steps.push({ kind: "seed", node: graph.output, gradient: scalar(1) });
    for (const { index } of graph.nodes) {
      const old = gradients[index];
      if (index === graph.output || !old) continue;
      if (kept(index)) {
        // What is left of the pass before goes into the sum, and cannot be told from it.
        uncounted[index] = true;
        arrivals[index] = [{ edge: -1, contribution: old }];
        note(index, "final");
      } else {
        gradients[index] = null;
        arrivals[index] = [];
        note(index, "none");
      }
    }
    gradients[graph.output] = scalar(1);
    note(graph.output, "final");
  };

  const pass = (index: number): void => {
    const edge = graph.edges[index];
    const upstream = gradients[edge?.to ?? -1];
    invariant(edge && upstream, "a gradient passes from a node that has one");
    const { from } = edge;
    const contribution = hands(index, upstream);
    const before = keeps === "last" ? null : (gradients[from] ?? null);
    const total = before === null ? contribution : tensorSum(before, contribution);
    gradients[from] = total;
    const expected = expectedAt(from);
    const all = uncounted[from]
      ? [{ edge: index, contribution: total }]
      : [...(arrivals[from] ?? []), { edge: index, contribution }];
    arrivals[from] = all;
    const { local } = rightPass(trace, index);
    steps.push({
      kind: "edge",
      edge: index,
      upstream,
      local,
      contribution,
      total,
      arrived: all.length,
      expected,
    });
    passedAt[index] ??= steps.length;
    note(from, all.length >= expected ? "final" : "partial");
  };

  for (const move of moves) {
    if (move.kind === "seed") begin(move.keeps);
    else pass(move.edge);
  }
  return { graph, steps, forwardCount, timelines, passedAt };
}

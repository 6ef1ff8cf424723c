/**
 * Graph → Trace: the steps of a whole run and what each node knows from which position on.
 * Positions are 0 … F + 1 + B: at 0 the inputs' values stand; then an operation a step, the seed,
 * an edge a step. An output that is not a scalar is only computed forward.
 */
import type { Graph } from "../graph/graph.ts";
import { invariant } from "../invariant.ts";
import { scalar, type Tensor } from "../tensor/tensor.ts";
import { backward } from "./backward.ts";
import { forward } from "./forward.ts";
import type { Step } from "./step.ts";
import { contributionCounts, makeTape } from "./tape.ts";
import { tensorAt, tensorOf } from "./tensorAt.ts";
import type { NodeState, Trace } from "./trace.ts";

type Moment = { readonly from: number; readonly state: NodeState };

export function buildTrace(graph: Graph): Trace {
  const tape = makeTape(graph);
  const numbers = forward(tape);
  const values = graph.nodes.map(({ index }) => tensorAt(tape, numbers, index));
  const steps: Step[] = [];
  const expected = contributionCounts(graph);
  const timelines = graph.nodes.map((node, index): Moment[] => [
    { from: 0, state: stateAtStart(node.kind === "operation" ? null : node.value, index, graph, expected) },
  ]);
  const stateOf = (node: number): NodeState => {
    const state = timelines[node]?.at(-1)?.state;
    invariant(state, "every node has a state");
    return state;
  };
  const change = (node: number, next: Partial<NodeState>): void => {
    timelines[node]?.push({ from: steps.length, state: { ...stateOf(node), ...next } });
  };

  for (const node of graph.nodes) {
    const value = values[node.index];
    if (node.kind !== "operation" || value === undefined) continue;
    const operands = node.operands.flatMap((operand) => values[operand] ?? []);
    steps.push({ kind: "forward", node: node.index, operands, value });
    change(node.index, { value });
  }
  const forwardCount = steps.length;
  const passedAt: (number | null)[] = graph.edges.map(() => null);
  if (graph.nodes[graph.output]?.shape.length === 0) {
    const gradient = scalar(1);
    steps.push({ kind: "seed", node: graph.output, gradient });
    change(graph.output, { gradient, gradientState: "final" });
    backward(tape, numbers, ({ edge, gate }, passing) => {
      const before = stateOf(edge.from);
      const { gradient: upstream } = stateOf(edge.to);
      const shape = graph.nodes[edge.from]?.shape;
      invariant(upstream && shape, "a gradient leaves a node that has one");
      const contribution = tensorOf(shape, passing.contribution, 0);
      const total = tensorAt(tape, passing.gradients, edge.from);
      const local = gate.value === null ? null : tensorOf(gate.node.shape, passing.local, 0);
      const arrivals = [...before.arrivals, { edge: edge.index, contribution }];
      const arrived = arrivals.length;
      steps.push({
        kind: "edge",
        edge: edge.index,
        upstream,
        local,
        contribution,
        total,
        arrived,
        expected: before.expected,
      });
      passedAt[edge.index] = steps.length;
      const gradientState = arrived === before.expected ? "final" : "partial";
      change(edge.from, { gradient: total, gradientState, arrivals });
    });
  }
  return { graph, steps, forwardCount, timelines, passedAt };
}

function stateAtStart(value: Tensor | null, index: number, graph: Graph, expected: readonly number[]): NodeState {
  const count = expected[index] ?? 0;
  const awaits = count > 0 || index === graph.output;
  return { value, gradient: null, gradientState: awaits ? "none" : "unreached", arrivals: [], expected: count };
}

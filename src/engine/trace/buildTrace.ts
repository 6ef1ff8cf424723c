/**
 * Graph → Trace: the steps of a whole run and what each node knows from which position on.
 * Positions are 0 … F + 1 + B: at 0 the inputs' values stand; then an operation a step, the seed,
 * an edge a step. An output that is not a scalar is only computed forward.
 */
import type { Graph } from "../graph/graph.ts";
import { invariant } from "../invariant.ts";
import { localDerivative } from "../ops/apply.ts";
import { scalar, type Tensor } from "../tensor/tensor.ts";
import { backward, contributionCounts } from "./backward.ts";
import { forward } from "./forward.ts";
import { operandsOf } from "./operandsOf.ts";
import type { Step } from "./step.ts";
import type { NodeState, Trace } from "./trace.ts";

type Moment = { readonly from: number; readonly state: NodeState };

export function buildTrace(graph: Graph): Trace {
  const values = forward(graph);
  const steps: Step[] = [];
  const expected = contributionCounts(graph);
  const timelines = graph.nodes.map((node, index): Moment[] => [
    { from: 0, state: stateAtStart(node.kind === "operation" ? null : node.value, index, graph, expected) },
  ]);
  const change = (node: number, next: Partial<NodeState>): void => {
    const timeline = timelines[node];
    const last = timeline?.at(-1);
    invariant(timeline && last, "every node has a state");
    timeline.push({ from: steps.length, state: { ...last.state, ...next } });
  };

  for (const node of graph.nodes) {
    const value = values[node.index];
    if (node.kind !== "operation" || value === undefined) continue;
    steps.push({ kind: "forward", node: node.index, operands: operandsOf(node, values), value });
    change(node.index, { value });
  }
  const forwardCount = steps.length;
  const passedAt: (number | null)[] = graph.edges.map(() => null);
  if (graph.nodes[graph.output]?.shape.length === 0) {
    const gradient = scalar(1);
    steps.push({ kind: "seed", node: graph.output, gradient });
    change(graph.output, { gradient, gradientState: "final" });
    backward(graph, values, ({ edge, gate, upstream, operands, output, contribution, total }) => {
      const before = timelines[edge.from]?.at(-1)?.state.arrivals ?? [];
      const arrivals = [...before, { edge: edge.index, contribution }];
      steps.push({
        kind: "edge",
        edge: edge.index,
        upstream,
        local: localDerivative(gate.operation, edge.position, operands, output),
        contribution,
        total,
        arrived: arrivals.length,
        expected: expected[edge.from] ?? 0,
      });
      passedAt[edge.index] = steps.length;
      const complete = arrivals.length === expected[edge.from];
      change(edge.from, { gradient: total, gradientState: complete ? "final" : "partial", arrivals });
    });
  }
  return { graph, steps, forwardCount, timelines, passedAt };
}

function stateAtStart(
  value: Tensor | null,
  index: number,
  graph: Graph,
  expected: readonly number[],
): NodeState {
  const count = expected[index] ?? 0;
  const awaits = count > 0 || index === graph.output;
  return {
    value,
    gradient: null,
    gradientState: awaits ? "none" : "unreached",
    arrivals: [],
    expected: count,
  };
}

/**
 * Graph → Trace: the steps of a whole run and what each node knows from which position on.
 * Positions are 0 … F + 1 + B: at 0 the inputs' values stand; then an operation a step, the seed,
 * an edge a step. An output that is not a scalar is only computed forward.
 */
import type { Edge, Graph, OperationNode } from "../graph/graph.ts";
import { invariant } from "../invariant.ts";
import { scalar, type Tensor } from "../tensor/tensor.ts";
import { backward } from "./backward.ts";
import { forward } from "./forward.ts";
import { contributionCounts } from "./passOrder.ts";
import type { Step } from "./step.ts";
import { makeTape } from "./tape.ts";
import { tensorAt, tensorOf } from "./tensorAt.ts";
import type { GradientState, NodeState, Trace } from "./trace.ts";

type Arrival = NodeState["arrivals"][number];

export function buildTrace(graph: Graph): Trace {
  const tape = makeTape(graph);
  const entries = forward(tape);
  const values = graph.nodes.map(({ index }) => tensorAt(tape, entries, index));
  const gradients: (Tensor | null)[] = graph.nodes.map(() => null);
  const arrivals = graph.nodes.map((): Arrival[] => []);
  const expected = contributionCounts(graph);
  const steps: Step[] = [];
  const locals = new Map<number, readonly Tensor[]>();
  const passedAt: (number | null)[] = graph.edges.map(() => null);
  const stateNow = (node: number, value: Tensor | null, gradientState: GradientState): NodeState =>
    new StateSoFar(value, gradients[node] ?? null, gradientState, arrivals[node] ?? [], expected[node] ?? 0);
  const awaited = (node: number): GradientState =>
    (expected[node] ?? 0) > 0 || node === graph.output ? "none" : "unreached";
  const timelines = graph.nodes.map(({ kind, index }) => {
    const known = kind === "operation" ? null : (values[index] ?? null);
    return [{ from: 0, state: stateNow(index, known, awaited(index)) }];
  });
  const note = (node: number, gradientState: GradientState): void => {
    timelines[node]?.push({ from: steps.length, state: stateNow(node, values[node] ?? null, gradientState) });
  };

  for (const node of graph.nodes) {
    if (node.kind !== "operation") continue;
    const value = values[node.index];
    invariant(value, "every node was computed");
    const operands = node.operands.flatMap((operand) => values[operand] ?? []);
    steps.push({ kind: "forward", node: node.index, operands, value });
    note(node.index, awaited(node.index));
  }
  const forwardCount = steps.length;
  if (graph.nodes[graph.output]?.shape.length !== 0)
    return { graph, steps, forwardCount, timelines, passedAt };

  const seed = scalar(1);
  gradients[graph.output] = seed;
  steps.push({ kind: "seed", node: graph.output, gradient: seed });
  note(graph.output, "final");
  backward(tape, entries, (index, passing) => {
    const edge = graph.edges[index];
    const gate = graph.nodes[edge?.to ?? -1];
    invariant(edge && gate?.kind === "operation", "a gradient leaves an operation");
    const { from, to } = edge;
    const upstream = gradients[to];
    const operand = values[from];
    const all = arrivals[from];
    invariant(upstream && operand && all, "a gradient passes from a node that has one");
    const local =
      gate.operation.kind === "structural"
        ? foldedLocal(gate, edge, values, locals)
        : tensorOf(gate.shape, passing.local, 0);
    const contribution = tensorOf(operand.shape, passing.contribution, 0);
    const arrived = all.push({ edge: index, contribution });
    const total = arrived === 1 ? contribution : tensorAt(tape, passing.gradients, from);
    const due = expected[from] ?? 0;
    gradients[from] = total;
    steps.push({ kind: "edge", edge: index, upstream, local, contribution, total, arrived, expected: due });
    passedAt[index] = steps.length;
    note(from, arrived === due ? "final" : "partial");
  });
  return { graph, steps, forwardCount, timelines, passedAt };
}

/**
 * The derivative of a folded group by one of its operands, where both are single numbers. `known`: those of the groups
 * asked before, by node and operand.
 */
function foldedLocal(
  { operation, operands, shape, index }: OperationNode,
  { position }: Edge,
  values: readonly (Tensor | null)[],
  known: Map<number, readonly Tensor[]>,
): Tensor | null {
  if (operation.kind !== "structural" || operation.vjps === undefined || shape.length > 0) return null;
  const given = operands.flatMap((operand) => values[operand] ?? []);
  if (given[position]?.shape.length !== 0) return null;
  const all = known.get(index) ?? operation.vjps(scalar(1), given);
  known.set(index, all);
  return all[position] ?? null;
}

/**
 * `all` is the node's list of arrivals, which still grows: the state shows what is in it now, cut out when first
 * looked at. A copy in each state would make n²/2 entries of `x + x + x + …`; a class, because an object that
 * brings a getter of its own costs several times as much, and there is a state for every step.
 */
class StateSoFar implements NodeState {
  readonly value: Tensor | null;
  readonly gradient: Tensor | null;
  readonly gradientState: GradientState;
  readonly expected: number;
  private readonly all: readonly Arrival[];
  private readonly count: number;
  private cut: readonly Arrival[] | null = null;

  constructor(
    value: Tensor | null,
    gradient: Tensor | null,
    gradientState: GradientState,
    all: readonly Arrival[],
    expected: number,
  ) {
    this.value = value;
    this.gradient = gradient;
    this.gradientState = gradientState;
    this.expected = expected;
    this.all = all;
    this.count = all.length;
  }

  get arrivals(): readonly Arrival[] {
    this.cut ??= this.all.slice(0, this.count);
    return this.cut;
  }
}

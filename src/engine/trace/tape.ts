/**
 * Graph → Tape: all that is the same in every pass over a graph, settled once, so that the passes are plain loops
 * over numbers. The entries of all nodes stand one after another in one array, a scalar's one entry like any other;
 * broadcasting is settled too, as each entry of an elementwise gate knows which entries it is made of.
 * Learned from Wengert's list (1964); the order backward is Kahn's algorithm (1962) run from the output.
 */
import type { Edge, Graph, OperationNode } from "../graph/graph.ts";
import { invariant } from "../invariant.ts";
import type { Elementwise, Partial } from "../ops/operation.ts";
import { operandEntries } from "../tensor/broadcast.ts";
import { sizeOf } from "../tensor/tensor.ts";

export type Tape = {
  readonly graph: Graph;
  /** Node i has the entries `starts[i]` up to, not including, `starts[i + 1]`. */
  readonly starts: Int32Array;
  /** By entry: the values of inputs and constants; 0 at operations. */
  readonly given: Float64Array;
  /** By operand position, then by entry of an elementwise gate: the entry of the operand that meets it. */
  readonly operands: readonly [Int32Array, Int32Array, Int32Array];
  /** The operations in order of computation. */
  readonly gates: readonly Gate[];
  /** The edges that carry a gradient, in the order in which it passes them. */
  readonly passes: readonly Pass[];
};

/** An operation and its entries, `start` up to, not including, `end`. */
export type Gate = {
  readonly node: OperationNode;
  readonly start: number;
  readonly end: number;
  /** What is done for each entry; null for a structural gate. */
  readonly value: Elementwise["value"] | null;
};

/** An edge that a gradient passes and its operand's entries, `start` up to, not including, `end`. */
export type Pass = {
  readonly edge: Edge;
  readonly gate: Gate;
  readonly start: number;
  readonly end: number;
  /** The local derivative at each entry of the gate; null for a structural gate. */
  readonly partial: Partial["value"] | null;
  /** By entry of an elementwise gate: the entry of the operand that meets it. */
  readonly receivers: Int32Array;
};

export function makeTape(graph: Graph): Tape {
  const starts = startsOf(graph);
  const size = starts[graph.nodes.length] ?? 0;
  const given = new Float64Array(size);
  const operands = [new Int32Array(size), new Int32Array(size), new Int32Array(size)] as const;
  const gates = graph.nodes.map((node): Gate | null => {
    const start = starts[node.index] ?? 0;
    if (node.kind !== "operation") {
      given.set(node.value.data, start);
      return null;
    }
    const { operation } = node;
    if (operation.kind === "elementwise") wire(graph, starts, operands, node);
    const value = operation.kind === "elementwise" ? operation.value : null;
    return { node, start, end: starts[node.index + 1] ?? 0, value };
  });
  const passes = passOrder(graph).map((edge): Pass => {
    const { from, to, position } = edge;
    const gate = gates[to];
    const receivers = operands[position] ?? operands[0];
    invariant(gate, "a gradient leaves an operation");
    const { operation } = gate.node;
    const partial = operation.kind === "elementwise" ? (operation.partials[position]?.value ?? null) : null;
    return { edge, gate, start: starts[from] ?? 0, end: starts[from + 1] ?? 0, partial, receivers };
  });
  return { graph, starts, given, operands, gates: gates.filter((gate) => gate !== null), passes };
}

function startsOf({ nodes }: Graph): Int32Array {
  const starts = new Int32Array(nodes.length + 1);
  let next = 0;
  for (const { index, shape } of nodes) {
    next += sizeOf(shape);
    starts[index + 1] = next;
  }
  return starts;
}

/** Which entries of its operands meet at each entry of an elementwise gate. */
function wire(graph: Graph, starts: Int32Array, operands: Tape["operands"], node: OperationNode): void {
  node.operands.forEach((operand, position) => {
    const entries = operandEntries(graph.nodes[operand]?.shape ?? [], node.shape);
    const from = starts[operand] ?? 0;
    const to = starts[node.index] ?? 0;
    const target = operands[position];
    invariant(target !== undefined, "an elementwise operation has at most three operands");
    entries.forEach((entry, place) => {
      target[to + place] = from + entry;
    });
  });
}

/**
 * A node passes its gradient on when all its consumers have reported, in the order in which nodes became ready,
 * operands in order.
 */
function passOrder(graph: Graph): readonly Edge[] {
  const order: Edge[] = [];
  const waiting = contributionCounts(graph);
  const ready = [graph.output];
  for (let head = 0; head < ready.length; head += 1) {
    for (const index of graph.incoming[ready[head] ?? -1] ?? []) {
      const edge = graph.edges[index];
      if (edge?.carriesGradient !== true) continue;
      order.push(edge);
      const left = (waiting[edge.from] ?? 0) - 1;
      waiting[edge.from] = left;
      if (left === 0) ready.push(edge.from);
    }
  }
  return order;
}

/** How many contributions each node's gradient is made of, by node index. */
export function contributionCounts(graph: Graph): number[] {
  const counts = graph.nodes.map(() => 0);
  for (const edge of graph.edges) {
    if (edge.carriesGradient) counts[edge.from] = (counts[edge.from] ?? 0) + 1;
  }
  return counts;
}

/**
 * Graph → Tape: all that is the same in every pass over a graph, settled once, so that the passes are plain loops
 * over numbers. The entries of all nodes stand one after another in one array, a scalar's one entry like any other;
 * broadcasting is settled too: each entry of an elementwise gate knows the entries it is made of.
 * Learned from Wengert's list (1964); the order backward is Kahn's algorithm (1962) run from the output.
 */
import type { Edge, Graph, OperationNode } from "../graph/graph.ts";
import { invariant } from "../invariant.ts";
import type { Elementwise, Operation, Partial } from "../ops/operation.ts";
import { operandEntries } from "../tensor/broadcast.ts";
import { sizeOf } from "../tensor/tensor.ts";

export type Tape = {
  readonly graph: Graph;
  /** Node i has the entries `starts[i]` up to, not including, `starts[i + 1]`. */
  readonly starts: Int32Array;
  /** Number of entries of the largest node. */
  readonly largest: number;
  /** By entry: the values of inputs and constants; 0 at operations. */
  readonly given: Float64Array;
  /** By entry of an elementwise gate: the entries of its first, second and third operand that meet there. */
  readonly operands: { readonly a: Int32Array; readonly b: Int32Array; readonly c: Int32Array };
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

/** An edge that carries a gradient, from the entries of a gate to those of its operand. */
export type Pass = {
  readonly edge: Edge;
  readonly gate: OperationNode;
  /** The gate's entries, `start` up to, not including, `end`. */
  readonly start: number;
  readonly end: number;
  /** The operand's entries are `size` from `operandStart` on. */
  readonly operandStart: number;
  readonly size: number;
  /** The local derivative of each entry, a number where it is the same everywhere; null for a structural gate. */
  readonly slope: Partial["value"] | number | null;
  /** By entry of the gate, the operand's entry that gets its share; null where they stand one to one. */
  readonly receivers: Int32Array | null;
};

export function makeTape(graph: Graph): Tape {
  const { nodes } = graph;
  const starts = new Int32Array(nodes.length + 1);
  let largest = 0;
  for (const { index, shape } of nodes) {
    const size = sizeOf(shape);
    starts[index + 1] = (starts[index] ?? 0) + size;
    largest = Math.max(largest, size);
  }
  const total = starts[nodes.length] ?? 0;
  const given = new Float64Array(total);
  const wires = [new Int32Array(total), new Int32Array(total), new Int32Array(total)] as const;
  const [a, b, c] = wires;
  const gates: Gate[] = [];
  for (const node of nodes) {
    const start = starts[node.index] ?? 0;
    if (node.kind !== "operation") {
      given.set(node.value.data, start);
      continue;
    }
    const value = node.operation.kind === "elementwise" ? node.operation.value : null;
    gates.push({ node, start, end: starts[node.index + 1] ?? 0, value });
    if (value !== null) wire(graph, starts, wires, node);
  }
  const passes = passOrder(graph).map((edge): Pass => {
    const { from, to, position } = edge;
    const gate = nodes[to];
    invariant(gate?.kind === "operation", "a gradient leaves an operation");
    const [start, end] = [starts[to] ?? 0, starts[to + 1] ?? 0];
    const operandStart = starts[from] ?? 0;
    const size = (starts[from + 1] ?? 0) - operandStart;
    const receivers = size === end - start ? null : (wires[position] ?? null);
    return {
      edge,
      gate,
      start,
      end,
      operandStart,
      size,
      slope: slopeOf(gate.operation, position),
      receivers,
    };
  });
  return { graph, starts, largest, given, operands: { a, b, c }, gates, passes };
}

/** Which entries of its operands meet at each entry of an elementwise gate. */
function wire(graph: Graph, starts: Int32Array, wires: readonly Int32Array[], node: OperationNode): void {
  node.operands.forEach((operand, position) => {
    const start = starts[node.index] ?? 0;
    const operandStart = starts[operand] ?? 0;
    const wired = wires[position];
    invariant(wired, "an elementwise operation has at most three operands");
    operandEntries(graph.nodes[operand]?.shape ?? [], node.shape).forEach((entry, place) => {
      wired[start + place] = operandStart + entry;
    });
  });
}

function slopeOf(operation: Operation, position: number): Pass["slope"] {
  if (operation.kind === "structural") return null;
  const partial = operation.partials[position];
  invariant(partial, `${operation.name} has a partial for operand ${position}`);
  // A function that takes nothing says the same everywhere: it is asked once.
  return partial.value.length === 0 ? partial.value(0, 0, 0, 0) : partial.value;
}

/**
 * The edges that carry a gradient: a node passes its gradient on when all its consumers have reported, in the order
 * in which nodes became ready, operands in order.
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

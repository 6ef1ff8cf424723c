/**
 * Graph → the way of the gradients. Out: the edges that carry one, in order, and for each the shares it hands on:
 * one an entry, or a single one for an edge whose entries are passed at once. The order is Kahn's algorithm (1962)
 * run from the output: a node passes its gradient on when all its consumers have reported, in the order in which
 * nodes became ready, operands in order.
 */
import type { Edge, Graph } from "../graph/graph.ts";
import { invariant } from "../invariant.ts";
import type { Partial } from "../ops/operation.ts";
import { type SlopeRule, slopeRule, wholeRule } from "./rules.ts";

export type Passes = {
  /** Indices into `graph.edges`. Edge number i hands on the shares `firsts[i]` up to, not including, `firsts[i + 1]`. */
  readonly edges: Int32Array;
  readonly firsts: Int32Array;
  /** By share: the entry of the gate it comes from and the entry of the operand it goes to, the first of several. */
  readonly gates: Int32Array;
  readonly operands: Int32Array;
  /** How local derivatives come about, and by share which of these rules holds. */
  readonly rules: readonly SlopeRule[];
  readonly ruleOf: Int32Array;
};

/** Node i has the entries `starts[i]` up to, not including, `starts[i + 1]`. */
export function makePasses(graph: Graph, starts: Int32Array): Passes {
  const carriers = carriersOf(graph, starts);
  const edges = new Int32Array(carriers.edges.length);
  const firsts = new Int32Array(edges.length + 1);
  const gates = new Int32Array(carriers.shares);
  const operands = new Int32Array(carriers.shares);
  const ruleOf = new Int32Array(carriers.shares);
  const waiting = contributionCounts(graph);
  const ready = new Int32Array(graph.nodes.length);
  ready[0] = graph.output;
  let known = 1;
  let place = 0;
  let share = 0;
  for (let head = 0; head < known; head += 1) {
    const to = ready[head] ?? 0;
    const end = carriers.firsts[to + 1] ?? 0;
    for (let carrier = carriers.firsts[to] ?? 0; carrier < end; carrier += 1) {
      const from = carriers.from[carrier] ?? 0;
      const size = carriers.sizes[carrier] ?? 0;
      for (let entry = 0; entry < size; entry += 1) {
        gates[share] = (starts[to] ?? 0) + entry;
        operands[share] = (starts[from] ?? 0) + entry;
        ruleOf[share] = carriers.ruleOf[carrier] ?? 0;
        share += 1;
      }
      edges[place] = carriers.edges[carrier] ?? 0;
      place += 1;
      firsts[place] = share;
      const left = (waiting[from] ?? 0) - 1;
      waiting[from] = left;
      if (left > 0) continue;
      ready[known] = from;
      known += 1;
    }
  }
  return { edges, firsts, gates, operands, rules: carriers.rules, ruleOf };
}

/** The edges that carry a gradient, in the order of the graph, where they lie close in memory. */
type Carriers = {
  /** Into node i go number `firsts[i]` up to, not including, `firsts[i + 1]`. */
  readonly firsts: Int32Array;
  /** Indices into `graph.edges`, the operands' nodes, and how many shares each hands on. */
  readonly edges: Int32Array;
  readonly from: Int32Array;
  readonly sizes: Int32Array;
  readonly rules: readonly SlopeRule[];
  readonly ruleOf: Int32Array;
  /** How many shares there are in all. */
  readonly shares: number;
};

function carriersOf(graph: Graph, starts: Int32Array): Carriers {
  const firsts = new Int32Array(graph.nodes.length + 1);
  let count = 0;
  for (const { to, carriesGradient } of graph.edges) {
    if (carriesGradient) count += 1;
    // The last of its gate's edges leaves the number that stands: edges come in the order of their gates.
    firsts[to + 1] = count;
  }
  for (let node = 0; node < graph.nodes.length; node += 1) {
    firsts[node + 1] = Math.max(firsts[node] ?? 0, firsts[node + 1] ?? 0);
  }
  const edges = new Int32Array(count);
  const from = new Int32Array(count);
  const sizes = new Int32Array(count);
  const ruleOf = new Int32Array(count);
  const rules: SlopeRule[] = [];
  const placeOf = new Map<Partial, number>();
  let carrier = 0;
  let shares = 0;
  for (const edge of graph.edges) {
    if (!edge.carriesGradient) continue;
    const partial = partialOf(graph, edge);
    const size = sizeAt(starts, edge.to);
    const alone = partial !== null && size === sizeAt(starts, edge.from);
    let rule = alone ? placeOf.get(partial) : undefined;
    if (rule === undefined) {
      rule = rules.push(alone ? slopeRule(partial) : wholeRule(edge, partial)) - 1;
      if (alone) placeOf.set(partial, rule);
    }
    edges[carrier] = edge.index;
    from[carrier] = edge.from;
    sizes[carrier] = alone ? size : 1;
    ruleOf[carrier] = rule;
    shares += alone ? size : 1;
    carrier += 1;
  }
  return { firsts, edges, from, sizes, rules, ruleOf, shares };
}

/** How many contributions each node's gradient is made of, by node index. */
export function contributionCounts(graph: Graph): Int32Array {
  const counts = new Int32Array(graph.nodes.length);
  for (const { carriesGradient, from } of graph.edges) {
    if (carriesGradient) counts[from] = (counts[from] ?? 0) + 1;
  }
  return counts;
}

function sizeAt(starts: Int32Array, node: number): number {
  return (starts[node + 1] ?? 0) - (starts[node] ?? 0);
}

/** The gate's derivative by the operand, entry by entry; null for a structural gate. */
function partialOf({ nodes }: Graph, { to, position }: Edge): Partial | null {
  const gate = nodes[to];
  invariant(gate?.kind === "operation", "a gradient leaves an operation");
  const { operation } = gate;
  if (operation.kind === "structural") return null;
  const partial = operation.partials[position];
  invariant(partial, `${operation.name} has a partial for operand ${position}`);
  return partial;
}

/**
 * Graph → the way of the gradients. Out: the edges that carry one, in order, and for each the shares it hands on:
 * one an entry, or a single one for an edge whose entries are passed at once.
 */
import type { Edge, Graph } from "../graph/graph.ts";
import { invariant } from "../invariant.ts";
import type { Partial } from "../ops/operation.ts";
import { passOrder } from "./passOrder.ts";
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
  const edges = passOrder(graph);
  const firsts = new Int32Array(edges.length + 1);
  const gates = new Int32Array(carriers.shares);
  const operands = new Int32Array(carriers.shares);
  const ruleOf = new Int32Array(carriers.shares);
  let share = 0;
  for (const [place, index] of edges.entries()) {
    const from = carriers.from[index] ?? 0;
    const to = carriers.to[index] ?? 0;
    const size = carriers.sizes[index] ?? 0;
    for (let entry = 0; entry < size; entry += 1) {
      gates[share] = (starts[to] ?? 0) + entry;
      operands[share] = (starts[from] ?? 0) + entry;
      ruleOf[share] = carriers.ruleOf[index] ?? 0;
      share += 1;
    }
    firsts[place + 1] = share;
  }
  return { edges, firsts, gates, operands, rules: carriers.rules, ruleOf };
}

/** What each edge of the graph hands on, by its index; 0 where it carries no gradient. */
type Carriers = {
  /** The nodes it joins, and how many shares it hands on. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly sizes: Int32Array;
  readonly rules: readonly SlopeRule[];
  readonly ruleOf: Int32Array;
  /** How many shares there are in all. */
  readonly shares: number;
};

function carriersOf(graph: Graph, starts: Int32Array): Carriers {
  const count = graph.edges.length;
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  const sizes = new Int32Array(count);
  const ruleOf = new Int32Array(count);
  const rules: SlopeRule[] = [];
  const placeOf = new Map<Partial, number>();
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
    from[edge.index] = edge.from;
    to[edge.index] = edge.to;
    sizes[edge.index] = alone ? size : 1;
    ruleOf[edge.index] = rule;
    shares += alone ? size : 1;
  }
  return { from, to, sizes, rules, ruleOf, shares };
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

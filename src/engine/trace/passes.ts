/**
 * Graph → the way of the gradients. Out: the edges that carry one, in order, and for each the shares it hands on:
 * one an entry, or a single one for an edge whose entries are passed at once.
 */
import type { Edge, Graph } from "../graph/graph.ts";
import { invariant } from "../invariant.ts";
import { firstOperand, secondOperand } from "../ops/commonRules.ts";
import type { Partial } from "../ops/operation.ts";
import { passOrder } from "./passOrder.ts";
import { LOCAL } from "./rules.ts";
import type { Wires } from "./wires.ts";

export type Passes = {
  /** Indices into `graph.edges`. Edge number i hands on the shares `firsts[i]` up to, not including, `firsts[i + 1]`. */
  readonly edges: Int32Array;
  readonly firsts: Int32Array;
  /** By share: the entry of the gate it comes from and the entry of the operand it goes to, the first of several. */
  readonly gates: Int32Array;
  readonly operands: Int32Array;
  /** By edge where its local derivatives come from, a kind of `LOCAL`; by share the entry or place that is meant. */
  readonly kinds: Uint8Array;
  readonly sources: Int32Array;
  /** Edges of one kind in a row: from number `runs[i]` up to, not including, `runs[i + 1]`. */
  readonly runs: Int32Array;
  readonly slopes: readonly Slope[];
  readonly wholes: readonly Whole[];
};

export type Slope = Partial["value"];

/**
 * An edge whose entries are passed at once, their contributions adding up: that of a structural gate, which has no
 * slope by entry, or of an operand that was broadcast.
 */
export type Whole = { readonly edge: Edge; readonly slope: Slope | null };

/** Node i has the entries `starts[i]` up to, not including, `starts[i + 1]`. */
export function makePasses(
  graph: Graph,
  starts: Int32Array,
  wires: Wires,
): Passes & {
  /** Slopes that are the same everywhere, to stand behind all entries. */ readonly constants: readonly number[];
} {
  const carriers = carriersOf(graph, starts);
  const edges = passOrder(graph);
  const firsts = new Int32Array(edges.length + 1);
  const gates = new Int32Array(carriers.shares);
  const operands = new Int32Array(carriers.shares);
  const kinds = new Uint8Array(edges.length);
  const runs: number[] = [];
  const sources = new Int32Array(carriers.shares);
  let share = 0;
  for (const [place, index] of edges.entries()) {
    const from = carriers.from[index] ?? 0;
    const to = carriers.to[index] ?? 0;
    const size = carriers.sizes[index] ?? 0;
    const { kind, place: fixed, wire } = carriers.rules[carriers.ruleOf[index] ?? 0] ?? NO_RULE;
    const column = wire === "a" ? wires.a : wires.b;
    for (let entry = 0; entry < size; entry += 1) {
      const gate = (starts[to] ?? 0) + entry;
      gates[share] = gate;
      operands[share] = (starts[from] ?? 0) + entry;
      sources[share] = wire === null ? fixed : (column[gate] ?? 0);
      share += 1;
    }
    kinds[place] = kind;
    if (place === 0 || kinds[place - 1] !== kind) runs.push(place);
    firsts[place + 1] = share;
  }
  const { slopes, wholes, constants } = carriers;
  const columns = {
    edges,
    firsts,
    gates,
    operands,
    kinds,
    sources,
    runs: Int32Array.from([...runs, edges.length]),
  };
  return { ...columns, slopes, wholes, constants };
}

/** Where local derivatives come from: a place that is the same for all entries, or what meets an entry on a wire. */
type Rule = { readonly kind: number; readonly place: number; readonly wire: "a" | "b" | null };

const NO_RULE: Rule = { kind: LOCAL.entry, place: 0, wire: null };

/** What each edge of the graph hands on, by its index; 0 where it carries no gradient. */
type Carriers = {
  /** The nodes it joins, and how many shares it hands on. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly sizes: Int32Array;
  readonly rules: readonly Rule[];
  readonly ruleOf: Int32Array;
  readonly slopes: readonly Slope[];
  readonly wholes: readonly Whole[];
  readonly constants: readonly number[];
  /** How many shares there are in all. */
  readonly shares: number;
};

function carriersOf(graph: Graph, starts: Int32Array): Carriers {
  const count = graph.edges.length;
  const from = new Int32Array(count);
  const to = new Int32Array(count);
  const sizes = new Int32Array(count);
  const ruleOf = new Int32Array(count);
  const rules: Rule[] = [];
  const slopes: Slope[] = [];
  const wholes: Whole[] = [];
  const constants: number[] = [];
  const total = starts[graph.nodes.length] ?? 0;
  const ruleFor = ({ value: slope }: Partial): Rule => {
    if (slope === firstOperand) return { kind: LOCAL.entry, place: 0, wire: "a" };
    if (slope === secondOperand) return { kind: LOCAL.entry, place: 0, wire: "b" };
    // A function that takes nothing says the same everywhere: it is asked once.
    if (slope.length > 0) return { kind: LOCAL.called, place: slopes.push(slope) - 1, wire: null };
    return { kind: LOCAL.entry, place: total + constants.push(slope(0, 0, 0, 0)) - 1, wire: null };
  };
  const placeOf = new Map<Partial, number>();
  let shares = 0;
  for (const edge of graph.edges) {
    if (!edge.carriesGradient) continue;
    const partial = partialOf(graph, edge);
    const size = sizeAt(starts, edge.to);
    const alone = partial !== null && size === sizeAt(starts, edge.from);
    let rule = alone ? placeOf.get(partial) : undefined;
    if (rule === undefined) {
      if (alone) {
        rule = rules.push(ruleFor(partial)) - 1;
        placeOf.set(partial, rule);
      } else {
        const place = wholes.push({ edge, slope: partial?.value ?? null }) - 1;
        rule = rules.push({ kind: LOCAL.whole, place, wire: null }) - 1;
      }
    }
    from[edge.index] = edge.from;
    to[edge.index] = edge.to;
    sizes[edge.index] = alone ? size : 1;
    ruleOf[edge.index] = rule;
    shares += alone ? size : 1;
  }
  return { from, to, sizes, rules, ruleOf, slopes, wholes, constants, shares };
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

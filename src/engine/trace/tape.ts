/**
 * Graph → Tape: all that is the same in every pass over a graph, settled once, so that the passes are plain loops
 * over numbers. The entries of all nodes stand one after another in one array, a scalar's one entry like any other;
 * broadcasting is settled too: each entry of an elementwise gate knows the entries it is made of. What the loops
 * read stands in columns, not in objects: a large graph is read from front to back, as memory likes it.
 * Learned from Wengert's list (1964).
 */
import type { Graph } from "../graph/graph.ts";
import { invariant } from "../invariant.ts";
import type { Operation } from "../ops/operation.ts";
import { writeOperandEntries } from "../tensor/broadcast.ts";
import { sizeOf } from "../tensor/tensor.ts";
import { makePasses, type Passes } from "./passes.ts";
import { KNOWN, structuralValueRule, type ValueRule, valueRule } from "./rules.ts";

export type Tape = {
  readonly graph: Graph;
  /** Node i has the entries `starts[i]` up to, not including, `starts[i + 1]`. */
  readonly starts: Int32Array;
  /** By entry: the values of inputs and constants; 0 at operations. */
  readonly given: Float64Array;
  /** By entry of an elementwise gate: the entries of its first, second and third operand that meet there. */
  readonly wires: Wires;
  /** How values come about, and by entry which of these rules holds. */
  readonly rules: readonly ValueRule[];
  readonly ruleOf: Int32Array;
  readonly passes: Passes;
};

export type Wires = { readonly a: Int32Array; readonly b: Int32Array; readonly c: Int32Array };

export function makeTape(graph: Graph): Tape {
  const { nodes } = graph;
  const starts = new Int32Array(nodes.length + 1);
  let total = 0;
  for (const { index, shape } of nodes) {
    total += sizeOf(shape);
    starts[index + 1] = total;
  }
  const given = new Float64Array(total);
  const wires: Wires = { a: new Int32Array(total), b: new Int32Array(total), c: new Int32Array(total) };
  const ruleOf = new Int32Array(total);
  const rules: ValueRule[] = [KNOWN];
  const placeOf = new Map<Operation, number>();
  for (const node of nodes) {
    const start = starts[node.index] ?? 0;
    if (node.kind !== "operation") {
      const { data } = node.value;
      for (let entry = 0; entry < data.length; entry += 1) given[start + entry] = data[entry] ?? 0;
      continue;
    }
    const { operation, operands, shape } = node;
    if (operation.kind === "structural") {
      // The gate's other entries are known when its first is.
      ruleOf[start] = rules.push(structuralValueRule(node)) - 1;
      continue;
    }
    let rule = placeOf.get(operation);
    if (rule === undefined) {
      rule = rules.push(valueRule(operation)) - 1;
      placeOf.set(operation, rule);
    }
    const end = starts[node.index + 1] ?? 0;
    for (let entry = start; entry < end; entry += 1) ruleOf[entry] = rule;
    for (let position = 0; position < operands.length; position += 1) {
      const operand = operands[position] ?? 0;
      writeOperandEntries(
        wireAt(wires, position),
        start,
        starts[operand] ?? 0,
        nodes[operand]?.shape ?? [],
        shape,
      );
    }
  }
  return { graph, starts, given, wires, rules, ruleOf, passes: makePasses(graph, starts) };
}

/** The wires from the operand at this place. */
export function wireAt({ a, b, c }: Wires, position: number): Int32Array {
  invariant(position < 3, "an elementwise operation has at most three operands");
  return position === 0 ? a : position === 1 ? b : c;
}

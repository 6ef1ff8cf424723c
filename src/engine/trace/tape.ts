/**
 * Graph → Tape: all that is the same in every pass over a graph, settled once, so that the passes are plain loops
 * over numbers. The entries of all nodes stand one after another in one array, a scalar's one entry like any other;
 * broadcasting is settled too: each entry of an elementwise gate knows the entries it is made of. What the loops
 * read stands in columns, not in objects: a large graph is read from front to back, as memory likes it.
 * Learned from Wengert's list (1964).
 */
import type { Graph } from "../graph/graph.ts";
import type { Operation } from "../ops/operation.ts";
import { writeOperandEntries } from "../tensor/broadcast.ts";
import { sizeOf } from "../tensor/tensor.ts";
import { makePasses, type Passes } from "./passes.ts";
import { commonRule, VALUE, type ValueRule } from "./rules.ts";
import { type Wires, wireAt } from "./wires.ts";

export type Tape = {
  readonly graph: Graph;
  /** Node i has the entries `starts[i]` up to, not including, `starts[i + 1]`. */
  readonly starts: Int32Array;
  /** By entry: the values of inputs and constants; 0 at operations. Behind them the slopes that are the same everywhere. */
  readonly given: Float64Array;
  /** By entry of an elementwise gate: the entries of its first, second and third operand that meet there. */
  readonly wires: Wires;
  /** By entry how its value comes about, a number of `VALUE`; the rules that are called. */
  readonly ruleOf: Int32Array;
  readonly rules: readonly ValueRule[];
  readonly passes: Passes;
};

export function makeTape(graph: Graph): Tape {
  const { nodes } = graph;
  const starts = new Int32Array(nodes.length + 1);
  let total = 0;
  for (const { index, shape } of nodes) {
    total += sizeOf(shape);
    starts[index + 1] = total;
  }
  const wires: Wires = { a: new Int32Array(total), b: new Int32Array(total), c: new Int32Array(total) };
  const ruleOf = new Int32Array(total);
  const rules: ValueRule[] = [];
  const numbered = (rule: ValueRule): number => VALUE.called + rules.push(rule) - 1;
  const numberOf = new Map<Operation, number>();
  for (const node of nodes) {
    if (node.kind !== "operation") continue;
    const start = starts[node.index] ?? 0;
    const { operation, operands, shape } = node;
    if (operation.kind === "structural") {
      // The gate's other entries are known when its first is.
      ruleOf[start] = numbered(node);
      continue;
    }
    let number = numberOf.get(operation);
    if (number === undefined) {
      number = commonRule(operation) ?? numbered(operation.value);
      numberOf.set(operation, number);
    }
    const end = starts[node.index + 1] ?? 0;
    for (let entry = start; entry < end; entry += 1) ruleOf[entry] = number;
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
  const { constants, ...passes } = makePasses(graph, starts, wires);
  return { graph, starts, given: givenTo(graph, starts, constants), wires, rules, ruleOf, passes };
}

function givenTo({ nodes }: Graph, starts: Int32Array, constants: readonly number[]): Float64Array {
  const total = starts[nodes.length] ?? 0;
  const given = new Float64Array(total + constants.length);
  given.set(constants, total);
  for (const node of nodes) {
    if (node.kind === "operation") continue;
    const start = starts[node.index] ?? 0;
    const { data } = node.value;
    for (let entry = 0; entry < data.length; entry += 1) given[start + entry] = data[entry] ?? 0;
  }
  return given;
}

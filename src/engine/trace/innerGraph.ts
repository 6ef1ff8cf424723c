/**
 * What is inside a group as a graph of its own. In: the graph it stands in and its extent. Out: a graph whose first
 * inputs stand for the group's operands, in order, and the next one for the gradient that arrives: the output is the
 * sum of the group's result times that, so that the gradient of an operand is its vector-Jacobian product, exactly.
 */
import type { DraftNode } from "../graph/draft.ts";
import { finishGraph } from "../graph/finishGraph.ts";
import type { Graph } from "../graph/graph.ts";
import type { GroupExtent } from "../graph/groupExtents.ts";
import { invariant } from "../invariant.ts";
import type { Operation } from "../ops/operation.ts";
import { infixOperation, operationFor } from "../ops/registry.ts";
import { type Shape, sizeOf } from "../tensor/tensor.ts";

/** `result`: the node of the group's value. */
export function innerGraph(
  graph: Graph,
  { members, operands, output }: GroupExtent,
): { readonly inside: Graph; readonly result: number } {
  const shapeOf = (index: number): Shape => graph.nodes[index]?.shape ?? [];
  const nodes: DraftNode[] = [...operands, output].map((index) => standIn(shapeOf(index)));
  const upstream = operands.length;
  const places = new Map(operands.map((operand, place) => [operand, place]));
  for (const member of members) {
    const node = graph.nodes[member];
    invariant(node !== undefined && node.kind !== "input", "a group is made of operations and constants");
    places.set(member, nodes.length);
    if (node.kind === "constant") nodes.push({ kind: "constant", value: node.value, ...UNNAMED });
    else {
      const { fixed } = node;
      const inside = node.operands.map((operand) => places.get(operand) ?? -1);
      nodes.push({ kind: "operation", operation: node.operation, operands: inside, fixed, ...UNNAMED });
    }
  }
  const result = places.get(output) ?? -1;
  const product = nodes.push(gate(infixOperation("*"), [result, upstream])) - 1;
  const isScalar = shapeOf(output).length === 0;
  const sum = isScalar ? product : nodes.push(gate(operationFor("sum", 1), [product])) - 1;
  return { inside: finishGraph({ nodes, output: sum, taken: new Set() }, ""), result };
}

/** Nobody sees these nodes. */
const UNNAMED = { names: [], span: { from: 0, to: 0 } };

function standIn(shape: Shape): DraftNode {
  const value = { shape, data: new Float64Array(sizeOf(shape)) };
  return { kind: "input", value, valueSpan: null, ...UNNAMED };
}

function gate(operation: Operation | null, operands: readonly number[]): DraftNode {
  invariant(operation !== null, "the language has sums and products");
  return { kind: "operation", operation, operands, fixed: [], ...UNNAMED };
}

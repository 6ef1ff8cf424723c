/**
 * What is inside a group as a graph of its own. In: the graph it stands in and its extent. Out: a graph whose first
 * inputs stand for the group's operands, in order, and the next one for the gradient that arrives: the output is the
 * sum of the group's result times that, so that the gradient of an operand is its vector-Jacobian product, exactly.
 */
import { connect } from "../graph/connect.ts";
import type { Graph, GraphNode, InputNode, OperationNode } from "../graph/graph.ts";
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
  const standIns = [...operands, output].map(shapeOf);
  const nodes: GraphNode[] = standIns.map(standIn);
  const upstream = operands.length;
  const places = new Map(operands.map((operand, place) => [operand, place]));
  for (const member of members) {
    const node = graph.nodes[member];
    invariant(node !== undefined && node.kind !== "input", "a group is made of operations and constants");
    const index = nodes.length;
    places.set(member, index);
    if (node.kind === "constant") nodes.push({ ...node, index });
    else nodes.push({ ...node, index, operands: node.operands.map((operand) => places.get(operand) ?? -1) });
  }
  const result = places.get(output) ?? -1;
  const product =
    nodes.push(operation(infixOperation("*"), [result, upstream], shapeOf(output), nodes.length)) - 1;
  const sum =
    shapeOf(output).length === 0
      ? product
      : nodes.push(operation(operationFor("sum", 1), [product], [], nodes.length)) - 1;
  const inside = { nodes, ...connect(nodes, sum), output: sum, outputName: "" };
  return { inside, result };
}

const NOWHERE = { from: 0, to: 0 } as const;

function standIn(shape: Shape, index: number): InputNode {
  return {
    id: `n${index}`,
    index,
    names: [],
    symbol: "",
    shape,
    span: NOWHERE,
    group: null,
    reachesOutput: true,
    differentiable: true,
    kind: "input",
    value: { shape, data: new Float64Array(sizeOf(shape)) },
    valueSpan: null,
  };
}

function operation(
  record: Operation | null,
  operands: readonly number[],
  shape: Shape,
  index: number,
): OperationNode {
  invariant(record !== null, "the language has sums and products");
  return {
    id: `n${index}`,
    index,
    names: [],
    symbol: "",
    shape,
    span: NOWHERE,
    group: null,
    reachesOutput: true,
    differentiable: true,
    kind: "operation",
    operation: record,
    operands,
    fixed: [],
    opens: null,
    refusal: null,
    folded: null,
  };
}

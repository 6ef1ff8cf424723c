/**
 * Draft → Graph: symbols for the unnamed, shapes, what reaches the output. Pure bookkeeping over nodes that already
 * stand in topological order; `connect.ts` adds the edges.
 */
import { invariant } from "../invariant.ts";
import { passesGradient, resultShape } from "../ops/apply.ts";
import type { Shape } from "../tensor/tensor.ts";
import { connect } from "./connect.ts";
import type { Draft, DraftNode } from "./draft.ts";
import type { Graph, GraphNode } from "./graph.ts";

export function finishGraph(draft: Draft, outputName: string): Graph {
  const shapes: Shape[] = [];
  const differentiable: boolean[] = [];
  for (const node of draft.nodes) {
    shapes.push(shapeOf(node, shapes));
    differentiable.push(isDifferentiable(node, differentiable));
  }
  const reaches = reachOutput(draft);
  const symbols = symbolsOf(draft);
  // Every field is written out: V8 gives spread objects a hidden class each, and every reader gets slow.
  const nodes = draft.nodes.map((node, index): GraphNode => {
    // A person may well call an input n3: links and tests find nodes by name, else by id.
    const id = draft.taken.has(`n${index}`) ? `n${index}_` : `n${index}`;
    const { names, span } = node;
    const group = node.group ?? null;
    const symbol = symbols[index] ?? "";
    const shape = shapes[index] ?? [];
    const reachesOutput = reaches[index] ?? false;
    const flows = differentiable[index] ?? false;
    if (node.kind === "operation") {
      const { kind, operation, operands, fixed, opening } = node;
      const refusal = opening?.refusal ?? null;
      const opens = refusal === null ? (opening?.key ?? null) : null;
      return {
        id,
        index,
        names,
        symbol,
        shape,
        span,
        group,
        reachesOutput,
        differentiable: flows,
        kind,
        operation,
        operands,
        fixed,
        opens,
        refusal,
        folded: null,
      };
    }
    if (node.kind === "input") {
      const { kind, value, valueSpan } = node;
      return {
        id,
        index,
        names,
        symbol,
        shape,
        span,
        group,
        reachesOutput,
        differentiable: flows,
        kind,
        value,
        valueSpan,
      };
    }
    const { kind, value } = node;
    return {
      id,
      index,
      names,
      symbol,
      shape,
      span,
      group,
      reachesOutput,
      differentiable: flows,
      kind,
      value,
    };
  });
  return { nodes, ...connect(nodes, draft.output), output: draft.output, outputName };
}

function shapeOf(node: DraftNode, shapes: readonly Shape[]): Shape {
  if (node.kind !== "operation") return node.value.shape;
  const operands = node.operands.map((operand) => shapes[operand] ?? []);
  const shape = resultShape(node.operation, operands, node.fixed);
  invariant(!("problem" in shape), "the shapes of a draft were checked");
  return shape;
}

function isDifferentiable(node: DraftNode, known: readonly boolean[]): boolean {
  if (node.kind !== "operation") return node.kind === "input";
  const { operation, operands } = node;
  return operands.some((operand, position) => known[operand] === true && passesGradient(operation, position));
}

function reachOutput({ nodes, output }: Draft): readonly boolean[] {
  const reaches = nodes.map((_, index) => index === output);
  for (let index = output; index >= 0; index -= 1) {
    const node = nodes[index];
    if (node?.kind !== "operation" || reaches[index] !== true) continue;
    for (const operand of node.operands) reaches[operand] = true;
  }
  return reaches;
}

/** A node's first name; for an unnamed operation v1, v2 … past the names the program uses itself. */
function symbolsOf({ nodes, taken }: Draft): readonly string[] {
  let count = 0;
  return nodes.map((node) => {
    const [name] = node.names;
    if (name !== undefined || node.kind !== "operation") return name ?? "";
    do count += 1;
    while (taken.has(`v${count}`));
    return `v${count}`;
  });
}

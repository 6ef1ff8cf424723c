/**
 * How the gates that have a kink stand: at it, dead (no gradient gets through any of the operands that could take one)
 * or alive. In: a graph, and the values of its run. Out: by node, null for a gate without a kink.
 */
import type { Graph, OperationNode } from "../../engine/graph/graph.ts";
import { operandEntries } from "../../engine/tensor/broadcast.ts";
import { sizeOf } from "../../engine/tensor/tensor.ts";
import { tensorOf } from "../../engine/trace/tensorAt.ts";
import type { NumberRun } from "./runNumbers.ts";

export type GateState = "kink" | "dead" | "alive";

export function gateStates(graph: Graph, run: NumberRun): readonly (GateState | null)[] {
  return graph.nodes.map((node) =>
    node.kind === "operation" && node.differentiable && node.reachesOutput ? stateOf(graph, node, run) : null,
  );
}

function stateOf(graph: Graph, gate: OperationNode, run: NumberRun): GateState | null {
  const { operation, operands, fixed, shape } = gate;
  if (operation.kind === "structural") {
    if (operation.convention === undefined) return null;
    const values = operands.map((operand) =>
      tensorOf(graph.nodes[operand]?.shape ?? [], run.values, run.starts[operand] ?? 0),
    );
    return operation.convention(values, fixed, null) === null ? "alive" : "kink";
  }
  if (operation.kinks.length === 0) return null;
  const carrying = (graph.incoming[gate.index] ?? []).flatMap((edge) => {
    const { carriesGradient = false, position = 0 } = graph.edges[edge] ?? {};
    return carriesGradient ? [position] : [];
  });
  const wires = operands.map((operand) => {
    const start = run.starts[operand] ?? 0;
    return operandEntries(graph.nodes[operand]?.shape ?? [], shape).map((entry) => start + entry);
  });
  const first = run.starts[gate.index] ?? 0;
  let dead = true;
  for (let place = 0; place < sizeOf(shape); place += 1) {
    const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = wires.map(
      (wire) => run.values[wire[place] ?? -1],
    );
    const y = run.values[first + place] ?? Number.NaN;
    if (operation.kinks.some(({ when }) => when(y, a, b, c))) return "kink";
    if (carrying.some((position) => operation.partials[position]?.value(y, a, b, c) !== 0)) dead = false;
  }
  return dead ? "dead" : "alive";
}

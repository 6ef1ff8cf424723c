/**
 * Where a run goes on when groups of its graph are opened or closed: gates taken apart, calls and definitions folded.
 * In: the run before, a position of it, the run after, of the same text. Out: the position after at the same moment:
 * the same phase, the step of the same gate; of a gate that came apart its first step, of a part that went back into
 * a gate the gate's first.
 */
import type { Graph, GraphNode } from "../engine/graph/graph.ts";
import type { Step } from "../engine/trace/step.ts";
import type { Trace } from "../engine/trace/trace.ts";

export function sameMoment(before: Trace, position: number, after: Trace): number {
  const last = after.steps.length;
  const step = before.steps[position - 1];
  if (step === undefined) return 0;
  if (position === before.steps.length) return last;
  const gate = before.graph.nodes[gateOf(before, step)];
  const same = gate === undefined ? undefined : sameNode(before.graph, gate, after.graph);
  const isThere = (node: GraphNode): boolean =>
    same === undefined ? gate !== undefined && cameFrom(gate, node) : node === same;
  const candidates = after.steps.flatMap((other, place) => {
    const node = after.graph.nodes[gateOf(after, other)];
    return other.kind === step.kind && node !== undefined && isThere(node) ? [place] : [];
  });
  const operand = operandOf(before, step);
  const exact = candidates.find((place) => operandOf(after, after.steps[place]) === operand);
  const found = (same === undefined ? undefined : exact) ?? candidates[0];
  if (found !== undefined) return found + 1;
  return Math.min(position, step.kind === "forward" ? after.forwardCount : last);
}

/** The gate a step is at: the one that computes, or the one whose upstream goes back to an operand. */
function gateOf({ graph }: Trace, step: Step): number {
  return step.kind === "edge" ? (graph.edges[step.edge]?.to ?? -1) : step.node;
}

/** The place of the operand a step goes back to; null for a step that goes to none. */
function operandOf({ graph }: Trace, step: Step | undefined): number | null {
  return step?.kind === "edge" ? (graph.edges[step.edge]?.position ?? null) : null;
}

/** The node that is the same in both: the nth of its signature. */
function sameNode(before: Graph, node: GraphNode, after: Graph): GraphNode | undefined {
  const own = signature(node);
  const number = before.nodes.filter((other) => signature(other) === own).indexOf(node);
  return after.nodes.filter((other) => signature(other) === own)[number];
}

function signature({ kind, span, group, names, ...node }: GraphNode): string {
  const operation = "operation" in node ? node.operation.name : null;
  return JSON.stringify([kind, operation, span.from, span.to, group?.key ?? null, names[0] ?? null]);
}

/** Whether `after` is a part of the gate that `before` was, or the gate that `before` was a part of. */
function cameFrom(before: GraphNode, after: GraphNode): boolean {
  return isIn(after, opensOf(before)) || isIn(before, opensOf(after));
}

function opensOf(node: GraphNode): string | null {
  return node.kind === "operation" ? node.opens : null;
}

function isIn(node: GraphNode, key: string | null): boolean {
  for (let { group } = node; group !== null; group = group.parent) if (group.key === key) return true;
  return false;
}

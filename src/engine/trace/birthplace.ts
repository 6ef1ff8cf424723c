/**
 * Where ∞ and NaN come from. In: a trace. Out: the steps at which one is born, each with the reason: NaN where
 * nothing that came in was NaN, ∞ where all that came in was finite. What is merely handed on is not listed, nor is
 * an input that was given as ∞. The idea is that of numpy.errstate, read off the trace after the fact.
 */
import type { Edge, Folded, Graph, OperationNode } from "../graph/graph.ts";
import { invariant } from "../invariant.ts";
import { operandEntries } from "../tensor/broadcast.ts";
import { sizeOf, type Tensor } from "../tensor/tensor.ts";
import type { EdgeStep } from "./step.ts";
import type { Trace } from "./trace.ts";
import { arrayGradientReason, arrayReason, generalReason, valueReason } from "./valueReason.ts";

export type Birthplace = {
  /** Place in `steps`; it is known from position `step + 1` on. */
  readonly step: number;
  /** The node whose value it is, or into whose gradient it goes. */
  readonly node: number;
  /** The edge whose local derivative or contribution it is; null for a value and for a sum of contributions. */
  readonly edge: number | null;
  readonly of: "value" | "local" | "contribution" | "total";
  /** A few words: "0 × ∞", "log of a negative number", "overflow: …". */
  readonly reason: string;
};

type Birth = Pick<Birthplace, "of" | "reason">;

/** In order, at most one a step. */
export function birthplaces({ graph, steps, timelines }: Trace): readonly Birthplace[] {
  const valueAt = (node: number): Tensor => {
    const value = timelines[node]?.at(-1)?.state.value;
    invariant(value, "every node has a value at the end");
    return value;
  };
  const totals = new Map<number, Tensor>();
  const found: Birthplace[] = [];
  for (const [place, step] of steps.entries()) {
    if (step.kind === "seed") continue;
    if (step.kind === "forward") {
      const reason = valueBirth(operationAt(graph, step.node), step.value, step.operands);
      if (reason !== null) found.push({ step: place, node: step.node, edge: null, of: "value", reason });
      continue;
    }
    const edge = edgeAt(graph, step);
    const gate = operationAt(graph, edge.to);
    const operands = gate.operands.map(valueAt);
    const birth =
      passingBirth(gate, edge, step, operands, valueAt(edge.to)) ??
      sumBirth(step, totals.get(edge.from) ?? null);
    totals.set(edge.from, step.total);
    if (birth === null) continue;
    found.push({ ...birth, step: place, node: edge.from, edge: birth.of === "total" ? null : step.edge });
  }
  return found;
}

function operationAt({ nodes }: Graph, index: number): OperationNode {
  const node = nodes[index];
  invariant(node?.kind === "operation", "a step is at an operation");
  return node;
}

function edgeAt({ edges }: Graph, step: EdgeStep): Edge {
  const edge = edges[step.edge];
  invariant(edge, "a step is at an edge");
  return edge;
}

/** Whether a number that is not finite is so for the first time. */
function isBorn(number: number, from: readonly number[]): boolean {
  if (Number.isFinite(number)) return false;
  return Number.isNaN(number) ? !from.some(Number.isNaN) : from.every(Number.isFinite);
}

function valueBirth(
  { operation, folded }: OperationNode,
  value: Tensor,
  operands: readonly Tensor[],
): string | null {
  const meeting = operation.kind === "elementwise" ? meetingAt(operands, value) : allOf(operands);
  for (const [entry, number] of value.data.entries()) {
    if (Number.isFinite(number)) continue;
    const from = meeting(entry);
    if (!isBorn(number, from)) continue;
    if (folded !== null) return insideReason(folded);
    return operation.kind === "elementwise"
      ? valueReason(operation, from, number)
      : arrayReason(operation, operands, number);
  }
  return null;
}

function passingBirth(
  { operation, shape, folded }: OperationNode,
  { position }: Edge,
  { upstream, local, contribution }: EdgeStep,
  operands: readonly Tensor[],
  value: Tensor,
): Birth | null {
  const { name } = operation;
  if (folded !== null || local === null) {
    const from = allOf([upstream, ...operands])();
    const number = contribution.data.find((entry) => isBorn(entry, from));
    if (number === undefined) return null;
    if (folded !== null) return { of: "contribution", reason: insideReason(folded) };
    const reason = arrayGradientReason(operation.name, upstream, operands, number);
    return { of: "contribution", reason };
  }
  const meeting = meetingAt(operands, value);
  const products: number[] = [];
  for (let entry = 0; entry < sizeOf(shape); entry += 1) {
    const slope = local.data[entry] ?? 0;
    const arriving = upstream.data[entry] ?? 0;
    const product = arriving * slope;
    const isProductBorn = isBorn(product, [arriving, slope]);
    if (isBorn(slope, meeting(entry))) {
      const reason = `the slope of ${name} ${Number.isNaN(slope) ? "has no value" : "is infinite"} there`;
      return { of: "local", reason: isProductBorn ? `${reason}, and 0 × ∞ is not a number` : reason };
    }
    if (isProductBorn) {
      return { of: "contribution", reason: generalReason("×", [arriving, slope], product) };
    }
    products.push(product);
  }
  // What the copies of a broadcast operand get is added up.
  const receivers = operandEntries(operands[position]?.shape ?? [], shape);
  for (const [entry, number] of contribution.data.entries()) {
    const copies = products.filter((_, place) => receivers[place] === entry);
    if (isBorn(number, copies)) return { of: "contribution", reason: sumReason(number) };
  }
  return null;
}

function sumBirth({ total, contribution }: EdgeStep, before: Tensor | null): Birth | null {
  if (before === null) return null;
  for (const [entry, number] of total.data.entries()) {
    if (isBorn(number, [before.data[entry] ?? 0, contribution.data[entry] ?? 0])) {
      return { of: "total", reason: sumReason(number) };
    }
  }
  return null;
}

/** What is folded shows no place of its own. */
function insideReason({ group }: Folded): string {
  return `inside ${group.label}; unfold it to see where`;
}

function sumReason(sum: number): string {
  return Number.isNaN(sum) ? "∞ − ∞" : generalReason("+", [], sum);
}

/** The operands' numbers that meet at an entry of an elementwise gate. */
function meetingAt(operands: readonly Tensor[], { shape }: Tensor): (entry: number) => readonly number[] {
  const wired = operands.map((operand) => ({ operand, entries: operandEntries(operand.shape, shape) }));
  return (entry) => wired.map(({ operand, entries }) => operand.data[entries[entry] ?? 0] ?? 0);
}

function allOf(tensors: readonly Tensor[]): () => readonly number[] {
  const all = tensors.flatMap(({ data }) => [...data]);
  return () => all;
}

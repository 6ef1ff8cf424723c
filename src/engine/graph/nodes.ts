/**
 * The nodes of a draft as they are made, with their shapes and groups. A gate whose key is asked for is taken apart:
 * a matrix product at once, any other by the formula it is made of, which the caller puts in its place.
 */

import { invariant } from "../invariant.ts";
import { resultShape } from "../ops/apply.ts";
import type { Operation } from "../ops/operation.ts";
import { countText } from "../parse/countText.ts";
import type { Expr, Span } from "../parse/expr.ts";
import type { Shape, Tensor } from "../tensor/tensor.ts";
import type { DraftNode } from "./draft.ts";
import type { NodeGroup } from "./graph.ts";
import { openProduct } from "./openProduct.ts";
import { isMadeOfOthers, type Parts, partsOf } from "./takeApart.ts";

/** Which gates to take apart, by key, in a graph that has `size` inputs and operations while all are closed. */
export type Opened = { readonly keys: ReadonlySet<string>; readonly size: number };

type Gate = {
  readonly operation: Operation;
  readonly operands: readonly number[];
  readonly fixed: readonly number[];
  readonly shape: Shape;
  readonly span: Span;
  readonly group: NodeGroup | null;
};

export function makeNodes(opened: Opened) {
  const nodes: DraftNode[] = [];
  const shapes: Shape[] = [];
  const counts = new Map<string, number>();
  /** By node: what a closed gate could be taken apart into. */
  const closed = new Map<number, { readonly key: string; readonly parts: Parts }>();
  /** By gate: what it is made of depends on its operation and the shapes only. */
  const known = new Map<string, Parts>();
  let size = opened.size;

  const add = (node: DraftNode, shape: Shape): number => {
    shapes.push(shape);
    return nodes.push(node) - 1;
  };
  const shapeAt = (node: number): Shape => shapes[node] ?? [];

  const keyOf = (label: string, name: string | null, parent: NodeGroup | null): string => {
    // A definition is no part of the keys inside it: they stay when another one of its structure comes or goes.
    const counted = parent === null || parent.kind === "definition" ? label : `${parent.key}/${label}`;
    const count = (counts.get(counted) ?? 0) + 1;
    counts.set(counted, count);
    return name === null ? `${counted}#${count}` : `${counted}@${name}`;
  };

  const partsAt = ({ operation, operands, fixed, shape }: Gate): Parts | null => {
    if (!isMadeOfOthers(operation)) return null;
    const given = operands.map(shapeAt);
    const key = JSON.stringify([operation.name, given, fixed]);
    const parts = known.get(key) ?? partsOf(operation, given, fixed, shape);
    known.set(key, parts);
    return parts;
  };

  const addGate = ({ operation, operands, fixed, shape, span, group }: Gate): number =>
    add({ kind: "operation", operation, operands, fixed, span, names: [], ...within(group) }, shape);

  const writeOut = ({ operands: [left = 0, right = 0], span }: Gate, group: NodeGroup): number => {
    const operand = (node: number) => ({ node, shape: shapeAt(node) });
    return openProduct(operand(left), operand(right), (operation, operands, fixed) => {
      const shape = resultShape(operation, operands.map(shapeAt), fixed);
      invariant(!("problem" in shape), "the parts of a product fit each other");
      return addGate({ operation, operands, fixed, shape, span, group });
    });
  };

  return {
    shapeAt,

    input(name: string, value: Tensor, span: Span, valueSpan: Span | null): number {
      return add({ kind: "input", value, span, valueSpan, names: [name] }, value.shape);
    },

    constant(value: Tensor, span: Span, group: NodeGroup | null): number {
      const { from, to } = span;
      return add({ kind: "constant", value, span: { from, to }, names: [], ...within(group) }, value.shape);
    },

    /** A call of a function of the program, named when its result is. */
    call(
      label: string,
      name: string | null,
      { parent, span, given }: Pick<NodeGroup, "parent" | "span" | "given">,
    ): NodeGroup {
      return { key: keyOf(label, name, parent), label, kind: "call", parent, span, given };
    },

    /** The gate's node; or, for one to be taken apart, the formula to put in its place and the group it makes. */
    gate(gate: Gate, name: string | null): number | { readonly formula: Expr; readonly group: NodeGroup } {
      const parts = partsAt(gate);
      if (parts === null) return addGate(gate);
      const { group: parent, operation, span } = gate;
      const key = keyOf(operation.name, name, parent);
      if (!opened.keys.has(key) || refusal(operation, parts, size) !== null) {
        const node = addGate(gate);
        closed.set(node, { key, parts });
        return node;
      }
      size += parts.count - 1;
      const group: NodeGroup = { key, label: operation.name, kind: "gate", parent, span, given: [] };
      return parts.formula === null ? writeOut(gate, group) : { formula: parts.formula, group };
    },

    name(node: number, name: string): void {
      nodes[node]?.names.push(name);
    },

    /** All nodes; the closed ones know whether they can be taken apart in this very graph. */
    finish(): readonly DraftNode[] {
      const total = nodes.filter(({ kind }) => kind !== "constant").length;
      return nodes.map((node, index): DraftNode => {
        const gate = closed.get(index);
        if (gate === undefined || node.kind !== "operation") return node;
        return { ...node, opening: { key: gate.key, refusal: refusal(node.operation, gate.parts, total) } };
      });
    },
  };
}

function within(group: NodeGroup | null): { readonly group?: NodeGroup } {
  return group === null ? {} : { group };
}

/** Why a gate stays closed in a graph of so many nodes. */
function refusal({ name }: Operation, { count, limit, fits }: Parts, size: number): string | null {
  if (!fits)
    return `${name} can't be taken apart here: the language has no formula for it on these operands.`;
  const total = size + count - 1;
  if (total <= limit) return null;
  return `Taken apart, ${name} would make a graph of ${countText(total)} nodes; at most ${countText(limit)} are drawn.`;
}

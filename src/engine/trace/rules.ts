/**
 * What the passes do at the gates of one operation. In: its record. Out: how an entry's value comes about, and its
 * slope towards each operand. The commonest functions have a kind of their own, by which a pass computes them where
 * it meets them: a call costs more than the sum or product in it. All rules have the same fields, which keeps the
 * loops that read them fast.
 */
import type { Edge, OperationNode } from "../graph/graph.ts";
import { firstOperand, productOf, secondOperand, sumOf } from "../ops/commonRules.ts";
import type { Elementwise, Partial } from "../ops/operation.ts";

/** How an entry gets its value; `known`: it has it already, given or computed along with an entry before it. */
export type ValueRule = {
  readonly kind: "known" | "sum" | "product" | "called" | "structural";
  /** The function of the operands' entries; null where there is none. */
  readonly value: Elementwise["value"] | null;
  /** The gate whose entries from here on are computed at once; null where an entry stands alone. */
  readonly gate: OperationNode | null;
};

export const KNOWN: ValueRule = { kind: "known", value: null, gate: null };

export function valueRule({ value }: Elementwise): ValueRule {
  const kind = value === sumOf ? "sum" : value === productOf ? "product" : "called";
  return { kind, value, gate: null };
}

export function structuralValueRule(gate: OperationNode): ValueRule {
  return { kind: "structural", value: null, gate };
}

/** How an entry of a gate comes by its local derivative towards the operand's entry. */
export type SlopeRule = {
  readonly kind: "constant" | "first" | "second" | "called" | "whole";
  /** The local derivative where it is the same everywhere, else NaN. */
  readonly constant: number;
  /** The local derivative of an entry; null at a structural gate, which has none by entry. */
  readonly slope: Partial["value"] | null;
  /** The edge whose entries are passed at once, their contributions adding up; null where each is passed alone. */
  readonly edge: Edge | null;
};

export function slopeRule({ value: slope }: Partial): SlopeRule {
  // A function that takes nothing says the same everywhere: it is asked once.
  if (slope.length === 0) return { kind: "constant", constant: slope(0, 0, 0, 0), slope, edge: null };
  const kind = slope === firstOperand ? "first" : slope === secondOperand ? "second" : "called";
  return { kind, constant: Number.NaN, slope, edge: null };
}

/** For a structural gate, or an operand that was broadcast. */
export function wholeRule(edge: Edge, partial: Partial | null): SlopeRule {
  return { kind: "whole", constant: Number.NaN, slope: partial?.value ?? null, edge };
}

/**
 * How numbers come about in a pass, as columns of small whole numbers. The commonest functions have a number of their
 * own, by which a pass computes them where it meets them: a call costs more than the sum or product in it.
 */
import type { OperationNode } from "../graph/graph.ts";
import { productOf, sumOf } from "../ops/commonRules.ts";
import type { Elementwise } from "../ops/operation.ts";

/**
 * By entry, how it gets its value: known already, given or computed along with an entry before it; a sum; a product;
 * or by `rules[number - CALLED]`.
 */
export const VALUE = { known: 0, sum: 1, product: 2, called: 3 } as const;

/** A function of the operands' entries; or the gate whose entries from here on are computed at once. */
export type ValueRule = Elementwise["value"] | OperationNode;

/** The number of an elementwise gate's rule; null where it is to be called. */
export function commonRule({ value }: Elementwise): number | null {
  return value === sumOf ? VALUE.sum : value === productOf ? VALUE.product : null;
}

/**
 * By edge, what the sources of its shares are: entries whose values are the local derivatives; a function, to be called,
 * by its place in `slopes`; or an edge whose entries are passed at once, by its place in `wholes`.
 */
export const LOCAL = { entry: 0, called: 1, whole: 2 } as const;

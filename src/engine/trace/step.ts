/** One press of "next": each step carries all the numbers its formula needs. */
import type { Tensor } from "../tensor/tensor.ts";

export type ForwardStep = {
  readonly kind: "forward";
  readonly node: number;
  readonly operands: readonly Tensor[];
  readonly value: Tensor;
};

export type SeedStep = { readonly kind: "seed"; readonly node: number; readonly gradient: Tensor };

export type EdgeStep = {
  readonly kind: "edge";
  /** Index into `graph.edges`; the gradient goes from the edge's `to` back to its `from`. */
  readonly edge: number;
  readonly upstream: Tensor;
  /**
   * ∂to/∂from entry by entry for an elementwise gate; for a folded group of one number by one number that number,
   * along all paths inside; null where the local is not elementwise.
   */
  readonly local: Tensor | null;
  readonly contribution: Tensor;
  /** Sum of the contributions at the operand so far, this one included. */
  readonly total: Tensor;
  /** This is contribution number `arrived` of `expected` at the operand. */
  readonly arrived: number;
  readonly expected: number;
};

export type Step = ForwardStep | SeedStep | EdgeStep;

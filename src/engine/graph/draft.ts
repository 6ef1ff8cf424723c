/** A graph in the making: nodes in the order they were computed, before names and edges are settled. */
import type { Operation } from "../ops/operation.ts";
import type { Span } from "../parse/expr.ts";
import type { Tensor } from "../tensor/tensor.ts";

export type DraftNode = { readonly span: Span; readonly names: string[] } & (
  | { readonly kind: "input"; readonly value: Tensor; readonly valueSpan: Span | null }
  | { readonly kind: "constant"; readonly value: Tensor }
  | { readonly kind: "operation"; readonly operation: Operation; readonly operands: readonly number[] }
);

export type Draft = {
  readonly nodes: readonly DraftNode[];
  readonly output: number;
  /** Every name that means something in the program, so that v1, v2 … avoid them. */
  readonly taken: ReadonlySet<string>;
};

/** A graph in the making: nodes in the order they were computed, before names and edges are settled. */
import type { Operation } from "../ops/operation.ts";
import type { Span } from "../parse/expr.ts";
import type { Tensor } from "../tensor/tensor.ts";
import type { NodeGroup } from "./graph.ts";

export type DraftNode = {
  readonly span: Span;
  readonly names: string[];
  /** What it is a part of; absent where it stands by itself. */
  readonly group?: NodeGroup;
} & (
  | { readonly kind: "input"; readonly value: Tensor; readonly valueSpan: Span | null }
  | { readonly kind: "constant"; readonly value: Tensor }
  | {
      readonly kind: "operation";
      readonly operation: Operation;
      readonly operands: readonly number[];
      readonly fixed: readonly number[];
      /** How it is taken apart; absent where it is not made of others. */
      readonly opening?: Opening;
    }
);

/** A gate that is made of others: its key (see graph.ts), and why it must stay closed, or null. */
type Opening = { readonly key: string; readonly refusal: string | null };

export type Draft = {
  readonly nodes: readonly DraftNode[];
  readonly output: number;
  /** Every name that means something in the program, so that v1, v2 … avoid them. */
  readonly taken: ReadonlySet<string>;
};

/**
 * What the parser hands on: the program as typed, with a span on every part.
 * Spans are UTF-16 offsets into the source as typed.
 */
import type { Operation } from "../ops/operation.ts";

export type Span = { readonly from: number; readonly to: number };

export type Expr =
  | (Span & { readonly kind: "number"; readonly value: number })
  /** A name as compared: NFKC, subscripts as digits. Includes `pi` and `e`, which the graph resolves. */
  | (Span & { readonly kind: "name"; readonly name: string })
  /** An operator sign (`+`, `-`, `^`, an implicit product …): the record is known from the syntax. */
  | (Span & { readonly kind: "operator"; readonly operation: Operation; readonly operands: readonly Expr[] })
  /** `[1, 2]`, `[[1, 2], [3, 4]]`, `[a, b + 1]` */
  | (Span & { readonly kind: "list"; readonly items: readonly Expr[] })
  /** `x[0]`, `W[0, 1]`, `x[1:3]`: one selector an axis, fewer select from the first axes. */
  | (Span & { readonly kind: "index"; readonly target: Expr; readonly selectors: readonly Selector[] })
  /** `name(arguments)`: an operation or a function the program defines; the graph resolves which. */
  | (Span & {
      readonly kind: "call";
      readonly name: string;
      readonly nameSpan: Span;
      readonly operands: readonly Expr[];
    });

/** What stands between the brackets of an index; numbers are checked when the graph is built. */
export type Selector =
  | (Span & { readonly kind: "at"; readonly index: Expr })
  | (Span & { readonly kind: "slice"; readonly start: Expr | null; readonly stop: Expr | null });

export type Statement =
  /** `name = body` */
  | (Span & {
      readonly kind: "definition";
      readonly name: string;
      readonly nameSpan: Span;
      readonly body: Expr;
    })
  /** `name(parameters) = body` */
  | (Span & {
      readonly kind: "function";
      readonly name: string;
      readonly nameSpan: Span;
      readonly parameters: readonly (Span & { readonly name: string })[];
      readonly body: Expr;
    })
  /** A formula with no name. */
  | (Span & { readonly kind: "bare"; readonly body: Expr });

export type Program = { readonly statements: readonly Statement[] };

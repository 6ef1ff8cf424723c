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
  /** `name(arguments)`: an operation or a function the program defines; the graph resolves which. */
  | (Span & {
      readonly kind: "call";
      readonly name: string;
      readonly nameSpan: Span;
      readonly operands: readonly Expr[];
    });

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

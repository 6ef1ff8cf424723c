/**
 * Gates that are made of others. In: an operation, the shapes of its operands, its fixed numbers. Out: what it is
 * made of and how large that is, or null. A record's expansion is a formula of the language; a matrix product is
 * sums of products.
 */
import { applyOperation } from "../ops/apply.ts";
import type { Operation } from "../ops/operation.ts";
import { operations } from "../ops/registry.ts";
import type { Expr } from "../parse/expr.ts";
import { parse } from "../parse/parse.ts";
import { rowsOf } from "../tensor/broadcast.ts";
import { type Shape, sameShape, scalar, sizeOf, type Tensor } from "../tensor/tensor.ts";
import { expressionParts } from "./expressionParts.ts";
import { LANGUAGE } from "./language.ts";
import { MAX_NODES, MAX_PRODUCT_NODES } from "./limits.ts";
import { literalValue } from "./literal.ts";
import { fixedByName, wireNames } from "./operandNames.ts";
import { settled } from "./settled.ts";

export type Parts = {
  /** The formula, with the operands' names; null for a product. */
  readonly formula: Expr | null;
  /** Operations it consists of. */
  readonly count: number;
  /** How many nodes the whole graph may have with them in it. */
  readonly limit: number;
  /** Whether the formula means the same here: some are right for vectors only. */
  readonly fits: boolean;
};

const formulas: ReadonlyMap<Operation, readonly Expr[]> = new Map(
  operations.flatMap((operation): [Operation, readonly Expr[]][] => {
    const found = (operation.expansion ?? []).flatMap((text) => {
      const [statement] = parse(text).program.statements;
      return statement?.kind === "bare" ? [statement.body] : [];
    });
    return found.length === 0 ? [] : [[operation, found]];
  }),
);

export function isMadeOfOthers(operation: Operation): boolean {
  return formulas.has(operation) || operation.opensByEntry === true;
}

/** What such an operation is made of on operands of these shapes; `shape` is the result's. */
export function partsOf(
  operation: Operation,
  shapes: readonly Shape[],
  fixed: readonly number[],
  shape: Shape,
): Parts {
  const numbers = numbersOf(operation, shapes, fixed, shape);
  const known = (formulas.get(operation) ?? []).map((each) => settled(each, numbers));
  const fitting = known.find((each) => agrees(each, operation, shapes, fixed, shape));
  const formula = fitting ?? known[0];
  if (formula === undefined) {
    const count = productCount(shapes, shape);
    return { formula: null, count, limit: MAX_PRODUCT_NODES, fits: true };
  }
  const { operators, stacks, indices, calls } = expressionParts(formula);
  const count = operators + stacks + indices + calls.length;
  return { formula, count, limit: MAX_NODES, fits: fitting !== undefined };
}

/** The fixed operands, and how many entries of the first operand each entry of the result is made of. */
function numbersOf(
  operation: Operation,
  [first = []]: readonly Shape[],
  fixed: readonly number[],
  shape: Shape,
): ReadonlyMap<string, number> {
  const given = [...fixedByName(operation, fixed)].flatMap(([name, value]): [string, number][] =>
    value === null ? [] : [[name, value]],
  );
  return new Map([["n", sizeOf(first) / sizeOf(shape)], ...given]);
}

/** Tried on a few numbers: a formula may know nothing of an axis, or of one axis only. */
function agrees(
  formula: Expr,
  operation: Operation,
  shapes: readonly Shape[],
  fixed: readonly number[],
  shape: Shape,
): boolean {
  const operands = shapes.map(trial);
  const tensors = new Map(wireNames(operation).map((name, place) => [name, operands[place] ?? scalar(0)]));
  const known = fixedByName(operation, fixed);
  const found = literalValue(formula, { source: "", definitions: LANGUAGE, tensors, fixed: known });
  if (found === null || "message" in found || !sameShape(found.shape, shape)) return false;
  const { data } = applyOperation(operation, operands, shape, fixed);
  return found.data.every((entry, place) => Math.abs(entry - (data[place] ?? Number.NaN)) < 1e-9);
}

/** Different numbers between 0 and 1, where every operation has a value. */
function trial(shape: Shape, position: number): Tensor {
  const entry = (place: number): number => ((place + 1) * 0.618 + (position + 1) * 0.271) % 1;
  return { shape, data: Array.from({ length: sizeOf(shape) }, (_, place) => entry(place)) };
}

/** Entries picked, products, sums, and lists put together again. */
function productCount([left = [], right = []]: readonly Shape[], shape: Shape): number {
  const inner = left.at(-1) ?? 1;
  const outputs = sizeOf(shape);
  const lists = shape.length === 2 ? rowsOf(shape) + 1 : shape.length;
  return sizeOf(left) + sizeOf(right) + outputs * (2 * inner - 1) + lists;
}

/**
 * A matrix product written out: every entry of the operands picked once, multiplied and added up along the inner
 * axis, and the results put together again. In: the operands' shapes, and how to add a node. Out: the last node.
 */
import { invariant } from "../invariant.ts";
import type { Operation } from "../ops/operation.ts";
import { bracketOperation, infixOperation } from "../ops/registry.ts";
import type { Shape } from "../tensor/tensor.ts";

/** Adds an operation on nodes and returns its node. */
type Add = (operation: Operation, operands: readonly number[], fixed: readonly number[]) => number;
type Operand = { readonly node: number; readonly shape: Shape };

/** (m, k) @ (k, n); a vector on the left is one row, on the right one column, and its axis goes. */
export function openProduct(left: Operand, right: Operand, add: Add): number {
  const inner = left.shape.at(-1) ?? 1;
  const rows = left.shape.length === 2 ? (left.shape[0] ?? 1) : 1;
  const columns = right.shape.length === 2 ? (right.shape[1] ?? 1) : 1;
  const a = grid(rows, inner, (row, k) =>
    add(bracketOperation("behind"), [left.node], left.shape.length === 2 ? [...at(row), ...at(k)] : at(k)),
  );
  const b = grid(inner, columns, (k, column) =>
    add(
      bracketOperation("behind"),
      [right.node],
      right.shape.length === 2 ? [...at(k), ...at(column)] : at(k),
    ),
  );
  const entries = grid(rows, columns, (row, column) => {
    const products = Array.from({ length: inner }, (_, k) =>
      add(sign("*"), [a[row]?.[k] ?? 0, b[k]?.[column] ?? 0], []),
    );
    return products.reduce((sum, product) => add(sign("+"), [sum, product], []));
  });
  const list = (items: readonly number[]): number => add(bracketOperation("around"), items, []);
  if (left.shape.length === 2 && right.shape.length === 2) return list(entries.map(list));
  const [[first = 0] = []] = entries;
  return left.shape.length + right.shape.length === 2 ? first : list(entries.flat());
}

function grid(rows: number, columns: number, cell: (row: number, column: number) => number): number[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => cell(row, column)),
  );
}

/** The fixed numbers of an index along one axis: this entry, and the axis goes. */
function at(place: number): readonly number[] {
  return [place, place + 1, 0];
}

function sign(token: string): Operation {
  const found = infixOperation(token);
  invariant(found !== null, `the language has ${token}`);
  return found;
}

/**
 * The language's operations on whole arrays as a textbook defines them, over dual numbers: what the structural
 * records are held against. Written from the definitions, without a look at the records.
 */
import { constant, type Dual, exp, ln, minus, over, plus, times } from "./dual.ts";
import { formulas } from "./formulas.ts";

/** A number, a vector, or a matrix as its rows. */
export type DualArray = Dual | readonly DualArray[];
export type ArrayFormula = (operands: readonly DualArray[], fixed: readonly number[]) => DualArray;

const ZERO = constant(0);
const ONE = constant(1);

function isRows(x: DualArray | undefined): x is readonly DualArray[] {
  return Array.isArray(x);
}

function rowsOf(x: DualArray | undefined): readonly DualArray[] {
  if (!isRows(x)) throw new Error("not a vector or a matrix");
  return x;
}

function vector(x: DualArray | undefined): readonly Dual[] {
  return rowsOf(x).map(number);
}

function number(x: DualArray | undefined): Dual {
  if (x === undefined || isRows(x)) throw new Error("not a number");
  return x;
}

/** All entries, row by row. */
export function flat(x: DualArray | undefined): readonly Dual[] {
  return isRows(x) ? x.flatMap(flat) : [number(x)];
}

function turned(x: DualArray | undefined): DualArray {
  const rows = rowsOf(x);
  if (!isRows(rows[0])) return rows;
  return rows[0].map((_, column) => rows.map((row) => number(rowsOf(row)[column])));
}

function isMatrix(x: DualArray | undefined): boolean {
  return isRows(x) && isRows(x[0]);
}

function total(entries: readonly Dual[]): Dual {
  return entries.reduce(plus, ZERO);
}

function average(entries: readonly Dual[]): Dual {
  return over(total(entries), constant(entries.length));
}

function scalarFormula(name: string): (a: Dual, b?: Dual) => Dual {
  const formula = formulas.get(name);
  if (formula === undefined) throw new Error(`no formula for ${name}`);
  return (a, b = ZERO) => formula(a, b, ZERO);
}

const root = scalarFormula("sqrt");
const relu = scalarFormula("relu");
const logistic = scalarFormula("sigmoid");
const absolute = scalarFormula("abs");

function squares(entries: readonly Dual[]): readonly Dual[] {
  return entries.map((entry) => times(entry, entry));
}

function distances(entries: readonly Dual[]): readonly Dual[] {
  const middle = average(entries);
  return entries.map((entry) => minus(entry, middle));
}

function shares(entries: readonly Dual[]): readonly Dual[] {
  const sum = total(entries.map(exp));
  return entries.map((entry) => over(exp(entry), sum));
}

/** One number of all entries, or of each column (axis 0) or row (axis 1). */
function reducing(f: (entries: readonly Dual[]) => Dual): ArrayFormula {
  return ([x], [axis]) => {
    if (axis === undefined || !isMatrix(x)) return f(flat(x));
    const lanes = rowsOf(axis === 0 || axis === -2 ? turned(x) : x);
    return lanes.map((lane) => f(vector(lane)));
  };
}

/** Each row (or column, for axis 0) turned into as many numbers. */
function mapping(f: (entries: readonly Dual[]) => readonly Dual[]): ArrayFormula {
  return ([x], [axis]) => {
    if (!isMatrix(x)) return f(vector(x));
    if (axis === 0) return turned(rowsOf(turned(x)).map((lane) => f(vector(lane))));
    return rowsOf(x).map((lane) => f(vector(lane)));
  };
}

/** The average of a loss over pairs of entries. */
function averaging(f: (y: Dual, t: Dual) => Dual): ArrayFormula {
  return ([y, t]) => {
    const targets = flat(t);
    return average(flat(y).map((entry, place) => f(entry, number(targets[place]))));
  };
}

function inner(a: readonly Dual[], b: readonly Dual[]): Dual {
  return total(a.map((entry, place) => times(entry, number(b[place]))));
}

function product(a: DualArray | undefined, b: DualArray | undefined): DualArray {
  if (isMatrix(a)) return rowsOf(a).map((row) => product(row, b));
  if (isMatrix(b)) return rowsOf(turned(b)).map((column) => inner(vector(a), vector(column)));
  return inner(vector(a), vector(b));
}

function picked(x: DualArray, fixed: readonly number[]): DualArray {
  const [start, stop, keep, ...rest] = fixed;
  if (start === undefined) return x;
  if (keep === 0) return picked(rowsOf(x).at(start) ?? ZERO, rest);
  return rowsOf(x)
    .slice(start, stop)
    .map((row) => picked(row, rest));
}

function rightClass(entries: readonly Dual[], fixed: readonly number[]): Dual {
  return number(entries[fixed[0] ?? 0]);
}

function negativeLog(x: Dual): Dual {
  return minus(ZERO, ln(x));
}

function binary(p: Dual, t: Dual): Dual {
  return plus(times(t, negativeLog(p)), times(minus(ONE, t), negativeLog(minus(ONE, p))));
}

/** By the operation's name. */
export const formulasOfArrays: ReadonlyMap<string, ArrayFormula> = new Map<string, ArrayFormula>([
  ["detach", ([x]) => stopped(x)],
  ["sum", reducing(total)],
  ["mean", reducing(average)],
  ["prod", reducing((entries) => entries.reduce(times, ONE))],
  ["norm", reducing((entries) => root(total(squares(entries))))],
  ["var", reducing((entries) => over(total(squares(distances(entries))), constant(entries.length - 1)))],
  ["logsumexp", reducing((entries) => ln(total(entries.map(exp))))],
  ["amax", reducing((entries) => entries.reduce((a, b) => (a.value > b.value ? a : b)))],
  ["amin", reducing((entries) => entries.reduce((a, b) => (a.value < b.value ? a : b)))],
  ["softmax", mapping(shares)],
  ["log_softmax", mapping((entries) => shares(entries).map(ln))],
  [
    "layer_norm",
    mapping((entries) => {
      const spread = root(plus(average(squares(distances(entries))), constant(1e-5)));
      return distances(entries).map((distance) => over(distance, spread));
    }),
  ],
  ["matmul", ([a, b]) => product(a, b)],
  ["dot", ([a, b]) => product(a, b)],
  ["outer", ([a, b]) => vector(a).map((left) => vector(b).map((right) => times(left, right)))],
  [
    "conv1d",
    ([x, k]) => {
      const kernel = vector(k);
      const places = vector(x).slice(kernel.length - 1);
      return places.map((_, place) => inner(kernel, vector(x).slice(place)));
    },
  ],
  ["index", ([x], fixed) => picked(x ?? ZERO, fixed)],
  ["transpose", ([x]) => (isRows(x) ? turned(x) : number(x))],
  ["stack", (items) => items],
  ["concat", (items) => items.flatMap(rowsOf)],
  [
    "reshape",
    ([x], [rows = 1, columns]) => {
      const entries = flat(x);
      if (columns === undefined) return entries;
      return Array.from({ length: rows }, (_, row) => entries.slice(row * columns, (row + 1) * columns));
    },
  ],
  ["mse", averaging((y, t) => times(minus(y, t), minus(y, t)))],
  ["mae", averaging((y, t) => absolute(minus(y, t)))],
  ["bce", averaging(binary)],
  ["bce_with_logits", averaging((z, t) => binary(logistic(z), t))],
  ["hinge", averaging((y, t) => relu(minus(ONE, times(t, y))))],
  ["cross_entropy", ([z], fixed) => negativeLog(rightClass(shares(vector(z)), fixed))],
  [
    "multi_margin_loss",
    ([z], fixed) => {
      const scores = vector(z);
      const right = rightClass(scores, fixed);
      const others = scores.filter((score) => score !== right);
      const margins = others.map((score) => relu(plus(minus(ONE, right), score)));
      return over(total(margins), constant(scores.length));
    },
  ],
]);

function stopped(x: DualArray | undefined): DualArray {
  return isRows(x) ? x.map(stopped) : constant(number(x).value);
}

/**
 * An application on operands of known shapes. In: the application and the shapes. Out: its fixed numbers and the
 * shape of its result; or the reader's mistake, with the shapes and the names they belong to.
 */

import { resultShape } from "../ops/apply.ts";
import { countText } from "../parse/countText.ts";
import type { Expr, Span } from "../parse/expr.ts";
import type { InputError } from "../parse/inputError.ts";
import { type Shape, sameShape, shapeText } from "../tensor/tensor.ts";
import type { Application } from "./application.ts";
import { asList } from "./asList.ts";
import { MAX_EXTENT } from "./limits.ts";
import { selectedRanges } from "./selectors.ts";
import { shapeFixes } from "./shapeFixes.ts";
import { wholeNumber } from "./wholeNumber.ts";

type Checked = { readonly fixed: readonly number[]; readonly shape: Shape };

/** `shapes` are those of the wires, then of the defaults; `fixed` what the names of fixed operands mean here. */
export function checkedApplication(
  application: Application,
  shapes: readonly Shape[],
  fixed: ReadonlyMap<string, number | null>,
  source: string,
): Checked | InputError {
  const { expr, operation, wires } = application;
  const uneven = expr.kind === "list" ? listMistake(wires, shapes) : null;
  if (uneven !== null) return uneven;
  const numbers =
    expr.kind === "index"
      ? selectedRanges(expr, shapes[0] ?? [], fixed, source)
      : fixedNumbers(application, shapes, fixed, source);
  if ("message" in numbers) return numbers;
  const shape = resultShape(operation, shapes, numbers);
  if ("problem" in shape) {
    if (isForList(application, shapes)) return listWanted(application, source);
    const names = shapesByName(wires, shapes, source);
    const fixes = shapeFixes(application, shapes, numbers, source);
    return { ...mistake(expr, `${sign(application)}: ${shape.problem}.${names}`), fixes };
  }
  if (shape.length > 2 || shape.some((extent) => extent > MAX_EXTENT)) {
    return mistake(expr, tooLarge(application, shape));
  }
  return { fixed: numbers, shape };
}

function fixedNumbers(
  application: Application,
  shapes: readonly Shape[],
  known: ReadonlyMap<string, number | null>,
  source: string,
): readonly number[] | InputError {
  const numbers: number[] = [];
  for (const { name, expr } of application.fixed) {
    const value = wholeNumber(expr, known);
    if (value === null && isForList(application, shapes)) return listWanted(application, source);
    if (value === null && expr.kind === "list") return unpacked(application, name, expr, source);
    if (value === null) {
      const message = `${sign(application)}: ${name} is a whole number written in the text, such as 0.`;
      return mistake(expr, message);
    }
    numbers.push(value);
  }
  return numbers;
}

/** `reshape(x, [2, 2])`: where the numbers of the list have places of their own, the brackets go. */
function unpacked(
  application: Application,
  name: string,
  list: Span & { items: readonly Expr[] },
  source: string,
): InputError {
  const places = application.operation.operands.filter(({ fixed }) => fixed === true).length;
  const inside = source.slice(list.from + 1, list.to - 1);
  const { from, to } = list;
  const fits = application.fixed.length === 1 && list.items.length <= places && inside.length <= QUOTED;
  const fixes = fits ? [{ label: `Write ${inside} without brackets`, from, to, insert: inside }] : [];
  return { ...mistake(list, `${sign(application)}: ${name} is one whole number, not a list.`), fixes };
}

/** The items of a list must be numbers, or rows of one length. */
function listMistake(items: readonly Expr[], shapes: readonly Shape[]): InputError | null {
  const [first] = shapes;
  const [head] = items;
  if (first === undefined || head === undefined) return null;
  if (first.length > 1) {
    const message = `A list holds numbers or rows of numbers; this one holds a matrix of shape ${shapeText(first)}.`;
    return mistake(head, message);
  }
  const place = shapes.findIndex((shape) => !sameShape(shape, first));
  const other = shapes[place];
  const item = items[place];
  if (other === undefined || item === undefined) return null;
  if (other.length !== first.length) {
    const message = `A list holds numbers or rows of one length: item 1 is ${what(first)}, item ${place + 1} is ${what(other)}.`;
    return mistake(item, message);
  }
  const message = `Row ${place + 1} has ${numbers(other)}, row 1 has ${first[0]}: the rows of a matrix have one length.`;
  return mistake(item, message);
}

function what(shape: Shape): string {
  if (shape.length === 0) return "a number";
  return shape.length === 1 ? `a row of ${numbers(shape)}` : `a matrix of shape ${shapeText(shape)}`;
}

function numbers([count]: Shape): string {
  return count === 1 ? "1 number" : `${count} numbers`;
}

function tooLarge(application: Application, shape: Shape): string {
  if (application.expr.kind === "list") {
    return `This list has ${countText(shape[0] ?? 0)} items; at most ${MAX_EXTENT} are computed.`;
  }
  const limit = shape.length > 2 ? "two axes are" : `${shapeText([MAX_EXTENT, MAX_EXTENT])} is`;
  return `${sign(application)}: the result has shape ${shapeText(shape)}; at most ${limit} computed.`;
}

/** The operation as the text writes it: `@`, `.T`, `sum`. */
function sign({ expr, operation }: Application): string {
  switch (expr.kind) {
    case "operator":
      return operation.syntax.form === "call"
        ? operation.name
        : (operation.syntax.tokens[0] ?? operation.name);
    case "call":
      return expr.name;
    case "list":
    case "index":
      return expr.kind;
    default:
      return expr satisfies never;
  }
}

/** `sum(a, b)` of two numbers: the second can be no axis. */
function isForList({ expr, fixed }: Application, [first]: readonly Shape[]): boolean {
  return expr.kind === "call" && fixed[0]?.name === "axis" && first?.length === 0;
}

function listWanted({ expr }: Application, source: string): InputError {
  const message = `${expr.kind === "call" ? expr.name : expr.kind}: a single number has no axis. Several numbers are given as a list, as in [1, 2].`;
  return { ...mistake(expr, message), fixes: expr.kind === "call" ? [asList(source, expr)] : [] };
}

/** ` W has shape (2, 3), x has shape (4, 2).`: each operand once, where there are several. */
function shapesByName(wires: readonly Expr[], shapes: readonly Shape[], source: string): string {
  const told = new Map<string, string>();
  for (const [place, wire] of wires.entries()) {
    const text = source.slice(wire.from, wire.to);
    const isShort = text.length > 0 && text.length <= QUOTED && !text.includes("\n");
    const name = isShort ? text : `operand ${place + 1}`;
    told.set(name, `${name} has shape ${shapeText(shapes[place] ?? [])}`);
  }
  return wires.length < 2 ? "" : ` ${[...told.values()].join(", ")}.`;
}

/** As much of the text as a sentence can quote. */
const QUOTED = 24;

function mistake({ from, to }: Span, message: string): InputError {
  return { severity: "error", message, from, to, fixes: [] };
}

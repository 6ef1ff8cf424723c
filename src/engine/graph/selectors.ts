/**
 * What an index picks. In: `x[…]`, the shape of x. Out: for each axis start, stop (not included) and whether the
 * axis stays (1, for a slice) or goes (0); or what is wrong. Negative numbers count from the end and slices
 * are cut to the axis, as in NumPy.
 */
import type { Expr, Selector } from "../parse/expr.ts";
import type { InputError } from "../parse/inputError.ts";
import { type Shape, shapeText } from "../tensor/tensor.ts";
import { wholeNumber } from "./wholeNumber.ts";

type IndexExpr = Extract<Expr, { kind: "index" }>;
type Fixed = ReadonlyMap<string, number | null>;

export function selectedRanges(
  expr: IndexExpr,
  shape: Shape,
  fixed: Fixed,
  source: string,
): readonly number[] | InputError {
  const { selectors } = expr;
  const whole = quoted(source, expr, "This index");
  const target = quoted(source, expr.target, "the value before it");
  if (shape.length < selectors.length) {
    const reason =
      shape.length === 0
        ? `${target} is a single number, so there is nothing to pick from`
        : `${target} has shape ${shapeText(shape)}, so it takes ${shape.length === 1 ? "one index" : `at most ${shape.length} indices`}`;
    return mistake(expr, `${whole}: ${reason}.`);
  }
  const ranges: number[] = [];
  // Axes without a selector stay whole: the record fills them in, and the gate shows what was written.
  for (const [axis, selector] of selectors.entries()) {
    const extent = shape[axis] ?? 0;
    const size = `${target} has ${extent} ${noun(shape, axis, extent)}, 0 to ${extent - 1}`;
    const range = rangeOf(selector, extent, fixed);
    if (range === "not whole") {
      return mistake(
        selector,
        `${whole}: an index is a whole number written in the text, such as ${target}[0].`,
      );
    }
    if (range === "outside")
      return { ...mistake(selector, `${whole}: ${size}.`), fixes: countedFromOne(selector, extent, fixed) };
    if (range === "empty") return mistake(selector, `${whole} is empty: ${size}.`);
    ranges.push(...range);
  }
  return ranges;
}

/** `x[3]` of three entries: the last one is meant by who counts from 1. */
function countedFromOne(selector: Selector, extent: number, fixed: Fixed): InputError["fixes"] {
  const index = selector.kind === "at" ? wholeNumber(selector.index, fixed) : null;
  const { from, to } = selector;
  return index === extent ? [{ label: `Write ${extent - 1}`, from, to, insert: `${extent - 1}` }] : [];
}

function rangeOf(
  selector: Selector,
  extent: number,
  fixed: Fixed,
): readonly [number, number, number] | "not whole" | "outside" | "empty" {
  if (selector.kind === "at") {
    const index = wholeNumber(selector.index, fixed);
    if (index === null) return "not whole";
    const place = index < 0 ? index + extent : index;
    return place < 0 || place >= extent ? "outside" : [place, place + 1, 0];
  }
  const first = selector.start === null ? 0 : wholeNumber(selector.start, fixed);
  const last = selector.stop === null ? extent : wholeNumber(selector.stop, fixed);
  if (first === null || last === null) return "not whole";
  const cut = (index: number): number => Math.min(Math.max(index < 0 ? index + extent : index, 0), extent);
  return cut(first) < cut(last) ? [cut(first), cut(last), 1] : "empty";
}

function noun(shape: Shape, axis: number, extent: number): string {
  const [one, several] =
    shape.length === 1 ? ["entry", "entries"] : axis === 0 ? ["row", "rows"] : ["column", "columns"];
  return extent === 1 ? one : several;
}

/** As much of the text as a sentence can quote. */
const QUOTED = 24;

function quoted(source: string, { from, to }: { from: number; to: number }, otherwise: string): string {
  const text = source.slice(from, to);
  return text.length <= QUOTED && !text.includes("\n") ? text : otherwise;
}

function mistake({ from, to }: { from: number; to: number }, message: string): InputError {
  return { severity: "error", message, from, to, fixes: [] };
}

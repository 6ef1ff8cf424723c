/**
 * Buttons for shapes that don't fit. In: an application, the shapes of its wires, its fixed numbers. Out: the
 * changes after which the shape rule holds: an operand transposed, `*` for the `@` beside a number, a list.
 */
import { resultShape } from "../ops/apply.ts";
import { infixOperation, postfixOperation } from "../ops/registry.ts";
import type { Expr } from "../parse/expr.ts";
import type { Fix } from "../parse/inputError.ts";
import type { Shape } from "../tensor/tensor.ts";
import type { Application } from "./application.ts";

export function shapeFixes(
  { expr, operation, wires }: Application,
  shapes: readonly Shape[],
  fixed: readonly number[],
  source: string,
): readonly Fix[] {
  const fits = (changed: readonly Shape[]): boolean => !("problem" in resultShape(operation, changed, fixed));
  const [left, right] = wires;
  const product = infixOperation("*");
  const hasNumber = shapes.some((shape) => shape.length === 0);
  if (
    expr.kind === "operator" &&
    hasNumber &&
    left !== undefined &&
    right !== undefined &&
    product !== null
  ) {
    const sign = source.slice(left.to, right.from);
    const at = left.to + sign.search(/\S/);
    const isOneSign = sign.trim().length === 1 && !("problem" in resultShape(product, shapes, []));
    return isOneSign ? [{ label: "Write *", from: at, to: at + 1, insert: "*" }] : [];
  }
  return wires.flatMap((wire, position) => {
    const shape = shapes[position] ?? [];
    if (shape.length !== 2 || !isAtom(wire, source)) return [];
    const turned = shapes.map((each, at) => (at === position ? each.toReversed() : each));
    if (!fits(turned)) return [];
    const mended = `${source.slice(expr.from, wire.to)}.T${source.slice(wire.to, expr.to)}`;
    const isShort = mended.length <= 32 && !mended.includes("\n");
    const label = isShort ? `Write ${mended}` : `Write .T after operand ${position + 1}`;
    return [{ label, from: wire.to, to: wire.to, insert: ".T" }];
  });
}

/** Whether `.T` may stand right behind it. */
function isAtom(wire: Expr, source: string): boolean {
  const isBracketed = source.charAt(wire.from) === "(" && source.charAt(wire.to - 1) === ")";
  if (wire.kind === "operator")
    return isBracketed ? isOneBracket(source, wire) : wire.operation === postfixOperation(".T");
  return wire.kind !== "number";
}

/** Whether one pair of brackets stands around all of it: `(a + b)`, not `(a)(b)`. */
function isOneBracket(source: string, { from, to }: Expr): boolean {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    const character = source.charAt(at);
    if (character === "(") depth += 1;
    if (character === ")") depth -= 1;
    if (depth === 0) return at === to - 1;
  }
  return false;
}

/**
 * A whole number that stands in the text: an index, an axis, an extent. In: Expr, and the fixed operands of
 * the gate whose expansion it stands in. Out: the number, or null for anything else (a name, 1.5, a formula).
 */
import type { Expr } from "../parse/expr.ts";

export function wholeNumber(expr: Expr, fixed: ReadonlyMap<string, number | null>): number | null {
  const signs: ((value: number) => number)[] = [];
  let inner = expr;
  while (inner.kind === "operator" && inner.operation.syntax.form === "prefix") {
    const [operand] = inner.operands;
    const { operation } = inner;
    if (operand === undefined || operation.kind !== "elementwise") return null;
    signs.push((value) => operation.value(value, 0, 0));
    inner = operand;
  }
  const start = inner.kind === "number" ? inner.value : inner.kind === "name" ? fixed.get(inner.name) : null;
  if (start === null || start === undefined) return null;
  const value = signs.reduceRight((signed, sign) => sign(signed), start);
  // No index is −0.
  return Number.isInteger(value) ? value + 0 : null;
}

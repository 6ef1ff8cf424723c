/**
 * An operation's own formula on operands of known shapes. In: the formula, and the whole numbers its names stand for.
 * Out: the formula with those numbers in it, and with what is computed from them alone as one number: where a mean is
 * over 3 entries, `sum(x) / (n - 1)` is `sum(x) / 2`.
 */
import type { Expr, Selector } from "../parse/expr.ts";

export function settled(expr: Expr, numbers: ReadonlyMap<string, number>): Expr {
  const inside = (part: Expr): Expr => settled(part, numbers);
  const { from, to } = expr;
  switch (expr.kind) {
    case "number":
      return expr;
    case "name": {
      const value = numbers.get(expr.name);
      return value === undefined ? expr : { kind: "number", value, from, to };
    }
    case "call":
      return { ...expr, operands: expr.operands.map(inside) };
    case "list":
      return { ...expr, items: expr.items.map(inside) };
    case "index": {
      const selectors = expr.selectors.map((selector) => settledSelector(selector, inside));
      return { ...expr, target: inside(expr.target), selectors };
    }
    case "operator": {
      const operands = expr.operands.map(inside);
      const [a, b] = operands.map((operand) => (operand.kind === "number" ? operand.value : Number.NaN));
      const isKnown =
        operands.every(({ kind }) => kind === "number") &&
        expr.operands.some(({ kind }) => kind !== "number");
      if (!isKnown || expr.operation.kind !== "elementwise") return { ...expr, operands };
      return { kind: "number", value: expr.operation.value(a ?? 0, b ?? 0, 0), from, to };
    }
    default:
      return expr satisfies never;
  }
}

function settledSelector(selector: Selector, inside: (part: Expr) => Expr): Selector {
  if (selector.kind === "at") return { ...selector, index: inside(selector.index) };
  const { start, stop } = selector;
  return { ...selector, start: start && inside(start), stop: stop && inside(stop) };
}

/** The expressions that stand right inside another, in reading order; those between the brackets of an index too. */
import type { Expr, Selector } from "../parse/expr.ts";

export function directParts(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case "number":
    case "name":
      return [];
    case "operator":
    case "call":
      return expr.operands;
    case "list":
      return expr.items;
    case "index":
      return [expr.target, ...expr.selectors.flatMap(selectorParts)];
    default:
      return expr satisfies never;
  }
}

function selectorParts(selector: Selector): readonly Expr[] {
  if (selector.kind === "at") return [selector.index];
  return [selector.start, selector.stop].filter((part) => part !== null);
}

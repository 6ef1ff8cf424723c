/** Whether an expression is made of numbers alone, so that its value is known before anything is computed. */
import type { Expr } from "../parse/expr.ts";
import { expressionParts } from "./expressionParts.ts";
import { mathConstant } from "./mathConstant.ts";
import type { Scope } from "./scope.ts";

/** π and e count as numbers where the scope gives them no other meaning. */
export function isLiteral(
  expr: Expr,
  { definitions, values }: Pick<Scope, "definitions" | "values">,
): boolean {
  const { names, calls } = expressionParts(expr);
  return (
    names.every(({ name }) => !values.has(name) && mathConstant(name, definitions) !== null) &&
    calls.every(({ name }) => !definitions.functions.has(name))
  );
}

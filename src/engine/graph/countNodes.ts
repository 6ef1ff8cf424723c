/**
 * How many nodes a program would have, counted without building them: each call of a function adds the
 * function's own operations, so twenty doublings are a million nodes and must be refused before they exist.
 */
import type { Expr } from "../parse/expr.ts";
import type { Definitions } from "./definitions.ts";
import { expressionParts } from "./expressionParts.ts";

/** `order` has every definition after those it needs (see `findCircles`). May be Infinity. */
export function countNodes(
  definitions: Definitions,
  order: readonly { readonly kind: "definition" | "function"; readonly name: string; readonly body: Expr }[],
  isInput: (name: string) => boolean,
  output: { readonly name: string; readonly body: Expr },
  freeNames: number,
): number {
  const perCall = new Map<string, number>();
  const operationsIn = (body: Expr): number => {
    const { calls, operators } = expressionParts(body);
    return calls.reduce((sum, call) => sum + (perCall.get(call.name) ?? 1), operators);
  };
  let total = freeNames;
  for (const { kind, name, body } of order) {
    if (kind === "function") perCall.set(name, operationsIn(body));
    else total += isInput(name) ? 1 : operationsIn(body);
  }
  const outputIsDefinition = definitions.values.get(output.name)?.body === output.body;
  return total + (outputIsDefinition ? 0 : operationsIn(output.body));
}

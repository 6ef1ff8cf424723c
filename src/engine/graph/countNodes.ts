/**
 * How large a program would become, counted without building it: each call of a function adds the
 * function's own parts, so twenty doublings are a million nodes and must be refused before they exist.
 */
import type { Expr } from "../parse/expr.ts";
import type { Definitions } from "./definitions.ts";
import { expressionParts } from "./expressionParts.ts";

/** Either number may be Infinity. */
export type ProgramSize = {
  /** Inputs and operations. */
  readonly nodes: number;
  /** Numbers, names, signs and calls to go through, with each call's body in its place: the work to be done. */
  readonly parts: number;
};

/** `order` has every definition after those it needs (see `findCircles`). */
export function countNodes(
  definitions: Definitions,
  order: readonly { readonly kind: "definition" | "function"; readonly name: string; readonly body: Expr }[],
  isInput: (name: string) => boolean,
  output: { readonly name: string; readonly body: Expr },
  freeNames: number,
): ProgramSize {
  const perCall = new Map<string, ProgramSize>();
  const sizeOf = (body: Expr): ProgramSize => {
    const { calls, operators, stacks, indices, size } = expressionParts(body);
    let nodes = operators + stacks + indices;
    let parts = size;
    for (const { name } of calls) {
      const called = perCall.get(name);
      nodes += called?.nodes ?? 1;
      parts += called?.parts ?? 0;
    }
    return { nodes, parts };
  };
  let nodes = freeNames;
  let parts = 0;
  const add = (size: ProgramSize): void => {
    nodes += size.nodes;
    parts += size.parts;
  };
  for (const { kind, name, body } of order) {
    if (kind === "function") perCall.set(name, sizeOf(body));
    else add(isInput(name) ? { nodes: 1, parts: 0 } : sizeOf(body));
  }
  if (definitions.values.get(output.name)?.body !== output.body) add(sizeOf(output.body));
  return { nodes, parts };
}

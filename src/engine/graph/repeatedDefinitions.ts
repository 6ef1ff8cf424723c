/**
 * Definitions that say the same thing about other names: h1, h2, h3 of a layer, the steps of a recurrence, the
 * samples of a batch. In: the definitions and the output's name. Out: the names of those of two operations or more
 * whose structure, operations and wiring without numbers and names, another definition has too.
 */
import type { Expr, Selector } from "../parse/expr.ts";
import type { Definitions } from "./definitions.ts";
import { directParts } from "./directParts.ts";
import { expressionParts } from "./expressionParts.ts";

export function repeatedDefinitions({ values }: Definitions, output: string): ReadonlySet<string> {
  const byStructure = new Map<string, string[]>();
  for (const { name, body } of values.values()) {
    const { operators, stacks, indices, calls } = expressionParts(body);
    if (operators + stacks + indices + calls.length < 2) continue;
    const structure = structureOf(body);
    const alike = byStructure.get(structure);
    if (alike === undefined) byStructure.set(structure, [name]);
    else alike.push(name);
  }
  const repeated = [...byStructure.values()].filter((names) => names.length > 1).flat();
  return new Set(repeated.filter((name) => name !== output));
}

/**
 * The expression in prefix order: each name as the number of its first use, each number as a point, so that
 * `w*a + a` and `u*b + b` are the same and `w*a + b` is not. A stack of its own: a chain of 10,000 terms is deep.
 */
function structureOf(expr: Expr): string {
  const numbers = new Map<string, number>();
  const written: string[] = [];
  const stack: Expr[] = [expr];
  for (let part = stack.pop(); part !== undefined; part = stack.pop()) {
    written.push(part.kind === "name" ? numberOf(part.name, numbers) : signOf(part));
    for (const operand of directParts(part).toReversed()) stack.push(operand);
  }
  return written.join(" ");
}

function numberOf(name: string, numbers: Map<string, number>): string {
  const number = numbers.get(name) ?? numbers.size;
  numbers.set(name, number);
  return String(number);
}

/** With the number of operands, by which a prefix order has one reading. */
function signOf(part: Exclude<Expr, { kind: "name" }>): string {
  switch (part.kind) {
    case "number":
      return ".";
    case "operator":
      return `${part.operation.name}/${part.operands.length}`;
    case "call":
      return `${part.name}(${part.operands.length})`;
    case "list":
      return `[${part.items.length}]`;
    case "index":
      return `at[${part.selectors.map(selectorSign).join()}]`;
    default:
      return part satisfies never;
  }
}

function selectorSign(selector: Selector): string {
  if (selector.kind === "at") return "i";
  return `${selector.start === null ? "" : "s"}:${selector.stop === null ? "" : "s"}`;
}

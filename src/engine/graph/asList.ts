/** The button that puts square brackets around the arguments of a call: `sum(a, b)` → `sum([a, b])`. */
import type { Fix } from "../parse/inputError.ts";
import type { CallExpr } from "./expressionParts.ts";

export function asList(source: string, { nameSpan, operands, name }: CallExpr): Fix {
  const from = operands[0]?.from ?? nameSpan.to;
  const to = operands.at(-1)?.to ?? nameSpan.to;
  return { label: `Write ${name}([…])`, from, to, insert: `[${source.slice(from, to)}]` };
}
